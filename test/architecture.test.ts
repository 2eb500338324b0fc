import { filesBelow, type Import, sourceFiles } from './source-tree';

interface Wall {
  readonly may: readonly string[];
  /** Rooms of which it may name the types, and no more. */
  readonly types?: readonly string[];
  readonly why: string;
}

/** Section 2 of the design, as data: which rooms a room may import. A room may always import itself; a lone file is a room. */
const WALLS: Readonly<Record<string, Wall>> = {
  'main.ts': {
    may: ['wire.ts', 'config.ts', 'embedded-azurite.ts', 'package-root.ts', 'guidance'],
    why: 'main only starts and stops the service; what it is made of is decided in wire.ts',
  },
  'wire.ts': {
    may: [
      'config.ts',
      'package-root.ts',
      'read-law.ts',
      'dialogs',
      'read-page-words.ts',
      'kept-learning.ts',
      'teams',
      'bot',
      'pages',
      'telemetry',
      'dialog-engine',
      'law',
      'guidance',
      'privacy',
      'escalation',
    ],
    why: 'the parts are put together in one place, so that no other file needs to know which adapter is in use',
  },
  'config.ts': {
    may: [],
    types: ['escalation', 'privacy', 'teams'],
    why: 'settings are read before any part exists; each part says what its own settings look like',
  },
  'embedded-azurite.ts': { may: ['package-root.ts'], why: 'local storage is a process beside the bot, not a part of it' },
  'package-root.ts': { may: [], why: 'everything may ask where the package lies, so it can lean on nothing' },
  'read-law.ts': {
    may: ['dialogs', 'guidance', 'law'],
    why: 'law is pure, so its files are read where content readers and rules may meet',
  },
  'kept-learning.ts': { may: ['guidance', 'package-root.ts'], why: 'the room that learns is pure; files are kept outside it' },
  'read-page-words.ts': { may: ['guidance', 'pages'], why: 'a page knows its words, a reader knows files; here they meet' },
  commands: {
    may: [
      'main.ts',
      'wire.ts',
      'config.ts',
      'package-root.ts',
      'read-law.ts',
      'read-page-words.ts',
      'dialogs',
      'bot',
      'cards',
      'pages',
      'dialog-engine',
      'law',
      'guidance',
      'privacy',
      'escalation',
      'telemetry',
    ],
    why: 'a command is a second way in: it may use what the service uses, but not the edge to Teams',
  },
  teams: {
    may: ['bot', 'telemetry', 'cards', 'dialog-engine'],
    types: ['escalation'],
    why: 'the edge carries turns in and replies out; rules behind it would die with the SDK',
  },
  bot: {
    may: ['dialog-engine', 'law', 'guidance', 'privacy', 'escalation', 'cards', 'telemetry'],
    why: 'a turn is decided without knowing Teams, so that it can be tested without HTTP and survive a change of SDK',
  },
  telemetry: { may: ['bot'], why: "the log speaks of endings and kinds in the bot's own types, and of nothing else" },
  cards: {
    may: [],
    types: ['guidance', 'escalation', 'dialog-engine'],
    why: "a card is a pure picture of data it is handed; it may know the data's types, never fetch or decide",
  },
  pages: {
    may: ['cards'],
    types: ['guidance', 'law'],
    why: 'a page is a picture of content like a card, for a browser; it may say things as cards do, never fetch or decide',
  },
  law: { may: ['dialog-engine'], why: 'a solicitor signs the law rules, so they lean only on coded answers' },
  guidance: { may: ['dialog-engine'], why: 'content is loaded and searched without knowing how it is shown or sent' },
  escalation: { may: [], why: 'the life cycle of a request is decided alone, so that any instance or timer can decide it again' },
  privacy: { may: [], why: 'what guards personal details must be readable in one sitting' },
  'dialog-engine': { may: [], why: 'replay is pure and knows no dialog, no words and no Teams' },
  dialogs: { may: ['dialog-engine'], why: 'a dialog is steps and choices; words live in content/, cards in src/cards' },
};

/** Single values that may pass a wall meant for types: putting words into slots is how a card says anything. */
const PASSES = new Set(['src/guidance/notices#fill']);
const SDK = /^(botbuilder|botframework|@microsoft\/teams-ai|restify)/;

const files = sourceFiles('src', 'dialogs');
const code = files.filter(({ path }) => !path.endsWith('.d.ts'));
const tests = sourceFiles('test');
const imports = code.flatMap((file) => file.imports);
const where = (found: readonly Import[]) => found.map(({ from, to }) => `${from} imports ${to}`);

/** "src/bot/turn" -> "bot"; "src/main" -> "main.ts"; "dialogs/x" -> "dialogs". */
function roomOf(path: string): string {
  const [top, second = '', third] = path.replace(/\.ts$/, '').split('/');
  if (top !== 'src') return top ?? '';
  return third === undefined ? `${second}.ts` : second;
}

test.each(Object.entries(WALLS))('%s keeps behind its wall', (room, { may, types = [], why }) => {
  const allowed = (found: Import) => {
    const to = roomOf(found.to);
    const typed = found.typeOnly || (found.names.length > 0 && found.names.every((name) => PASSES.has(`${found.to}#${name}`)));
    return to === room || may.includes(to) || (types.includes(to) && typed);
  };
  const broken = imports.filter((found) => found.ours && roomOf(found.from) === room && !allowed(found));
  expect({ why, broken: where(broken) }).toEqual({ why, broken: [] });
});

test('every room has a wall: a new one says what it may import and why', () => {
  expect([...new Set(code.map(({ path }) => roomOf(path)))].filter((room) => !(room in WALLS))).toEqual([]);
});

test('the bot SDK and the web server stay in src/teams, because their support has ended and the room will be rewritten', () => {
  const outside = imports.filter(({ from, to, ours }) => !ours && SDK.test(to) && roomOf(from) !== 'teams');
  const allowed = ({ from, to, typeOnly }: Import) => from === 'src/wire.ts' && to === 'botframework-connector' && typeOnly;
  expect(where(outside.filter((found) => !allowed(found)))).toEqual([]);
});

test('no import cycles, type imports included: a knot can only be read as a whole', () => {
  const graph = new Map(
    code.map(({ path, imports }) => [path.replace(/\.ts$/, ''), imports.filter(({ ours }) => ours).map(({ to }) => to)]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});

test('no barrels: an import names the file that it needs', () => {
  expect(code.filter(({ reexports }) => reexports).map(({ path }) => path)).toEqual([]);
});

test('process.env is read in config.ts and handed over by commands, so that one file lists every setting', () => {
  const readers = code.filter(
    ({ path, text }) => /process\s*\.\s*env/.test(text) && path !== 'src/config.ts' && roomOf(path) !== 'commands',
  );
  expect(readers.map(({ path }) => path)).toEqual([]);
});

test('types are not switched off and failures not swallowed', () => {
  const marks = /\bas[ ]any\b|@ts-(?:ignore|nocheck)/;
  const all = [...files, ...tests].filter(({ path }) => path !== 'test/architecture.test.ts');
  expect(all.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([]);
  expect(code.filter(({ path, text }) => roomOf(path) !== 'teams' && /\bas unknown as\b/.test(text)).map(({ path }) => path)).toEqual([]);
  expect([...code, ...tests].filter(({ emptyCatches }) => emptyCatches > 0).map(({ path }) => path)).toEqual([]);
});

test('files stay small enough to read in one sitting', () => {
  const sizes = code.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
  expect(code.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  expect(at(0.5)).toBeLessThanOrEqual(60);
  expect(at(0.9)).toBeLessThanOrEqual(150);
});

test('rooms have no rooms inside, and no drawers', () => {
  const paths = filesBelow(`${__dirname}/../src`).map((file) => file.slice(file.lastIndexOf('/src/') + 1));
  expect(paths.filter((path) => path.split('/').length > 3)).toEqual([]);
  expect(paths.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.|-)/.test(path))).toEqual([]);
});
