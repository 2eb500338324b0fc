import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptIn } from '../src/kept-learning';

const folder = mkdtempSync(join(tmpdir(), 'learned-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Learns what it is told to, and counts how often it was asked to. */
function teacher(...weights: number[]) {
  let lessons = 0;
  return { learn: () => ((lessons += 1), Float32Array.from(weights)), lessons: () => lessons };
}

let told: string[] = [];
const keep = (where = folder) => keptIn(where, (line) => void told.push(line));
const only = (): string => join(folder, readdirSync(folder)[0] ?? '');

beforeEach(() => {
  told = [];
  readdirSync(folder).forEach((name) => rmSync(join(folder, name)));
});

test('the same evidence is learned once and gives the same weights', () => {
  const first = teacher(0.5, -2, 3e-7);
  expect([...keep()(['one'], first.learn)]).toEqual([...Float32Array.of(0.5, -2, 3e-7)]);
  expect([...keep()(['one'], first.learn)]).toEqual([...Float32Array.of(0.5, -2, 3e-7)]);
  expect(first.lessons()).toBe(1);
  expect(told).toEqual([expect.stringMatching(/learning .* once/)]);
});

test('other evidence is learned anew, and no more than two are kept', () => {
  for (const ask of ['one', 'two', 'three', 'four', 'five', 'six']) keep()([ask], teacher(1).learn);
  const next = teacher(2);
  expect([...keep()(['seven'], next.learn)]).toEqual([...Float32Array.of(2)]);
  expect(next.lessons()).toBe(1);
  expect(readdirSync(folder)).toHaveLength(2);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 20)],
  ['changed in one bit', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 1 ? byte ^ 1 : byte)))],
  ['emptied', () => Buffer.alloc(0)],
  [
    'written whole in another form',
    () => Buffer.concat([Buffer.from('another form'), createHash('sha256').update('another form').digest()]),
  ],
])('a file that was %s is learned anew and mended', (_, spoil) => {
  keep()(['evidence'], teacher(1, 2).learn);
  const whole = readFileSync(only());
  writeFileSync(only(), spoil(whole));
  const again = teacher(1, 2);
  expect([...keep()(['evidence'], again.learn)]).toEqual([...Float32Array.of(1, 2)]);
  expect(again.lessons()).toBe(1);
  expect(readFileSync(only())).toEqual(whole);
});

test('a folder that cannot be written is no reason not to start', () => {
  const taught = teacher(1);
  expect([...keep(join(__filename, 'below-a-file'))(['evidence'], taught.learn)]).toEqual([...Float32Array.of(1)]);
});
