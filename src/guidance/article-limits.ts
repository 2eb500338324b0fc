import { sentencesOf } from './banned';
import type { Article } from './schema';

const MOST_WORDS = 200;
const MOST_SENTENCES = 2;

/** Lists the articles that are too long for a phone: card words, and sentences of the short answer. Pure. */
export function articleLimits(articles: Iterable<Article>): string[] {
  return [...articles].flatMap((article) => {
    const where = `content/articles/${article.id}.md`;
    const words = wordsOf([article.title, article.short, ...article.points].join(' ')).length;
    const sentences = sentencesOf(article.short.trim()).length;
    return [
      ...(words > MOST_WORDS
        ? [`${where}: title, short and points: ${words} words on the card, at most ${MOST_WORDS}; move the rest below the front matter`]
        : []),
      ...(sentences > MOST_SENTENCES ? [`${where}: short: ${sentences} sentences, at most ${MOST_SENTENCES}`] : []),
    ];
  });
}

/** The words of a text, without marks. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
