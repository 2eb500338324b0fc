import MiniSearch from 'minisearch';
import type { Article } from '../guidance/schema';
import type { Search } from '../guidance/search';
import { stem } from '../guidance/stem';
import { terms } from '../guidance/terms';

/**
 * Plain full-text search with MiniSearch, stemmed and fuzzy: what `npm run eval` measures our search against. It cannot
 * refuse; scores are the share of the question's words that an article has.
 */
export function miniSearch(articles: Iterable<Article>): Search {
  const index = new MiniSearch<{ id: string; asks: string; title: string; answer: string }>({
    fields: ['asks', 'title', 'answer'],
    tokenize: (text) => terms(text).map(stem),
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
      const asked = new Set(terms(question).map(stem));
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
