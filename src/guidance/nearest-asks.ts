import type { Lesson } from './train-intents';
import type { Vector } from './weigh-features';

/** Which phrasings have a feature, and how much it weighs there; the phrasings of feature f begin at `starts[f]`. */
export interface AskIndex {
  readonly starts: Int32Array;
  readonly asks: Int32Array;
  readonly weights: Float32Array;
  /** The intent of each phrasing. */
  readonly intentOf: Int32Array;
}

/** How much the first, second and third nearest phrasing of an intent count. */
const NEAREST = [1, 0.5, 0.33];
/** How near the words of an answer bring its article, beside an officer's own phrasing. */
const ANSWERS_OWN_WORDS = 0.8;

/** Turns phrasings round: from "which features has it" to "which phrasings have it". */
export function indexAsks(lessons: readonly Lesson[], features: number): AskIndex {
  const starts = new Int32Array(features + 1);
  for (const { vector } of lessons) for (const feature of vector.at) starts[feature + 1]! += 1;
  for (let feature = 0; feature < features; feature++) starts[feature + 1]! += starts[feature]!;
  const next = starts.slice();
  const asks = new Int32Array(starts[features] ?? 0);
  const weights = new Float32Array(asks.length);
  lessons.forEach(({ vector, trust }, ask) =>
    vector.at.forEach((feature, k) => {
      const place = next[feature]!++;
      asks[place] = ask;
      weights[place] = vector.weight[k]! * (trust < 1 ? ANSWERS_OWN_WORDS : 1);
    }),
  );
  return { starts, asks, weights, intentOf: Int32Array.from(lessons, ({ intent }) => intent) };
}

/** Compares a question with every phrasing that is known; the returned function gives one closeness per intent. */
export function nearestAsks({ starts, asks, weights, intentOf }: AskIndex, intents: number): (vector: Vector) => Float64Array {
  const close = new Float32Array(intentOf.length);

  return ({ at, weight }) => {
    close.fill(0);
    for (let k = 0; k < at.length; k++) {
      const feature = at[k]!;
      const value = weight[k]!;
      for (let place = starts[feature]!; place < starts[feature + 1]!; place++) close[asks[place]!]! += weights[place]! * value;
    }
    const best = new Float64Array(intents * NEAREST.length);
    for (let ask = 0; ask < close.length; ask++) {
      let value = close[ask]!;
      const row = intentOf[ask]! * NEAREST.length;
      if (value <= best[row + NEAREST.length - 1]!) continue;
      for (let rank = 0; rank < NEAREST.length && value > 0; rank++) {
        const held = best[row + rank]!;
        if (value > held) [best[row + rank], value] = [value, held];
      }
    }
    return Float64Array.from({ length: intents }, (_, intent) =>
      NEAREST.reduce((sum, share, rank) => sum + share * best[intent * NEAREST.length + rank]!, 0),
    );
  };
}
