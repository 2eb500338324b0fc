import { idOf, parseContent, textsOf } from './content-texts';

/** One thing an editor knows by name: an article, a service, a currency note, a file of words. */
export interface Change {
  readonly item: string;
  readonly what: 'added' | 'removed' | 'changed';
  /** For each field that differs: which it is, what it said, what it says. */
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: string;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

const KINDS: Readonly<Record<string, string>> = {
  'content/services.yaml': 'Service',
  'content/currency-notes.yaml': 'Currency note',
  'content/glossary.yaml': 'Glossary entry',
};

const FIELDS: Readonly<Record<string, string>> = {
  title: 'Title',
  short: 'Short answer',
  points: 'Points',
  more: 'More detail',
  asks: 'Ways officers ask it',
  sources: 'Sources',
  nations: 'Nations',
  notes: 'Currency notes',
  services: 'Services',
  related: 'Related articles',
  dialogs: 'Dialogs',
  owner: 'Owner',
  reviewed: 'Reviewed on',
  reviewBy: 'Review by',
  now: 'What is so now',
  says: 'What the guidance says',
  confidence: 'Confidence',
  hours: 'Hours',
  reach: 'How to reach it',
  does: 'What it does',
  doesNot: 'What it does not do',
  recheckBy: 'Re-check by',
  checked: 'Checked on',
  meaning: 'Meaning',
  term: 'Term',
  edition: 'Edition',
  date: 'Date',
};

/** Files that the bot learns from and never shows: thousands of lines, which nobody could sign one by one. */
const LEARNED: readonly (readonly [item: string, path: RegExp])[] = [
  ['Ways officers ask', /^content\/phrasings\//],
  ['Messages that are not answered', /^content\/out-of-scope/],
];

/** What changed between two states of content files, item by item and field by field; what is only learned from is counted. Pure. */
export function contentChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Change[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const shown = paths.filter((path) => !LEARNED.some(([, learned]) => learned.test(path)));
  const said = shown.flatMap((path) => {
    const old = itemsOf(path, before.get(path));
    const fresh = itemsOf(path, after.get(path));
    return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((item) => changeOf(item, old.get(item), fresh.get(item)));
  });
  return [...said, ...LEARNED.flatMap(([item, learned]) => countOf(item, learned, before, after))];
}

function countOf(item: string, learned: RegExp, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Change[] {
  const linesOf = (files: ReadonlyMap<string, string>) =>
    new Set([...files].flatMap(([path, source]) => (learned.test(path) ? textsOf(tryParse(path, source)).map(([, text]) => text) : [])));
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const come = [...fresh].filter((line) => !old.has(line)).length;
  const gone = [...old].filter((line) => !fresh.has(line)).length;
  if (come + gone === 0) return [];
  return [
    { item, what: 'changed', fields: [{ field: 'Learned from, never shown', before: [], now: [`${come} added, ${gone} taken out`] }] },
  ];
}

function changeOf(item: string, old: Fields | undefined, fresh: Fields | undefined): Change[] {
  const names = [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])];
  const fields = names.flatMap((name) => fieldChange(name, old?.get(name) ?? [], fresh?.get(name) ?? []));
  if (!old) return [{ item, what: 'added', fields }];
  if (!fresh) return [{ item, what: 'removed', fields }];
  return fields.length > 0 ? [{ item, what: 'changed', fields }] : [];
}

/** In a list, only the lines that came or went; a list put in another order is shown whole. */
function fieldChange(field: string, old: readonly string[], fresh: readonly string[]): FieldChange[] {
  if (old.join('\n') === fresh.join('\n')) return [];
  const gone = old.filter((line) => !fresh.includes(line));
  const come = fresh.filter((line) => !old.includes(line));
  return [gone.length + come.length > 0 ? { field, before: gone, now: come } : { field: `${field} (order)`, before: old, now: fresh }];
}

type Fields = ReadonlyMap<string, readonly string[]>;

/** The items of a file with their fields. A file that can't be read is one item with its text. */
function itemsOf(path: string, source: string | undefined): ReadonlyMap<string, Fields> {
  if (source === undefined) return new Map();
  const file = path.replace(/^content\//, '');
  const value = tryParse(path, source);
  if (path.startsWith('content/articles/')) return new Map([[`Article ${idOf(value) ?? file}`, fieldsOf(value)]]);
  if (Array.isArray(value) && value.every((entry) => idOf(entry) !== undefined)) {
    return new Map(value.map((entry: unknown) => [`${KINDS[path] ?? file} ${idOf(entry)}`, fieldsOf(entry)]));
  }
  return new Map([[file, fieldsOf(value, 3)]]);
}

function tryParse(path: string, source: string): unknown {
  try {
    return /\.(md|yaml)$/.test(path) && !path.endsWith('README.md') ? parseContent(path, source) : { text: source };
  } catch {
    return { text: source };
  }
}

/** Texts grouped by field; in files of words the field is the way to it, such as "steps, harm, question". */
function fieldsOf(value: unknown, depth = 1): Fields {
  const fields = new Map<string, string[]>();
  for (const [at, text] of textsOf(value)) {
    const way = at
      .split('.')
      .slice(0, depth)
      .filter((part) => !/^\d+$/.test(part));
    const name = way.map((part) => FIELDS[part] ?? part).join(', ');
    fields.set(name, [...(fields.get(name) ?? []), depth === 1 ? lineOf(at, text) : text]);
  }
  return fields;
}

/** A source or a way to reach a service is more than one text: keep which part is which. */
function lineOf(at: string, text: string): string {
  const part = at.split('.').at(-1) ?? '';
  return at.includes('.') && !/^\d+$/.test(part) ? `${part}: ${text}` : text;
}
