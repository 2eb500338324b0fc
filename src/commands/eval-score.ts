import { type Decided, decideAnswer, type Search } from '../guidance/search';
import type { QuestionRow } from './eval-rows';

export interface Score {
  readonly rows: number;
  /** The first candidate is what was expected. */
  readonly atOnce: number;
  /** The first candidate is what was expected or also fits. */
  readonly fits: number;
  /** What was expected is among the first three. */
  readonly within3: number;
  /** What was expected is on the card: answered, named beside the answer, or among the choices. */
  readonly onCard: number;
  /** Answered without asking back. */
  readonly answered: number;
  /** Answered without asking back, with something that doesn't fit. */
  readonly wronglyAnswered: number;
  readonly refused: number;
  readonly misses: readonly { row: QuestionRow; got: readonly string[] }[];
}

/** Counts how a search does on questions that have an answer. Pure. */
export function evalScore(search: Search, rows: readonly QuestionRow[]): Score {
  let [atOnce, fits, within3, onCard, answered, wronglyAnswered, refused] = [0, 0, 0, 0, 0, 0, 0];
  const misses: { row: QuestionRow; got: readonly string[] }[] = [];
  for (const row of rows) {
    const found = search.find(row.q);
    const got = found.slice(0, 3).map(({ id }) => id);
    const [first = ''] = got;
    const right = row.expect.includes(first);
    const fit = right || row.also.includes(first);
    if (right) atOnce++;
    if (fit) fits++;
    if (got.some((id) => row.expect.includes(id))) within3++;
    else misses.push({ row, got });
    if (found.length === 0) refused++;
    const decided = decideAnswer(found);
    if (offered(decided).some((id) => row.expect.includes(id))) onCard++;
    if (decided.decision === 'answer') {
      answered++;
      if (!fit) wronglyAnswered++;
    }
  }
  return { rows: rows.length, atOnce, fits, within3, onCard, answered, wronglyAnswered, refused, misses };
}

function offered(decided: Decided): readonly string[] {
  if (decided.decision === 'none') return [];
  return decided.decision === 'choose' ? decided.ids : [decided.id, ...(decided.others ?? [])];
}
