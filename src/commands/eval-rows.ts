import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const split = z.enum(['tune', 'test']);
const ids = z.array(z.string());
const question = z.object({ id: z.string(), q: z.string(), expect: ids, also: ids, style: z.string(), split });
const fresh = question.omit({ split: true });
const outOfScope = z.object({ id: z.string(), q: z.string(), kind: z.string(), split });
const danger = z.object({ id: z.string(), q: z.string(), danger: z.boolean() });
const double = z.object({ id: z.string(), q: z.string(), expect: ids });
const followUp = z.object({ id: z.string(), first: z.string(), then: z.string(), expect: ids });

export type Split = z.infer<typeof split>;
export type QuestionRow = z.infer<typeof question>;
export type EvalRows = ReturnType<typeof evalRows>;

/** Reads the question set, written by somebody who never saw the articles' phrasings. */
export function evalRows(folder: string) {
  const read = <T>(name: string, row: z.ZodType<T>): T[] =>
    readFileSync(join(folder, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => row.parse(JSON.parse(line)));
  return {
    questions: read('questions', question),
    typos: read('typos', question),
    outOfScope: read('out-of-scope', outOfScope),
    danger: read('danger', danger).map(halved),
    double: read('double', double).map(halved),
    followUps: read('follow-ups', followUp).map(halved),
    /** Each written by somebody else who saw no phrasing; without an answer expected a row is out of scope. ADR 5 says what each was used for. */
    blind: ['fresh', 'fresh-2', 'fresh-3', 'fresh-4', 'fresh-5', 'fresh-6', 'fresh-7', 'fresh-8'].map((name) => ({
      name,
      rows: read(name, fresh).map((row) => ({ ...row, split: 'test' as const })),
    })),
  };
}

/** The smaller files have no split; odd rows tune, even rows test. */
function halved<T extends { id: string }>(row: T): T & { split: Split } {
  return { ...row, split: Number(row.id.slice(1)) % 2 === 1 ? 'tune' : 'test' };
}
