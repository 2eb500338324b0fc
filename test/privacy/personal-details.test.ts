import { readFileSync } from 'node:fs';
import { normalise } from '../../src/privacy/normalise';
import { findPersonalDetails, withoutDetails } from '../../src/privacy/personal-details';

interface Message {
  readonly text: string;
  readonly details: readonly string[];
}

const rows = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const messages = ['messages', 'messages-more'].flatMap((name) => rows<Message>(`test/privacy/${name}.jsonl`));
const found = (text: string) => findPersonalDetails(normalise(text));

it('finds details in messages that hold some', () => {
  const holding = messages.filter(({ details }) => details.length > 0);
  expect(holding.filter(({ text }) => found(text).length > 0).length / holding.length).toBeGreaterThan(0.97);
});

it('leaves messages alone that hold none', () => {
  const innocent = messages.filter(({ details }) => details.length === 0);
  expect(innocent.filter(({ text }) => found(text).length > 0).length / innocent.length).toBeLessThan(0.02);
});

it.each(['questions', 'typos', 'out-of-scope'])('does not stand in the way of %s', (file) => {
  const alarms = rows<{ q: string }>(`test/eval/${file}.jsonl`).filter(({ q }) => found(q).length > 0);
  expect(alarms.map(({ q }) => q)).toEqual([]);
});

it('cuts every detail out and never names it in its kind', () => {
  const text = normalise('what do I do, her snap is @marker_77 and her number is 07700 900123');
  const details = found(text);
  expect(withoutDetails(text, details)).not.toMatch(/marker_77|900123/);
  expect(details.map(({ kind }) => kind).join()).not.toMatch(/marker|900123/);
});
