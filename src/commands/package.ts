import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot, packageVersion } from '../package-root';
import { PackageError, type PackageIds, readPackageIds } from './package-ids';
import { brokenRules, type PackageFiles } from './package-rules';

type Manifest125 = Extract<TeamsManifest, { manifestVersion: '1.25' }>;

/** A fixed date, so that the same content gives the same package, byte for byte. */
const DATE = new Date(2020, 0, 1);

/** `npm run package`: checks the ids, fills the manifest, checks it all offline and writes the zip to upload. */
export async function main(): Promise<number> {
  try {
    const version = packageVersion();
    const { zip } = await buildPackage(packageRoot(), version, readPackageIds(process.env));
    const name = `step-up-guidance-${version}.zip`;
    const folder = join(packageRoot(), 'out/package');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), zip);
    console.log(
      `out/package/${name}: ${Math.ceil(zip.length / 1024)} KB. The manifest fits the official schema and the store rules that can be checked offline.`,
    );
    console.log('Upload it in the Teams admin centre (Teams apps, Manage apps, Upload). docs/helpdesk.md has the order of work.');
    return 0;
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** The package and its manifest. @throws PackageError when anything breaks the schema or a rule */
export async function buildPackage(
  root: string,
  version: string,
  ids: PackageIds,
): Promise<{ zip: Uint8Array; manifest: unknown; files: PackageFiles }> {
  const template = fillTemplate(readFileSync(join(root, 'manifest/manifest.template.json'), 'utf8'), { ...ids, VERSION: version });
  const languages = readdirSync(join(root, 'manifest/languages')).filter((file) => file.endsWith('.json'));
  const additional = languages.filter((file) => file !== 'en-gb.json').map((file) => ({ languageTag: file.replace('.json', ''), file }));
  const manifest: Manifest125 = {
    ...template,
    localizationInfo: {
      defaultLanguageTag: 'en-gb',
      defaultLanguageFile: 'en-gb.json',
      ...(additional.length > 0 ? { additionalLanguages: additional } : {}),
    },
  };
  const read = (path: string) => new Uint8Array(readFileSync(join(root, 'manifest', path)));
  const files: PackageFiles = {
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    'color.png': read('color.png'),
    'outline.png': read('outline.png'),
    ...Object.fromEntries(languages.map((file) => [file, read(`languages/${file}`)])),
  };
  const problems = [
    ...(await schemaProblems(manifest, 'MicrosoftTeams.schema.json')).map((problem) => `manifest${problem}`),
    ...(await Promise.all(languages.map((file) => languageProblems(root, file)))).flat(),
    ...brokenRules(manifest, files),
  ];
  if (problems.length > 0) throw new PackageError(problems);
  return { zip: zipSync({ ...files }, { level: 9, mtime: DATE }), manifest, files };
}

function fillTemplate(template: string, values: Readonly<Record<string, string>>): Manifest125 {
  const text = template.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => JSON.stringify(values[name] ?? slot).slice(1, -1));
  return JSON.parse(text) as Manifest125;
}

async function languageProblems(root: string, file: string): Promise<string[]> {
  const words = JSON.parse(readFileSync(join(root, 'manifest/languages', file), 'utf8')) as TeamsManifest;
  return (await schemaProblems(words, 'MicrosoftTeams.Localization.schema.json')).map((problem) => `${file}${problem}`);
}

/** Checks against the schema that Microsoft ships in its own package; nothing is fetched. */
async function schemaProblems(value: TeamsManifest, schema: string): Promise<string[]> {
  const shipped = dirname(createRequire(__filename).resolve('@microsoft/app-manifest/package.json'));
  // One pattern of the language schema leaves a bracket open to be read wrongly; closed here, it means the same.
  const text = readFileSync(join(shipped, 'build/json-schemas/teams/v1.25', schema), 'utf8').replaceAll('\\\\b]', '\\\\b\\\\]');
  return AppManifestUtils.validateAgainstSchema(value, JSON.parse(text) as Parameters<typeof AppManifestUtils.validateAgainstSchema>[1]);
}
