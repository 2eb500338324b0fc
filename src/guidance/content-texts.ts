import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';

/** One piece of text in a content file, named so that an editor finds it. */
export interface ContentText {
  readonly file: string;
  /** For example "points.2", or "childline.does" in a list of entries with ids. */
  readonly field: string;
  readonly text: string;
}

/** Files that hold what officers say, where things come from, or lists for this check: never shown as they are. */
const NOT_SHOWN =
  /^(coverage\/|sections\.yaml|sources\.yaml|lexicon\.yaml|concepts\.yaml|out-of-scope[\w-]*\.yaml|phrasings\/|banned\.yaml)/;

/** Fields that are matched or looked up, not said; section titles are the guidance's own. */
const NOT_SAID = /(^|\.)(id|asks|also|section|when|facts|follows|sources?)(\.|$)/;

/** Every text of a content folder's files, as written. */
export function contentTexts(folder: string): ContentText[] {
  return shownFiles(folder).flatMap((path) => {
    const file = relative(process.cwd(), path);
    return textsOf(parseFile(path)).map(([field, text]) => ({ file, field, text }));
  });
}

/** Whether the bot may show this text to somebody. */
export function isSaid({ field }: ContentText): boolean {
  return !NOT_SAID.test(field);
}

function shownFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(md|yaml)$/.test(path) && !path.endsWith('README.md') && !NOT_SHOWN.test(path))
    .sort()
    .map((path) => join(folder, path));
}

function parseFile(path: string): unknown {
  return parseContent(path, readFileSync(path, 'utf8'));
}

/** A content file as data: YAML, or front matter with the body as the field `more`. */
export function parseContent(path: string, source: string): unknown {
  if (!path.endsWith('.md')) return parse(source);
  const [, front = '', more = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(source) ?? [];
  const fields: unknown = parse(front);
  return { ...(typeof fields === 'object' ? fields : {}), ...(more.trim() ? { more: more.trim() } : {}) };
}

/** The texts in a value with the way to each; an entry of a list goes by its id, where it has one. */
export function textsOf(value: unknown, at: readonly string[] = []): [field: string, text: string][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[at.join('.'), typeof value === 'string' ? value : JSON.stringify(value)]];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, part]) => textsOf(part, [...at, key]));
  return value.flatMap((part: unknown, index) => textsOf(part, [...at, idOf(part) ?? String(index + 1)]));
}

/** The id of an entry, or undefined. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined;
}
