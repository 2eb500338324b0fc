import type { Lesson } from './train-intents';
import type { Vector } from './weigh-features';

/** Which phrasings have a feature, and how much it weighs there; those of feature f begin at `starts[f]`, in ascending order. */
export interface AskIndex {
  readonly starts: Int32Array;
  readonly asks: Int32Array;
  readonly weights: Float32Array;
  /** The phrasings of intent i are those from `firsts[i]` up to `firsts[i + 1]`. */
  readonly firsts: Int32Array;
}

/** How much the first, second and third nearest phrasing of an intent count. */
const NEAREST = [1, 0.5, 0.33];
/** How near the words of an answer bring its article, beside an officer's own phrasing. */
const ANSWERS_OWN_WORDS = 0.8;

/** Turns phrasings, which must come intent by intent, round: from "which features has it" to "which phrasings have it". */
export function indexAsks(lessons: readonly Lesson[], intents: number, features: number): AskIndex {
  const starts = new Int32Array(features + 1);
  const firsts = new Int32Array(intents + 1);
  for (const { vector, intent } of lessons) {
    firsts[intent + 1]! += 1;
    for (const feature of vector.at) starts[feature + 1]! += 1;
  }
  for (const sums of [starts, firsts]) for (let i = 1; i < sums.length; i++) sums[i]! += sums[i - 1]!;
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
  return { starts, asks, weights, firsts };
}

/** Compares a question with every phrasing of some intents; the returned function gives each of them its closeness, and others 0. */
export function nearestAsks({ starts, asks, weights, firsts }: AskIndex): (vector: Vector, among: Iterable<number>) => Float64Array {
  const most = firsts.reduce((size, first, intent) => Math.max(size, (firsts[intent + 1] ?? first) - first), 0);
  const close = new Float32Array(most);

  return ({ at, weight }, among) => {
    const found = new Float64Array(firsts.length - 1);
    for (const intent of among) {
      const [from, to] = [firsts[intent]!, firsts[intent + 1]!];
      close.fill(0, 0, to - from);
      for (let k = 0; k < at.length; k++) {
        const end = starts[at[k]! + 1]!;
        for (let place = placeOf(from, asks, starts[at[k]!]!, end); place < end && asks[place]! < to; place++)
          close[asks[place]! - from]! += weights[place]! * weight[k]!;
      }
      const best = NEAREST.map(() => 0);
      for (let ask = 0; ask < to - from; ask++) {
        let value = close[ask]!;
        for (let rank = 0; rank < best.length && value > best[best.length - 1]!; rank++) {
          const held = best[rank]!;
          if (value > held) [best[rank], value] = [value, held];
        }
      }
      found[intent] = NEAREST.reduce((sum, share, rank) => sum + share * best[rank]!, 0);
    }
    return found;
  };
}

/** The first place from `low` up to `high` that holds `ask` or a later one, by halving. */
function placeOf(ask: number, asks: Int32Array, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (asks[middle]! < ask) low = middle + 1;
    else high = middle;
  }
  return low;
}
