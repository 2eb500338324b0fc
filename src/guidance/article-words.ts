import MiniSearch from 'minisearch';
import type { Article } from './schema';

type Readable = Pick<Article, 'asks' | 'title' | 'short' | 'points'>;

/**
 * Full-text search (BM25, by MiniSearch) over words and pairs of words of whole articles. The returned
 * function gives each article's score from 0 to 1, the best article having 1.
 */
export function articleWords(
  articles: readonly Readable[],
  features: (text: string) => string[],
): (asked: readonly string[]) => Float64Array {
  const index = new MiniSearch<{ id: number; asks: string; title: string; answer: string }>({
    fields: ['asks', 'title', 'answer'],
    tokenize: (text) => features(text),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 1.5, answer: 0.7 }, tokenize: (text) => text.split('\n') },
  });
  index.addAll(
    articles.map(({ title, asks, short, points }, id) => ({ id, title, asks: asks.join(' . '), answer: [short, ...points].join(' ') })),
  );
  return (asked) => {
    const scores = new Float64Array(articles.length);
    const found = index.search([...new Set(asked)].join('\n'));
    for (const { id, score } of found) scores[Number(id)] = score / (found[0]?.score ?? 1);
    return scores;
  };
}
