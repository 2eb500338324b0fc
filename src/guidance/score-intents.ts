import { featureReader, type Learned } from './learn';
import { nearestAsks } from './nearest-asks';
import { withoutLetters } from './question-features';
import { toShares } from './shares';
import { scoreBy } from './train-intents';
import { weighFeatures } from './weigh-features';

/** How much each way of scoring counts. */
export type Parts = Readonly<Record<'trained' | 'nearest', number>>;

export interface Scored {
  /** One share per article, in their order, and the refusal's last; together one. */
  readonly shares: Float64Array;
  /** How close the nearest phrasings of any article are; 0 for nothing in common. */
  readonly closeness: number;
}

/** Comparing with all phrasings takes long; an intent that the networks place below this many is never the nearest. */
const LIKELIEST = 24;

/** The returned function scores a question by the trained networks and by its nearest phrasings together. */
export function scoreIntents(learned: Learned, parts: Parts): (question: string) => Scored {
  const { intents } = learned;
  const features = featureReader(learned);
  const vector = weighFeatures(learned.rarity);
  const trained = scoreBy(learned.networks, intents);
  const nearest = nearestAsks(learned.asks);
  const all = Array.from({ length: intents }, (_, intent) => intent);

  return (question) => {
    const seen = features(question);
    const scores = trained(vector(seen)).map((score) => parts.trained * score);
    const likeliest = parts.trained === 0 ? all : [...all].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, LIKELIEST);
    const close = nearest(vector(withoutLetters(seen)), likeliest);
    for (const intent of likeliest) scores[intent] = (scores[intent] ?? 0) + parts.nearest * (close[intent] ?? 0);
    return { shares: toShares(scores), closeness: close.subarray(0, intents - 1).reduce((a, b) => Math.max(a, b), 0) };
  };
}
