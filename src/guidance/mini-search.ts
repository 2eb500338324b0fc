import MiniSearch from 'minisearch';
import type { Article } from './schema';
import type { Search } from './search';
import { terms } from './terms';

/**
 * Full-text search with MiniSearch over the ways officers ask, the title and the answer. Scores are the share of
 * the question's weight that an article explains, so that a floor means the same for long and short questions.
 */
export function miniSearch(articles: Iterable<Article>): Search {
  const index = new MiniSearch<{ id: string; asks: string; title: string; answer: string }>({
    fields: ['asks', 'title', 'answer'],
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 2, asks: 1.5 },
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      prefix: (term) => term.length > 5,
    },
  });
  for (const { id, title, asks, short, points } of articles)
    index.add({ id, title, asks: asks.join(' . '), answer: [short, ...points].join(' ') });

  return {
    find(question) {
      const asked = new Set(terms(question));
      if (asked.size === 0) return [];
      const found = index.search(question).slice(0, 6);
      const best = found[0]?.score ?? 1;
      return found.map(({ id, score, queryTerms }) => {
        const covered = new Set(queryTerms).size / asked.size;
        return { id: String(id), score: covered * (score / best) };
      });
    },
  };
}
