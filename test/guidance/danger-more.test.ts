import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dangerDetector, dangerSchema } from '../../src/guidance/danger-detector';
import { readYaml } from '../../src/guidance/read-content-file';

const pieces = readYaml(join(__dirname, '../../content/lexicon.yaml'), z.object({ danger: dangerSchema })).danger;
const danger = dangerDetector(pieces);
const row = z.object({ id: z.string(), q: z.string(), danger: z.boolean() });
const rows = ['danger', 'danger-more'].flatMap((name) =>
  readFileSync(join(__dirname, `../eval/${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => row.parse(JSON.parse(line))),
);
const isOdd = ({ id }: { id: string }) => Number(id.slice(1)) % 2 === 1;

test.each(rows.filter(isOdd).map(({ q, danger: expected }) => [q, expected] as const))('%s', (text, expected) => {
  expect(danger(text)).toBe(expected);
});

test('the even halves, counted but not read while tuning', () => {
  const other = rows.filter((each) => !isOdd(each));
  const real = other.filter((each) => each.danger);
  const heard = other.filter(({ q }) => danger(q));
  expect(real.filter(({ q }) => danger(q)).length / real.length).toBeGreaterThan(0.9);
  expect(heard.filter((each) => each.danger).length / heard.length).toBeGreaterThan(0.92);
});

test.each([
  ['she took an overdose last year, and shes just taken loads of tablets again', true],
  ['she took an overdose last year, can i record that', false],
  ['what do i do if a child is on a bridge', false],
  ['what do i do shes on a bridge', true],
  ['spoke with her at length, she is not suicidal', false],
  ['girl on the phone says the man is waiting outside for her', true],
  ['the older boyfriend is on his way to the school gates to get her', true],
  ['kid with me, three lads trying the door', true],
  ['need help fast, the child is in real danger', true],
])('past, general and denied: %s', (text, expected) => expect(danger(text)).toBe(expected));

test('a danger at the end of a long message is heard', () => {
  expect(danger(`${'we spoke with the school about it '.repeat(60)} she wants to die`)).toBe(true);
});

test.each(['the girl ', 'cant ', 'shes on the ', 'he, '])('time grows with length: %s', (piece) => {
  const from = performance.now();
  danger(piece.repeat(1000));
  expect(performance.now() - from).toBeLessThan(500);
});

test('a pattern with an unknown set is refused by name', () => {
  expect(() => dangerDetector({ ...pieces, patterns: ['<nobody-named-this> here'] })).toThrow('<nobody-named-this>');
});
