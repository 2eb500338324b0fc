import { articleWords } from './article-words';
import { conceptMatcher, type Concepts } from './concept-matcher';
import { nearestAsks } from './nearest-asks';
import { onlyWords, questionFeatures, withoutLetters } from './question-features';
import type { Article } from './schema';
import { toShares } from './shares';
import { spelling } from './spelling';
import { terms } from './terms';
import { scoreBy, trainIntents, type Lesson, type Weights } from './train-intents';
import { weighFeatures } from './weigh-features';

export type ArticleEvidence = Pick<Article, 'asks' | 'title' | 'short' | 'points'>;

export interface IntentEvidence {
  readonly articles: readonly ArticleEvidence[];
  readonly concepts: Concepts;
  readonly outOfScope: readonly string[];
}

/** Each way of scoring times its share; how many rounds the networks train. */
export type Parts = Readonly<Record<'trained' | 'nearest' | 'words' | 'rounds', number>>;

export interface Scored {
  /** One share per article, in their order, and the refusal's last; together one. */
  readonly shares: Float64Array;
  /** How close the nearest phrasings of any article are; 0 for nothing in common. */
  readonly closeness: number;
}

/** Gives back what was learned from the same evidence before, or learns it now. */
export type Keep = (from: unknown, learn: () => Weights) => Weights;

/** Set on the tuning half of the question set. */
const TRUST_IN_ANSWERS = 0.4;
/** What to refuse is no article and has no words of its own; it counts as if this much had been found. */
const REFUSAL_WORDS = 0.8;

/**
 * Learns which article each phrasing asks for, and what to refuse. The returned function scores a question by trained
 * networks, by its nearest phrasings and by full-text search together.
 */
export function scoreIntents(evidence: IntentEvidence, parts: Parts, keep: Keep = (_from, learn) => learn()): (question: string) => Scored {
  const { articles, concepts, outOfScope } = evidence;
  const intents = articles.length + 1;
  const texts = [...articles.flatMap(textsOf), ...outOfScope.map((text) => ({ text, intent: articles.length, trust: 1 }))];
  const vocabulary = [...texts.map(({ text }) => text), ...Object.values(concepts).flat()].flatMap(terms);
  const features = questionFeatures({ correct: spelling(vocabulary), concepts: conceptMatcher(concepts) });
  const read = texts.map(({ text }) => features(text));
  const { vector, size } = weighFeatures(read);
  const lessonsOf = (choose: (seen: readonly string[]) => readonly string[]): Lesson[] =>
    texts.map(({ intent, trust }, at) => ({ vector: vector(choose(read[at] ?? [])), intent, trust }));
  const learned = keep([evidence, parts.rounds], () =>
    trainIntents(
      lessonsOf((seen) => seen),
      intents,
      size,
      parts.rounds,
    ),
  );
  const trained = scoreBy(learned, intents);
  const nearest = nearestAsks(lessonsOf(withoutLetters), intents, size);
  const words = articleWords(articles, (text) => onlyWords(features(text)));

  return (question) => {
    const seen = features(question);
    const close = nearest(vector(withoutLetters(seen)));
    const inWords = words(onlyWords(seen));
    const scores = trained(vector(seen)).map(
      (score, intent) => parts.trained * score + parts.nearest * (close[intent] ?? 0) + parts.words * (inWords[intent] ?? REFUSAL_WORDS),
    );
    return { shares: toShares(scores), closeness: close.subarray(0, articles.length).reduce((a, b) => Math.max(a, b), 0) };
  };
}

function textsOf({ asks, title, short, points }: ArticleEvidence, intent: number): { text: string; intent: number; trust: number }[] {
  return [
    ...[...asks, title].map((text) => ({ text, intent, trust: 1 })),
    ...[short, ...points].map((text) => ({ text, intent, trust: TRUST_IN_ANSWERS })),
  ];
}
