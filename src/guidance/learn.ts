import { conceptMatcher, type Concepts } from './concept-matcher';
import { indexAsks, type AskIndex } from './nearest-asks';
import { questionFeatures, withoutLetters } from './question-features';
import type { Article } from './schema';
import { countWords, spelling } from './spelling';
import { terms } from './terms';
import { trainIntents, type Lesson, type Weights } from './train-intents';
import { rarityOf, weighFeatures } from './weigh-features';

export type ArticleEvidence = Pick<Article, 'asks' | 'title' | 'short' | 'points'>;

/** What finding answers is learned from; `asks` are all the phrasings that ask for an article. */
export interface Evidence {
  readonly articles: readonly ArticleEvidence[];
  readonly concepts: Concepts;
  readonly outOfScope: readonly string[];
}

/** What was learned, as plain data that can be kept. Intents are the articles in their order, and the refusal after them. */
export interface Learned {
  readonly intents: number;
  readonly concepts: Concepts;
  readonly words: ReadonlyMap<string, number>;
  readonly rarity: ReadonlyMap<string, number>;
  readonly networks: Weights;
  readonly asks: AskIndex;
}

/** How often the networks go through all lessons; more fits them to their lessons and no better to new questions. */
const ROUNDS = 3;
/** Set on the tuning half of the question set. */
const TRUST_IN_ANSWERS = 0.4;

/** Learns which article each phrasing asks for, and what to refuse. Takes a minute or two for tens of thousands. */
export function learn({ articles, concepts, outOfScope }: Evidence): Learned {
  const texts = [...articles.flatMap(textsOf), ...outOfScope.map((text) => ({ text, intent: articles.length, trust: 1 }))];
  const words = countWords([...texts.map(({ text }) => text), ...Object.values(concepts).flat()].flatMap(terms));
  const features = featureReader({ words, concepts });
  const read = texts.map(({ text }) => features(text));
  const rarity = rarityOf(read);
  const vector = weighFeatures(rarity);
  const lessonsOf = (choose: (seen: readonly string[]) => readonly string[]): Lesson[] =>
    texts.map(({ intent, trust }, at) => ({ vector: vector(choose(read[at] ?? [])), intent, trust }));
  const intents = articles.length + 1;
  return {
    intents,
    concepts,
    words,
    rarity,
    networks: trainIntents(
      lessonsOf((seen) => seen),
      intents,
      rarity.size,
      ROUNDS,
    ),
    asks: indexAsks(lessonsOf(withoutLetters), intents, rarity.size),
  };
}

/** Reads text as features, with the words and concepts that were learned. */
export function featureReader({ words, concepts }: Pick<Learned, 'words' | 'concepts'>): (text: string) => string[] {
  return questionFeatures({ correct: spelling(words), concepts: conceptMatcher(concepts) });
}

function textsOf({ asks, title, short, points }: ArticleEvidence, intent: number): { text: string; intent: number; trust: number }[] {
  return [
    ...[...asks, title].map((text) => ({ text, intent, trust: 1 })),
    ...[short, ...points].map((text) => ({ text, intent, trust: TRUST_IN_ANSWERS })),
  ];
}
