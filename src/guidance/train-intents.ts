import { toShares } from './shares';
import type { Vector } from './weigh-features';

/** A text whose intent is known; `trust` says how much it teaches beside an officer's own phrasing. */
export interface Lesson {
  readonly vector: Vector;
  readonly intent: number;
  readonly trust: number;
}

/** What was learned: the networks one after the other. */
export type Weights = Float32Array;

/** How many numbers stand for the meaning of a feature, a text and an intent. */
const WIDTH = 128;
/** Each lesson hides this share of the text's features, so that an intent isn't known by one word alone. */
const HIDDEN = 0.5;
const STEP = 0.05;
const STEEP = 3;
/** An intent whose share is off by less than this learns nothing from the lesson, which is several times faster. */
const STILL = 2e-3;
/** Where every running sum of squares begins, so that the first step isn't endless. */
const FIRST_SQUARE = 1e-3;
/** Networks that begin differently err differently; the mean of their scores errs least. */
const SEEDS = [7, 3];

/**
 * Networks with one hidden layer over sparse vectors, as in fastText and deep averaging networks (Iyyer 2015), by stochastic
 * gradient descent with AdaGrad: words that ask for the same articles come to mean the same. Own code, because @nlpjs/nlu and
 * a logistic regression of our own were less often right (ADR 5), and no kept library trains one over sparse vectors without
 * native code. Everything random comes from a fixed seed, so a build repeats itself.
 */
export function trainIntents(lessons: readonly Lesson[], intents: number, size: number, rounds: number): Weights {
  const weights = new Float32Array(SEEDS.length * (size * WIDTH + intents * WIDTH + intents));
  networksOf(weights, intents).forEach((network, at) => train(network, lessons, rounds, randomNumbers(SEEDS[at] ?? 1)));
  return weights;
}

function train({ meanings, looks, usual }: Network, lessons: readonly Lesson[], rounds: number, random: () => number): void {
  const intents = usual.length;
  for (const part of [meanings, looks]) for (let i = 0; i < part.length; i++) part[i] = (random() - 0.5) * 0.3;
  const meaningSquares = new Float32Array(meanings.length / WIDTH).fill(FIRST_SQUARE);
  const lookSquares = new Float32Array(intents).fill(FIRST_SQUARE);
  const text = new Float32Array(WIDTH);
  const blame = new Float32Array(WIDTH);
  const shares = new Float64Array(intents);
  const order = [...lessons];
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    const step = STEP * (1 - round / rounds + 0.02);
    for (const { vector, intent, trust } of order) {
      const seen = without(vector, HIDDEN, random);
      if (seen.at.length === 0) continue;
      meaningOf(seen, meanings, text);
      shares.fill(0);
      addScores(shares, text, looks, usual);
      toShares(shares);
      blame.fill(0);
      const length = meanSquare(text);
      for (let i = 0; i < intents; i++) {
        const wrong = ((i === intent ? 1 : 0) - shares[i]!) * trust;
        if (Math.abs(wrong) < STILL) continue;
        lookSquares[i]! += wrong * wrong * length;
        const move = (step * wrong) / Math.sqrt(lookSquares[i]!);
        for (let d = 0, o = i * WIDTH; d < WIDTH; d++, o++) {
          blame[d]! += looks[o]! * wrong;
          looks[o]! += move * text[d]!;
        }
        usual[i]! += step * 0.1 * wrong;
      }
      for (let d = 0; d < WIDTH; d++) blame[d]! *= (1 - text[d]! * text[d]!) * STEEP;
      const blamed = meanSquare(blame);
      for (let k = 0; k < seen.at.length; k++) {
        const feature = seen.at[k]!;
        const weight = seen.weight[k]!;
        meaningSquares[feature]! += blamed * weight * weight;
        const move = (step * weight) / Math.sqrt(meaningSquares[feature]!);
        for (let d = 0, o = feature * WIDTH; d < WIDTH; d++, o++) meanings[o]! += move * blame[d]!;
      }
    }
  }
}

/** One number per intent: the higher, the likelier a text with these features has it. */
export function scoreBy(weights: Weights, intents: number): (vector: Vector) => Float64Array {
  const networks = networksOf(weights, intents);
  const text = new Float32Array(WIDTH);
  return (vector) => {
    const scores = new Float64Array(intents);
    for (const { meanings, looks, usual } of networks) addScores(scores, meaningOf(vector, meanings, text), looks, usual);
    return scores.map((score) => score / networks.length);
  };
}

interface Network {
  /** What each feature means. */
  readonly meanings: Float32Array;
  /** How a text looks that has an intent. */
  readonly looks: Float32Array;
  /** How usual each intent is. */
  readonly usual: Float32Array;
}

function networksOf(weights: Weights, intents: number): Network[] {
  const length = weights.length / SEEDS.length;
  return SEEDS.map((_, at) => {
    const own = weights.subarray(at * length, (at + 1) * length);
    const end = length - intents;
    const looks = end - intents * WIDTH;
    return { meanings: own.subarray(0, looks), looks: own.subarray(looks, end), usual: own.subarray(end) };
  });
}

/** Part of a text; what is left weighs the more. */
function without({ at, weight }: Vector, share: number, random: () => number): Vector {
  const kept = at.map((_, k) => (random() < share ? -1 : k)).filter((k) => k >= 0);
  return { at: kept.map((k) => at[k]!), weight: Float32Array.from(kept, (k) => weight[k]! / (1 - share)) };
}

/** The text's meaning, each number between -1 and 1, written into `into`. */
function meaningOf({ at, weight }: Vector, meanings: Float32Array, into: Float32Array): Float32Array {
  into.fill(0);
  for (let k = 0; k < at.length; k++) {
    const value = weight[k]! * STEEP;
    for (let d = 0, o = at[k]! * WIDTH; d < WIDTH; d++, o++) into[d]! += meanings[o]! * value;
  }
  for (let d = 0; d < WIDTH; d++) into[d] = Math.tanh(into[d]!);
  return into;
}

function addScores(scores: Float64Array, text: Float32Array, looks: Float32Array, usual: Float32Array): void {
  for (let i = 0; i < scores.length; i++) {
    let sum = usual[i]!;
    for (let d = 0, o = i * WIDTH; d < WIDTH; d++, o++) sum += looks[o]! * text[d]!;
    scores[i]! += sum;
  }
}

function meanSquare(numbers: Float32Array): number {
  let sum = 0;
  for (const number of numbers) sum += number * number;
  return sum / numbers.length;
}

function shuffle<T>(order: T[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
}

/** Numbers from 0 to 1 that are the same in every build (Numerical Recipes' linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32;
}
