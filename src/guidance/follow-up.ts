import type { Article } from './schema';
import type { Candidate, Search } from './search';
import { terms } from './terms';

interface Before {
  /** Articles that were answered or offered last, best first. */
  readonly last: readonly string[];
  readonly articles: ReadonlyMap<string, Pick<Article, 'id' | 'title' | 'related'>>;
  readonly search: Search;
}

const OPENING =
  /^(?:and|but|so|or|also|then|what about|how about|what if|what of|same for|ok and|even if|if|unless|does that|do they|is that|is it|is she|is he|can she|can he|will it|will she|will he)\b/;
const LEANING = new Set('it that this them they she he her him his their one ones same else there those these then too either'.split(' '));
const LONGEST = 12;

/** Set on the tuning half of the question set. */
const SHARES = { alone: 0.45, withTitle: 0.4, related: 0.15, same: 0.12 };
const FLOOR = 0.08;
const SURE_ALONE = 0.75;
const CANDIDATES = 5;

/**
 * Reads a short text in the light of the last answer, "and in Scotland?" for one. Undefined when the text leans on
 * nothing, says enough by itself, or leads nowhere (then ask back). Pure.
 */
export function followUp(text: string, { last, articles, search }: Before): readonly Candidate[] | undefined {
  const before = last.flatMap((id) => articles.get(id) ?? []);
  if (before.length === 0 || !leans(text)) return undefined;
  const alone = search.find(text);
  if ((alone[0]?.score ?? 0) >= SURE_ALONE && !OPENING.test(terms(text).join(' '))) return undefined;
  const scores = new Map<string, number>();
  const add = (id: string, score: number) => scores.set(id, (scores.get(id) ?? 0) + score);
  for (const { id, score } of alone) add(id, SHARES.alone * score);
  before.forEach(({ id, title, related }, rank) => {
    const share = 1 / 2 ** (rank + (before.length > 1 ? 1 : 0));
    add(id, SHARES.same * share);
    for (const found of search.find(`${title} ${text}`)) if (found.id !== id) add(found.id, SHARES.withTitle * share * found.score);
    for (const near of related) if (scores.has(near)) add(near, SHARES.related * share);
  });
  const ranked = [...scores].map(([id, score]): Candidate => ({ id, score })).sort((a, b) => b.score - a.score);
  return (ranked[0]?.score ?? 0) < FLOOR ? undefined : ranked.slice(0, CANDIDATES);
}

function leans(text: string): boolean {
  const words = terms(text);
  return words.length <= LONGEST && (OPENING.test(words.join(' ')) || words.length <= 6 || words.some((word) => LEANING.has(word)));
}
