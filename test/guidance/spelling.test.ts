import { countWords, spelling } from '../../src/guidance/spelling';

const correct = spelling(countWords('outcome parents harassment nude bus busy victim victim sextortion'.split(' ')));

test.each([
  ['ouctome', 'outcome'],
  ['parnets', 'parents'],
  ['harrasment', 'harassment'],
  ['vicitm', 'victim'],
  ['buss', 'bus'],
  ['nude', 'nude'],
  ['o21', 'o21'],
  ['bus', 'bus'],
  ['helicopter', 'helicopter'],
])('%s -> %s', (typed, meant) => expect(correct(typed)).toBe(meant));

test('a very long word is left alone', () => {
  const word = 'a'.repeat(5000);
  expect(correct(word)).toBe(word);
});
