import { wordsOf } from './article-limits';
import { sentencesOf } from './banned';
import type { Article } from './schema';

/** How many years of school a text asks for. */
export interface Reading {
  readonly id: string;
  readonly grade: number;
}

/** Flesch-Kincaid grade of what an article's card shows, hardest first. The counting of syllables is a library's. Pure. */
export function readingGrades(articles: Iterable<Article>, syllables: (word: string) => number): Reading[] {
  const grades = [...articles].map((article) => ({
    id: article.id,
    grade: gradeOf([article.title, article.short, ...article.points], syllables),
  }));
  return grades.sort((a, b) => b.grade - a.grade);
}

/** The usual reading age: five years older than the school grade. */
export function ageOf(grade: number): number {
  return Math.round(grade + 5);
}

function gradeOf(texts: readonly string[], syllables: (word: string) => number): number {
  const sentences = texts.flatMap(sentencesOf).length;
  const words = texts.flatMap(wordsOf);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59;
}
