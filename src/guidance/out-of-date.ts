import type { Content } from './content';

/** Lists what should have been looked at again by a day: services, articles. Pure. */
export function outOfDate(content: Pick<Content, 'services' | 'articles'>, today: string): string[] {
  const services = [...content.services.values()].filter(({ recheckBy }) => recheckBy < today);
  const articles = [...content.articles.values()].filter(({ reviewBy }) => reviewBy < today);
  return [
    ...services.map(
      ({ id, recheckBy }) =>
        `content/services.yaml: ${id}.recheckBy: was due for a check by ${recheckBy}; its card says so until somebody confirms it`,
    ),
    ...articles.map(({ id, reviewBy, owner }) => `content/articles/${id}.md: reviewBy: was due for a review by ${reviewBy} (${owner})`),
  ];
}
