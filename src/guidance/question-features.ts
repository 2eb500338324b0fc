import { stem } from './stem';
import { terms } from './terms';

/** What a question is made of; one letter per kind: word, pair, letters, concept. */
export type FeatureKind = 'w' | 'p' | 'l' | 'c';

interface Reading {
  readonly correct: (word: string) => string;
  readonly concepts: (stems: readonly string[]) => ReadonlySet<string>;
}

const EMPTY_WORDS = new Set('a an the of to is are was be it its this that these those'.split(' '));

/** Turns text into features such as "w:nude", "p:nude school", "l:ude" and "c:parent". */
export function questionFeatures({ correct, concepts }: Reading): (text: string) => string[] {
  return (text) => {
    const words = terms(text).map(correct);
    const stems = words.map(stem);
    const full = stems.filter((word) => !EMPTY_WORDS.has(word));
    return [
      ...full.map((word) => `w:${word}`),
      ...full.slice(1).map((word, at) => `p:${full[at] ?? ''} ${word}`),
      ...words.flatMap(letters),
      ...[...concepts(stems)].map((concept) => `c:${concept}`),
    ];
  };
}

function letters(word: string): string[] {
  const padded = `^${word.slice(0, 30)}$`;
  const runs: string[] = [];
  for (const length of [3, 4]) for (let at = 0; at + length <= padded.length; at++) runs.push(`l:${padded.slice(at, at + length)}`);
  return runs;
}

/**
 * Words, pairs and concepts. Runs of letters are left to the networks: where texts are compared one by one they only make
 * long lists.
 */
export function withoutLetters(features: readonly string[]): string[] {
  return features.filter((feature) => !feature.startsWith('l:'));
}
