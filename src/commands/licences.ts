import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root';
import { INSTALL_SCRIPTS, licenceOf, STATED } from './dependency-rules';
import { type Locked, lockedPackages } from './lockfile';

export const LICENCE_PAGE = 'docs/licences.md';

/** `npm run licences`: writes the list of every package that the running service consists of, with its licence. */
export async function main(): Promise<number> {
  writeFileSync(join(packageRoot(), LICENCE_PAGE), licencePage(lockedPackages()));
  console.log(`Written: ${LICENCE_PAGE}`);
  return 0;
}

/** The page as Markdown, from the lockfile. Pure. */
export function licencePage(packages: readonly Locked[]): string {
  const running = packages.filter(({ dev }) => !dev);
  const lines = new Map(running.map((one) => [`${one.name}@${one.version ?? ''}`, one]));
  const sorted = [...lines.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.version ?? '').localeCompare(b.version ?? ''));
  const counts = new Map<string, number>();
  for (const one of sorted) counts.set(licenceOf(one) ?? '?', (counts.get(licenceOf(one) ?? '?') ?? 0) + 1);
  const byCount = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([licence, count]) => `${licence} ${count}`);
  return `# Licences

Made from package-lock.json (\`npm run licences\`); \`npm run check\` fails when it is out of date, when a licence is not on the
list in \`src/commands/dependency-rules.ts\`, when a version is not exact, when an entry has no SHA-512 digest or doesn't come from
the npm registry, and when a package that nobody allowed runs a script on installing. \`npm run sbom\` writes the same as a
CycloneDX bill of materials.

${sorted.length} packages run in the service: ${byCount.join(' · ')}. Development tools are not in this list; the Agents Playground among
them has Microsoft's own evaluation licence.

Not named in the lockfile, but stated: ${Object.entries(STATED)
    .map(([name, { licence, where }]) => `${name} ${licence} (${where})`)
    .join('; ')}.

Allowed to run a script on installing:

${Object.entries(INSTALL_SCRIPTS)
  .map(([name, why]) => `- \`${name}\`: ${why}`)
  .join('\n')}

| Package | Version | Licence |
|---|---|---|
${sorted.map((one) => `| ${one.name} | ${one.version ?? ''} | ${licenceOf(one) ?? '?'} |`).join('\n')}
`;
}
