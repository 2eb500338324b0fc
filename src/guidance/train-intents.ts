import type { Vector } from './weigh-features';

/** A text whose intent is known; `trust` says how much it teaches beside an officer's own phrasing. */
export interface Lesson {
  readonly vector: Vector;
  readonly intent: number;
  readonly trust: number;
}

const STEP = 3;
const FORGET = 3e-5;
const STILL = 2e-3;

/** What was learned: for each feature, one weight per intent. */
export type Weights = Float32Array;

/**
 * Multinomial logistic regression by stochastic gradient descent over sparse vectors. Own code because @nlpjs/nlu was less often right (`npm run eval`), and so was natural's Bayes when it
 * was tried once; natural's and ml's logistic regression took minutes without a usable model, at settings nobody tuned.
 * The order of lessons is shuffled by a fixed seed, so a build repeats itself.
 */
export function trainIntents(lessons: readonly Lesson[], intents: number, size: number, rounds: number): Weights {
  const weights = new Float32Array(size * intents);
  const next = shuffler();
  const order = [...lessons];
  const scores = new Float64Array(intents);
  for (let round = 0; round < rounds; round++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = next(last + 1);
      const [a, b] = [order[last], order[other]];
      if (a && b) [order[last], order[other]] = [b, a];
    }
    const step = STEP * (1 - round / rounds) + STEP / 20;
    for (const { vector, intent, trust } of order) {
      scores.fill(0);
      addScores(weights, vector, scores);
      toShares(scores);
      for (let i = 0; i < intents; i++) scores[i] = step * trust * ((i === intent ? 1 : 0) - (scores[i] ?? 0));
      learn(weights, vector, scores, 1 - step * FORGET);
    }
  }
  return weights;
}

/** One number per intent: the higher, the likelier a text with these features has it. */
export function scoreBy(weights: Weights, intents: number): (vector: Vector) => Float64Array {
  return (vector) => addScores(weights, vector, new Float64Array(intents));
}

function addScores(weights: Weights, { at, weight }: Vector, scores: Float64Array): Float64Array {
  const intents = scores.length;
  for (let k = 0; k < at.length; k++) {
    const row = (at[k] ?? 0) * intents;
    const value = weight[k] ?? 0;
    for (let i = 0; i < intents; i++) scores[i]! += weights[row + i]! * value;
  }
  return scores;
}

/** Most intents are plainly not meant, and stay as they are: learning only from the others is several times faster. */
function learn(weights: Weights, { at, weight }: Vector, change: Float64Array, keep: number): void {
  const intents = change.length;
  const moved: number[] = [];
  for (let i = 0; i < intents; i++) if (Math.abs(change[i]!) > STILL) moved.push(i);
  for (let k = 0; k < at.length; k++) {
    const row = (at[k] ?? 0) * intents;
    const value = weight[k] ?? 0;
    for (const i of moved) weights[row + i] = weights[row + i]! * keep + change[i]! * value;
  }
}

function toShares(scores: Float64Array): void {
  const most = scores.reduce((a, b) => Math.max(a, b));
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp((scores[i] ?? 0) - most);
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / sum;
}

function shuffler(): (below: number) => number {
  let state = 7;
  return (below) => Math.floor(((state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32) * below);
}
