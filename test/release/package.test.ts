import { unzipSync, strFromU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { buildPackage } from '../../src/commands/package';
import { PackageError, readPackageIds } from '../../src/commands/package-ids';
import { brokenRules, type PackageFiles } from '../../src/commands/package-rules';
import { listener } from '../../src/guidance/listen';
import { loadContent } from '../../src/guidance/load-content';

const root = join(__dirname, '../..');
const good = {
  TEAMS_APP_ID: '0f0c2f4e-7a53-4b39-9a53-6d2f4b0e8a11',
  MICROSOFT_APP_ID: '7f1d8f5e-55a4-4a47-9d3a-0a8d2c0b7a11',
  BOT_DOMAIN: 'bot.force.example',
  DEVELOPER_NAME: 'Example Police',
  DEVELOPER_WEBSITE_URL: 'https://force.example/bot',
  DEVELOPER_PRIVACY_URL: 'https://force.example/privacy',
  DEVELOPER_TERMS_URL: 'https://force.example/terms',
};

describe('the ids of a package', () => {
  it.each(Object.keys(good))('a missing %s names itself', (name) => {
    expect(problemsOf({ ...good, [name]: '' })).toEqual([expect.stringMatching(new RegExp(`^${name} is missing`))]);
  });

  it.each([
    ['TEAMS_APP_ID', 'my-app'],
    ['TEAMS_APP_ID', '00000000-0000-0000-0000-000000000000'],
    ['TEAMS_APP_ID', good.MICROSOFT_APP_ID],
    ['MICROSOFT_APP_ID', '{{MICROSOFT_APP_ID}}'],
    ['BOT_DOMAIN', 'https://bot.force.example'],
    ['BOT_DOMAIN', '*.force.example'],
    ['BOT_DOMAIN', 'bot.force.example:443'],
    ['BOT_DOMAIN', 'bot.force.example/api'],
    ['DEVELOPER_NAME', 'x'.repeat(33)],
    ['DEVELOPER_PRIVACY_URL', 'http://force.example'],
  ])('a wrong %s (%s) names itself', (name, value) => {
    expect(problemsOf({ ...good, [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  it('names all of them at once', () => {
    expect(problemsOf({})).toHaveLength(7);
  });
});

describe('the package', () => {
  const built = buildPackage(root, '1.2.3', readPackageIds(good));

  it('is a zip of the manifest, both icons and the language file, with the ids and the version filled in', async () => {
    const { zip } = await built;
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en-gb.json', 'manifest.json', 'outline.png']);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({
      version: '1.2.3',
      id: good.TEAMS_APP_ID,
      bots: [{ botId: good.MICROSOFT_APP_ID, scopes: ['personal', 'team'], supportsFiles: false }],
      validDomains: [good.BOT_DOMAIN],
    });
  });

  it('is the same byte for byte when nothing has changed', async () => {
    const again = await buildPackage(root, '1.2.3', readPackageIds(good));
    expect(Buffer.from(again.zip).equals(Buffer.from((await built).zip))).toBe(true);
  });

  it('is refused with a version that Teams does not take', async () => {
    await expect(buildPackage(root, 'next', readPackageIds(good))).rejects.toThrow(/version: next must be three numbers/);
  });

  it('offers only commands that the bot understands', async () => {
    const { manifest } = await built;
    const { lexicon } = loadContent(join(root, 'content'));
    const heard = listener(lexicon);
    const [bot] = (manifest as { bots: { commandLists: { commands: { title: string }[] }[] }[] }).bots;
    const titles = bot?.commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)) ?? [];
    expect(titles.length).toBeGreaterThan(5);
    expect(titles.filter((title) => heard.command(title) === undefined)).toEqual([]);
  });

  it('says the same in its language file as in its manifest, for a translator to start from', async () => {
    const { manifest, files } = await built;
    const words: Record<string, string> = JSON.parse(strFromU8(files['en-gb.json'] ?? new Uint8Array()));
    const at = (path: string): unknown =>
      path
        .split(/[.[\]]+/)
        .filter(Boolean)
        .reduce((value: unknown, key) => (value as Record<string, unknown>)[key], manifest);
    for (const [path, text] of Object.entries(words)) if (path !== '$schema') expect([path, at(path)]).toEqual([path, text]);
    expect(Object.keys(words).length).toBeGreaterThan(10);
  });

  it('has icons drawn from the kept drawings', () => {
    for (const name of ['color', 'outline']) expect(readFileSync(join(root, `manifest/${name}.svg`), 'utf8')).toContain('<svg');
  });
});

describe('rules of the store', () => {
  const change = async (edit: (manifest: Record<string, never>) => object, files: PackageFiles = {}) => {
    const built = await buildPackage(root, '1.2.3', readPackageIds(good));
    const manifest = structuredClone(built.manifest) as Record<string, never>;
    return brokenRules({ ...manifest, ...edit(manifest) }, { ...built.files, ...files });
  };
  const png = (width: number, height: number, rgba: number[]) => {
    const image = new PNG({ width, height });
    for (let at = 0; at < image.data.length; at += 4) image.data.set(rgba, at);
    return new Uint8Array(PNG.sync.write(image));
  };

  it.each<[string, (manifest: Record<string, never>) => object, PackageFiles, RegExp]>([
    ["Microsoft's name", () => ({ name: { short: 'Teams guide', full: 'x' } }), {}, /Microsoft's own names/],
    ['a wildcard domain', () => ({ validDomains: ['*.force.example'] }), {}, /wildcard/],
    ['a tunnel', () => ({ validDomains: ['abc.ngrok.io'] }), {}, /tunnel/],
    ['a missing icon', () => ({ icons: { color: 'gone.png', outline: 'outline.png' } }), {}, /gone\.png: is named/],
    ['a small icon', () => ({}), { 'color.png': png(96, 96, [0x35, 0x38, 0xa8, 255]) }, /must be 192 by 192, is 96 by 96/],
    ['a see-through icon', () => ({}), { 'color.png': png(192, 192, [0x35, 0x38, 0xa8, 9]) }, /solid background/],
    ['a coloured outline', () => ({}), { 'outline.png': png(32, 32, [9, 9, 9, 255]) }, /white and nothing else/],
    ['a filled outline', () => ({}), { 'outline.png': png(32, 32, [255, 255, 255, 255]) }, /transparent background/],
    ['a slot not filled', () => ({ publisherDocsUrl: '{{DOCS}}' }), {}, /was not filled/],
    ['no PNG', () => ({}), { 'outline.png': new Uint8Array([1, 2]) }, /is not a PNG/],
  ])('%s is found', async (_name, edit, files, found) => {
    expect((await change(edit, files)).join('\n')).toMatch(found);
  });

  it('nothing is found in the package as it is', async () => {
    expect(await change(() => ({}))).toEqual([]);
  });
});

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readPackageIds(env);
  } catch (error) {
    if (error instanceof PackageError) return error.problems;
    throw error;
  }
  throw new Error('the ids were accepted');
}
