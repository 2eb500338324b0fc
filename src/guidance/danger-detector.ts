import { z } from 'zod';
import { phraseFinder } from './phrase-finder';
import { terms } from './terms';

const phrases = z.array(z.string().min(1)).min(1);

/** The pieces that a message about danger is made of; content/lexicon.yaml says what each is for. */
export const dangerSchema = z
  .object({
    strong: phrases,
    weak: phrases,
    now: phrases,
    person: phrases,
    specific: phrases,
    idioms: phrases,
    quiet: phrases,
    past: phrases,
    asks: phrases,
    sets: z.record(phrases),
    patterns: phrases,
    respell: z.record(z.string()),
  })
  .strict();

type Words = readonly string[];
/** Runs of words that fit one place of a pattern, by first word; those whose first word is only a beginning are under "*". */
type Alternatives = ReadonlyMap<string, readonly Words[]>;
type Place = Alternatives | 'gap';

/** Up to this many words may stand where a pattern has "...". */
const GAP = 3;
/** What is over in one part of a message doesn't quieten the next part. */
const CLAUSE = /[.,;:!?\n]|(?=\b(?:and|but)\b)/i;

/** "14yo" is an age and a person. */
const AGE = /(\d)(?=(?:yo|yrs?)\b)/gi;

/**
 * Prepares the pieces; the returned function says whether somebody is in danger now. It leans towards asking: a message
 * about danger is quiet only when it is plainly general or past and has no word for now. Pure; time grows with length.
 */
export function dangerDetector(pieces: z.infer<typeof dangerSchema>): (text: string) => boolean {
  const strong = phraseFinder(pieces.strong);
  const weak = phraseFinder(pieces.weak);
  const now = phraseFinder(pieces.now);
  const person = phraseFinder(pieces.person);
  const find = (patterns: readonly string[]) => patternFinder(patterns, pieces.sets);
  const [idiom, quiet, past, asks, specific, pattern] = [
    find(pieces.idioms),
    find(pieces.quiet),
    find(pieces.past),
    find(pieces.asks),
    find(pieces.specific),
    find(pieces.patterns),
  ];
  const respelt = (word: string): Words => (Object.hasOwn(pieces.respell, word) ? (pieces.respell[word] ?? word).split(' ') : [word]);
  return (text) => {
    const clauses = text
      .replace(AGE, '$1 ')
      .split(CLAUSE)
      .map((clause) => clause.split(/\s+/).flatMap(terms).flatMap(respelt));
    const isNow = (words: Words) => now(words) !== undefined;
    const whole = clauses.flat();
    const current = without(clauses.filter((words) => !somewhere(words, past) || isNow(without(words, past))).flat(), idiom);
    if (!person(current)) return false;
    const rightNow = isNow(current);
    const general = somewhere(whole, quiet) || (asks(whole, 0) !== undefined && !somewhere(whole, specific));
    if (general && !rightNow) return false;
    return strong(current) !== undefined || somewhere(current, pattern) || (rightNow && weak(current) !== undefined);
  };
}

type Finder = (words: Words, start: number) => number | undefined;

/** Prepares patterns; the returned function says where the longest one that begins at a word ends. */
function patternFinder(patterns: readonly string[], sets: Readonly<Record<string, readonly string[]>>): Finder {
  const prepared = new Map(Object.entries(sets).map(([name, members]) => [name, alternatives(members)]));
  const placeOf = (token: string): Place => {
    if (token === '...') return 'gap';
    const name = /^<(.+)>$/.exec(token)?.[1];
    if (name === undefined) return alternatives([token]);
    const place = prepared.get(name);
    if (!place) throw new Error(`content/lexicon.yaml: danger has a pattern with <${name}>, but no set of that name`);
    return place;
  };
  const byFirst = new Map<string, Place[][]>();
  for (const places of patterns.map((pattern) => pattern.split(/\s+/).map(placeOf)))
    for (const first of places[0] === 'gap' ? [] : (places[0]?.keys() ?? [])) byFirst.set(first, [...(byFirst.get(first) ?? []), places]);
  return (words, start) => {
    const candidates = [...(byFirst.get(words[start] ?? '') ?? []), ...(byFirst.get('*') ?? [])];
    const ends = candidates.flatMap((places) => endsOf(places, words, start));
    return ends.length > 0 ? Math.max(...ends) : undefined;
  };
}

function alternatives(members: readonly string[]): Alternatives {
  const byFirst = new Map<string, Words[]>();
  for (const member of members) {
    const words = member.toLowerCase().split(/\s+/);
    const first = words[0]?.endsWith('*') ? '*' : (words[0] ?? '');
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return byFirst;
}

/** All words after which the places, one after the other from the start, may end; empty when they don't fit. */
function endsOf(places: readonly Place[], words: Words, start: number): number[] {
  let ends = new Set([start]);
  for (const place of places) {
    const next = new Set<number>();
    for (const at of ends)
      if (place === 'gap') for (let skipped = 0; skipped <= GAP; skipped++) next.add(at + skipped);
      else for (const run of runsAt(place, words, at)) next.add(at + run.length);
    if (next.size === 0) return [];
    ends = next;
  }
  return [...ends];
}

function runsAt(place: Alternatives, words: Words, at: number): Words[] {
  const fits = (run: Words) => run.every((word, offset) => same(word, words[at + offset] ?? ''));
  return [...(place.get(words[at] ?? '') ?? []), ...(place.get('*') ?? [])].filter(fits);
}

function same(expected: string, word: string): boolean {
  return expected.endsWith('*') ? word.startsWith(expected.slice(0, -1)) : word === expected;
}

function somewhere(words: Words, finder: Finder): boolean {
  return words.some((_, start) => finder(words, start) !== undefined);
}

function without(words: Words, finder: Finder): string[] {
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const end = finder(words, at);
    if (end === undefined) rest.push(words[at] ?? '');
    at = end ?? at + 1;
  }
  return rest;
}
