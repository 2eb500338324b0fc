import { articleWords } from './article-words';
import { conceptMatcher, type Concepts } from './concept-matcher';
import { glossaryFinder } from './glossary-finder';
import { nearestAsks } from './nearest-asks';
import { questionFeatures } from './question-features';
import type { Article, GlossaryEntry } from './schema';
import type { Candidate, Search } from './search';
import { spelling } from './spelling';
import { terms } from './terms';
import { trainIntents, type Lesson } from './train-intents';
import { weighFeatures } from './weigh-features';

interface Evidence {
  readonly articles: Iterable<Pick<Article, 'id' | 'asks' | 'title' | 'short' | 'points'>>;
  readonly glossary: Iterable<Pick<GlossaryEntry, 'id' | 'term' | 'also'>>;
  readonly concepts: Concepts;
  readonly outOfScope: readonly string[];
}

interface Text {
  readonly text: string;
  readonly intent: number;
  readonly trust: number;
}

/** Set on the tuning half of the question set. */
const TRUST_IN_ANSWERS = 0.4;
const TRAINED_SHARE = 0.5;
const NEAREST_SHARE = 4;
const WORDS_SHARE = 1.5;
/** What to refuse is no article and has no words of its own; it counts as if this much had been found. */
const REFUSAL_WORDS = 0.6;
/** A question that is near no phrasing at all is none of ours. */
const NEAR_ENOUGH = 0.36;
const CANDIDATES = 5;
/** Somebody who asks for a word's meaning gets it. */
const MEANING_ASKED = 0.95;

/**
 * Learns, once at start-up, which article each phrasing asks for, and what to refuse. A question is scored by a trained
 * classifier and by its nearest phrasings together; scores are shares of one, the refusal's share left out.
 */
export function intentSearch({ articles, glossary, concepts, outOfScope }: Evidence): Search {
  const known = [...articles];
  const refusal = known.length;
  const intents = known.length + 1;
  const texts: Text[] = [
    ...known.flatMap(({ asks, title, short, points }, intent) => [
      ...[...asks, title].map((text) => ({ text, intent, trust: 1 })),
      ...[short, ...points].map((text) => ({ text, intent, trust: TRUST_IN_ANSWERS })),
    ]),
    ...outOfScope.map((text) => ({ text, intent: refusal, trust: 1 })),
  ];
  const vocabulary = [...texts.map(({ text }) => text), ...Object.values(concepts).flat()].flatMap(terms);
  const features = questionFeatures({ correct: spelling(vocabulary), concepts: conceptMatcher(concepts) });
  const read = texts.map(({ text }) => features(text));
  const { vector, size } = weighFeatures(read);
  const lessons: Lesson[] = texts.map(({ intent, trust }, at) => ({ vector: vector(read[at] ?? []), intent, trust }));
  const trained = trainIntents(lessons, intents, size);
  const nearest = nearestAsks(lessons, intents, size);

  const words = articleWords(known, features);
  const meaning = glossaryFinder(glossary);
  const explainedBy = new Map(
    known.flatMap(({ id, asks, title }) => [...asks, title].map((ask) => [meaning(ask), id] as const)),
  );

  const articlesFor = (question: string): Candidate[] => {
    const seen = features(question);
    const asked = vector(seen);
    const close = nearest(asked);
    const inWords = words(seen);
    const scores = trained(asked).map(
      (score, intent) => TRAINED_SHARE * score + NEAREST_SHARE * (close[intent] ?? 0) + WORDS_SHARE * (inWords[intent] ?? REFUSAL_WORDS),
    );
    const shares = toShares(scores);
    const ranked = known
      .map(({ id }, intent): Candidate => ({ id, score: shares[intent] ?? 0 }))
      .sort((a, b) => b.score - a.score)
      .slice(0, CANDIDATES);
    const nearEnough = close.some((value, intent) => intent !== refusal && value >= NEAR_ENOUGH);
    return nearEnough && (ranked[0]?.score ?? 0) > (shares[refusal] ?? 0) ? ranked : [];
  };

  return {
    find(question) {
      const found = articlesFor(question);
      const entry = meaning(question);
      if (entry === undefined) return found;
      const explained: Candidate = { id: entry, score: MEANING_ASKED, kind: 'glossary' };
      const article = explainedBy.get(entry);
      const rest = found.filter(({ id }) => id !== article);
      return article ? [{ id: article, score: MEANING_ASKED }, explained, ...rest] : [explained, ...found];
    },
  };
}

function toShares(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b));
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((a, b) => a + b);
  return raised.map((value) => value / sum);
}
