import type { Search } from '../guidance/search';

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
