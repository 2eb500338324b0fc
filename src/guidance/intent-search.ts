import { glossaryFinder } from './glossary-finder';
import type { Article, GlossaryEntry } from './schema';
import { scoreIntents, type ArticleEvidence, type IntentEvidence, type Keep, type Parts } from './score-intents';
import type { Candidate, Search } from './search';

type Entry = Pick<GlossaryEntry, 'id' | 'term' | 'also' | 'related'>;

interface Evidence extends Omit<IntentEvidence, 'articles'> {
  readonly articles: Iterable<ArticleEvidence & Pick<Article, 'id'>>;
  readonly glossary: Iterable<Entry>;
  /** Where what is learned outlasts the process; without it every start learns anew. */
  readonly keep?: Keep;
}

/** Set on the question sets of `npm run eval`. */
export const PARTS: Parts = { trained: 1, nearest: 3.8, words: 1.5, rounds: 5 };
/** A question that is near no phrasing at all is none of ours. */
const NEAR_ENOUGH = 0.38;
/** The likelier a refusal, the less sure of any article. */
const WARY = 32;
/** Somebody who asks for a word's meaning gets it. */
const MEANING_ASKED = 0.95;
const CANDIDATES = 5;

/**
 * Finds articles and glossary entries; it learns at start-up, which takes seconds unless kept. No candidates means that the
 * guidance doesn't cover it. Other `parts` than the default are for measuring (`npm run eval`).
 */
export function intentSearch({ articles, glossary, keep, ...rest }: Evidence, parts = PARTS): Search {
  const entries = [...glossary];
  const known = [...articles].map((article) => ({ ...article, points: [...article.points, ...namesFor(article.id, entries)] }));
  const score = scoreIntents({ articles: known, ...rest }, parts, keep);
  const meaning = glossaryFinder(entries);
  const explainedBy = new Map(known.flatMap(({ id, asks, title }) => [...asks, title].map((ask) => [meaning(ask), id] as const)));

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
      const entry = meaning(question);
      if (entry === undefined) return found;
      const explained: Candidate = { id: entry, score: MEANING_ASKED, kind: 'glossary' };
      const article = explainedBy.get(entry);
      if (!article) return [explained, ...found];
      return [{ id: article, score: MEANING_ASKED }, explained, ...found.filter(({ id }) => id !== article)];
    },
  };
}

/** The glossary's words for what an article is about; the first related article is the one that explains it. */
function namesFor(article: string, entries: readonly Entry[]): string[] {
  return entries.filter(({ related }) => related[0] === article).flatMap(({ term, also }) => [term, ...also]);
}
