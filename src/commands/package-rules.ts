import { PNG } from 'pngjs';
import { z } from 'zod';

/** A file of the package, by its name in the zip. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

const manifestSchema = z
  .object({
    id: z.string(),
    version: z.string(),
    developer: z.record(z.string()),
    name: z.object({ short: z.string(), full: z.string() }),
    description: z.object({ short: z.string(), full: z.string() }),
    icons: z.object({ color: z.string(), outline: z.string() }),
    accentColor: z.string(),
    localizationInfo: z.object({
      defaultLanguageFile: z.string(),
      additionalLanguages: z.array(z.object({ file: z.string() })).default([]),
    }),
    bots: z.array(
      z.object({
        supportsFiles: z.boolean(),
        commandLists: z.array(z.object({ commands: z.array(z.object({ title: z.string(), description: z.string() })) })),
      }),
    ),
    validDomains: z.array(z.string()),
  })
  .passthrough();

type Manifest = z.infer<typeof manifestSchema>;
type Rule = (manifest: Manifest, files: PackageFiles) => readonly (string | false)[];

/** Rules of Teams and its store that the schema doesn't hold and that can be checked without a network. */
const RULES: readonly Rule[] = [
  ({ version }) => [
    !/^(?!0\.0\.0$)\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version) && `version: ${version} must be three numbers, such as 1.2.3, above 0.0.0`,
  ],
  ({ name, description }) => [
    /microsoft|teams/i.test(`${name.short} ${name.full}`) && "name: must not use Microsoft's own names",
    description.short === description.full && 'description: short and full must differ',
    description.short.startsWith(name.short) && "description.short: must not repeat the app's name",
    /https?:/i.test(description.short) && 'description.short: must not hold a link',
  ],
  ({ validDomains }) =>
    validDomains.flatMap((domain) => [
      domain.includes('*') && `validDomains: ${domain} is a wildcard`,
      /ngrok|devtunnels|localhost|trycloudflare/.test(domain) && `validDomains: ${domain} is a tunnel or this machine`,
    ]),
  ({ bots }) =>
    bots.flatMap(({ supportsFiles, commandLists }) => [
      supportsFiles && 'bots: supportsFiles must stay false, so that Teams offers nobody to send a file',
      ...commandLists.flatMap(({ commands }) =>
        commands.flatMap(({ title, description }) => [
          title.length > 32 && `commands: "${title}" is longer than 32 characters`,
          description.length > 128 && `commands: the description of "${title}" is longer than 128 characters`,
        ]),
      ),
    ]),
  ({ icons, localizationInfo: { defaultLanguageFile, additionalLanguages } }, files) =>
    [icons.color, icons.outline, defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)].map(
      (name) => !(name in files) && `${name}: is named in the manifest and not in the package`,
    ),
  ({ icons: { color }, accentColor }, files) => colourIcon(color, files[color], accentColor),
  ({ icons: { outline } }, files) => outlineIcon(outline, files[outline]),
  (manifest) => [/\{\{/.test(JSON.stringify(manifest)) && 'manifest: a {{slot}} was not filled'],
];

/** What breaks a rule, each in one line that says where. Pure. */
export function brokenRules(manifest: unknown, files: PackageFiles): string[] {
  const parsed = manifestSchema.safeParse(manifest);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return RULES.flatMap((rule) => rule(parsed.data, files)).filter((problem): problem is string => problem !== false);
}

function colourIcon(name: string, file: Uint8Array | undefined, accent: string): (string | false)[] {
  const image = file && decode(file);
  if (!image) return [`${name}: is not a PNG`];
  const corner = `#${Buffer.from(image.data.subarray(0, 3)).toString('hex')}`;
  return [
    (image.width !== 192 || image.height !== 192) && `${name}: must be 192 by 192, is ${image.width} by ${image.height}`,
    pixels(image).some(([, , , alpha]) => alpha !== 255) && `${name}: must have a solid background`,
    corner !== accent.toLowerCase() && `${name}: its background ${corner} differs from the accent colour ${accent}`,
  ];
}

function outlineIcon(name: string, file: Uint8Array | undefined): (string | false)[] {
  const image = file && decode(file);
  if (!image) return [`${name}: is not a PNG`];
  const all = pixels(image);
  const clear = all.filter(([, , , alpha]) => alpha === 0).length;
  const white = all.every(([red, green, blue, alpha]) => alpha === 0 || (red > 250 && green > 250 && blue > 250));
  return [
    (image.width !== 32 || image.height !== 32) && `${name}: must be 32 by 32, is ${image.width} by ${image.height}`,
    !white && `${name}: must be white and nothing else`,
    (clear < all.length * 0.3 || clear === all.length) && `${name}: must be an outline on a transparent background`,
  ];
}

function decode(file: Uint8Array): PNG | undefined {
  try {
    return PNG.sync.read(Buffer.from(file));
  } catch {
    return undefined; // anything that can't be read is no PNG
  }
}

function pixels({ data }: PNG): (readonly [red: number, green: number, blue: number, alpha: number])[] {
  return Array.from({ length: data.length / 4 }, (_, at) => [
    data[at * 4] ?? 0,
    data[at * 4 + 1] ?? 0,
    data[at * 4 + 2] ?? 0,
    data[at * 4 + 3] ?? 0,
  ]);
}
