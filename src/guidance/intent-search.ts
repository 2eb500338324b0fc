import { glossaryFinder } from './glossary-finder';
import type { Learned } from './learn';
import type { Article, GlossaryEntry } from './schema';
import { scoreIntents, type Parts } from './score-intents';
import type { Candidate, Search } from './search';

export interface Known {
  /** The articles that were learned, in the same order. */
  readonly articles: Iterable<Pick<Article, 'id' | 'title' | 'asks'>>;
  readonly glossary: Iterable<Pick<GlossaryEntry, 'id' | 'term' | 'also'>>;
  readonly learned: Learned;
}

/** Set on the question sets of `npm run eval`. */
export const PARTS: Parts = { trained: 1, nearest: 3.8 };
/** A question that is near no phrasing at all is none of ours. */
const NEAR_ENOUGH = 0.38;
/** The likelier a refusal, the less sure of any article. */
const WARY = 48;
/** Somebody who types no more than a word of the glossary may choose its meaning, unless an article is plainly what is meant. */
const PLAIN = 0.5;
const ONLY_NAMED = 0.3;
/** Somebody who asks for a word's meaning gets it. */
const MEANING_ASKED = 0.95;
const CANDIDATES = 5;

/**
 * Finds articles and glossary entries by what was learned (learn.ts). No candidates means that the guidance doesn't cover the
 * question. Other `parts` than the default are for measuring (`npm run eval`).
 */
export function intentSearch({ articles, glossary, learned }: Known, parts = PARTS): Search {
  const known = [...articles];
  const score = scoreIntents(learned, parts);
  const words = glossaryFinder(glossary);
  const explainedBy = new Map(known.flatMap(({ id, asks, title }) => [...asks, title].map((ask) => [words.meaning(ask), id] as const)));

  const articlesFor = (question: string): Candidate[] => {
    const { shares, closeness } = score(question);
    const refusal = shares[known.length] ?? 0;
    const ranked = known
      .map(({ id }, at) => ({ id, share: shares[at] ?? 0 }))
      .sort((a, b) => b.share - a.share)
      .slice(0, CANDIDATES);
    if (closeness < NEAR_ENOUGH || refusal >= (ranked[0]?.share ?? 0)) return [];
    return ranked.map(({ id, share }) => ({ id, score: share * (1 - refusal) ** WARY }));
  };

  return {
    find(question) {
      const found = articlesFor(question);
      const word = (found[0]?.score ?? 0) < PLAIN ? words.named(question) : undefined;
      const entry = words.meaning(question);
      if (entry === undefined) return word === undefined ? found : [{ id: word, score: ONLY_NAMED, kind: 'glossary' }, ...found];
      const explained: Candidate = { id: entry, score: MEANING_ASKED, kind: 'glossary' };
      const article = explainedBy.get(entry);
      if (!article) return [explained, ...found];
      return [{ id: article, score: MEANING_ASKED }, explained, ...found.filter(({ id }) => id !== article)];
    },
  };
}
