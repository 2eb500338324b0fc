import type { Learned } from '../guidance/learn';
import type { Search } from '../guidance/search';
import { trainIntents } from '../guidance/train-intents';

export interface Timing {
  readonly p50: number;
  readonly p99: number;
}

/** A question's best of this many, because other programs' work on the same cores is not the search's. */
const TRIES = 5;

/** Milliseconds per search, after one round to warm up. */
export function evalTiming(search: Search, questions: readonly string[]): Timing {
  for (const question of questions) search.find(question);
  const took = questions.map((question) => Math.min(...Array.from({ length: TRIES }, () => once(search, question)))).sort((a, b) => a - b);
  return { p50: at(took, 0.5), p99: at(took, 0.99) };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

function once(search: Search, question: string): number {
  const from = process.hrtime.bigint();
  search.find(question);
  return Number(process.hrtime.bigint() - from) / 1e6;
}

/** What would be learned from the same articles several times over: every phrasing as often, networks as wide, but untrained. */
export function repeated({ intents, rarity, asks, ...rest }: Learned, times: number): Learned {
  const all = (intents - 1) * times + 1;
  const ofArticles = asks.firsts[intents - 1] ?? 0;
  const refusals = (asks.firsts[intents] ?? 0) - ofArticles;
  const [from, weights]: [number[], number[]] = [[], []];
  const starts = asks.starts.map((start) => start * times);
  for (let feature = 0; feature < rarity.size; feature++)
    for (const isRefusal of [false, true])
      for (let copy = 0; copy < times; copy++)
        for (let place = asks.starts[feature] ?? 0; place < (asks.starts[feature + 1] ?? 0); place++) {
          const ask = asks.asks[place] ?? 0;
          if (ask >= ofArticles !== isRefusal) continue;
          from.push(isRefusal ? times * ofArticles + copy * refusals + ask - ofArticles : copy * ofArticles + ask);
          weights.push(asks.weights[place] ?? 0);
        }
  const firsts = Array.from({ length: times }, (_, copy) =>
    [...asks.firsts.subarray(0, intents - 1)].map((first) => first + copy * ofArticles),
  );
  return {
    ...rest,
    intents: all,
    rarity,
    asks: {
      starts,
      asks: Int32Array.from(from),
      weights: Float32Array.from(weights),
      firsts: Int32Array.of(...firsts.flat(), times * ofArticles, times * (ofArticles + refusals)),
    },
    networks: trainIntents([], all, rarity.size, 0),
  };
}
