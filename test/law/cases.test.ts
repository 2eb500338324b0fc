import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { threshold } from '../../dialogs/threshold';
import { replay } from '../../src/dialog-engine/replay';
import { assess } from '../../src/law/assess';
import { readLaw } from '../../src/read-law';

const caseSchema = z
  .object({
    id: z.string(),
    story: z.string(),
    answers: z.record(z.union([z.string(), z.array(z.string())])),
    outcome: z.enum(['act-now', 'likely', 'may', 'unlikely']),
    outcome21: z.enum(['may-be-considered', 'does-not-apply', 'not-in-this-nation', 'unknown']),
    shown: z.array(z.string()),
    notShown: z.array(z.string()),
  })
  .strict();
const cases = z.array(caseSchema).parse(parse(readFileSync(join(__dirname, 'cases.yaml'), 'utf8')));
const law = readLaw(join(__dirname, '../../content'));

test('there are at least 40 worked cases, both composite stories among them', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(cases.map(({ id }) => id)).toEqual(expect.arrayContaining(['sara', 'owen']));
});

test('cases name Acts that exist', () => {
  const ids = law.acts.map(({ id }) => id);
  expect(cases.flatMap((one) => [...one.shown, ...one.notShown]).filter((id) => !ids.includes(id))).toEqual([]);
});

describe.each(cases)('$id: $story', ({ answers, outcome, outcome21, shown, notShown }) => {
  const result = assess(law, answers);
  const ids = result.acts.map(({ act }) => act.id);

  test(`comes to ${outcome}, Outcome 21 ${outcome21}`, () => {
    expect([result.outcome, result.outcome21.answer]).toEqual([outcome, outcome21]);
  });
  test('shows the Acts it needs and none it must not', () => {
    expect(shown.filter((id) => !ids.includes(id))).toEqual([]);
    expect(notShown.filter((id) => ids.includes(id))).toEqual([]);
  });
  test('the dialog asks no more than this and ends there', () => {
    const position = replay(threshold, answers);
    expect([position.at, position.name]).toEqual(['outcome', outcome]);
    if (answers['danger'] !== 'yes') expect(Object.keys(position.answers)).toEqual(Object.keys(answers));
  });
});
