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
  const each = Array.from({ length: times }, (_, copy) => copy);
  const starts = asks.starts.map((start) => start * times);
  const index = { starts, asks: new Int32Array(asks.asks.length * times), weights: new Float32Array(asks.weights.length * times) };
  for (let feature = 0; feature < rarity.size; feature++) {
    const [from, to, at] = [asks.starts[feature] ?? 0, asks.starts[feature + 1] ?? 0, starts[feature] ?? 0];
    for (const copy of each) {
      index.asks.set(
        asks.asks.subarray(from, to).map((ask) => ask + copy * asks.intentOf.length),
        at + copy * (to - from),
      );
      index.weights.set(asks.weights.subarray(from, to), at + copy * (to - from));
    }
  }
  const intentOf = each.flatMap((copy) =>
    [...asks.intentOf].map((intent) => (intent === intents - 1 ? all - 1 : intent + copy * (intents - 1))),
  );
  return {
    ...rest,
    intents: all,
    rarity,
    asks: { ...index, intentOf: Int32Array.from(intentOf) },
    networks: trainIntents([], all, rarity.size, 0),
  };
}
