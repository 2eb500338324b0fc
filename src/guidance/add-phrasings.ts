import { z } from 'zod';
import type { Article } from './schema';

/** content/phrasings: more ways officers ask for an article, by its id; kept apart so that articles stay readable. */
export const phrasingsSchema = z.record(z.array(z.string().trim().min(1)));
export type Phrasings = z.infer<typeof phrasingsSchema>;

/** The articles with all their phrasings, none twice. Ids that no article has are added to the problems. */
export function addPhrasings(articles: readonly Article[], more: readonly Phrasings[], problems: string[]): Article[] {
  const known = new Set(articles.map(({ id }) => id));
  for (const id of more.flatMap((file) => Object.keys(file)))
    if (!known.has(id)) problems.push(`content/phrasings: there is no article ${id}`);
  return articles.map((article) => ({
    ...article,
    asks: [...new Set([...article.asks, ...more.flatMap((file) => file[article.id] ?? [])])],
  }));
}
