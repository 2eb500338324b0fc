import { decideAnswer } from '../../src/guidance/search';

test('a sure candidate is the answer', () => {
  expect(
    decideAnswer([
      { id: 'a', score: 0.99 },
      { id: 'b', score: 0.05 },
    ]),
  ).toEqual({ decision: 'answer', id: 'a' });
});

test('a glossary entry says so', () => {
  expect(decideAnswer([{ id: 'a', score: 0.9, kind: 'glossary' }])).toEqual({ decision: 'answer', id: 'a', kind: 'glossary' });
});

test('an answer that is not certain names up to three others that may be meant, words of the glossary left out', () => {
  const rest = [
    { id: 'word', score: 0.1, kind: 'glossary' as const },
    { id: 'b', score: 0.1 },
    { id: 'c', score: 0.05 },
    { id: 'd', score: 0.02 },
    { id: 'e', score: 0.01 },
  ];
  expect(decideAnswer([{ id: 'a', score: 0.8 }, ...rest])).toEqual({ decision: 'answer', id: 'a', others: ['b', 'c'] });
  expect(decideAnswer([{ id: 'a', score: 0.8 }, ...rest.slice(1)])).toEqual({ decision: 'answer', id: 'a', others: ['b', 'c', 'd'] });
});

test('unsure candidates are offered, four at most', () => {
  const candidates = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, score: 0.2 }));
  expect(decideAnswer(candidates)).toEqual({ decision: 'choose', ids: ['a', 'b', 'c', 'd'] });
});

test('no candidate, no answer', () => {
  expect(decideAnswer([])).toEqual({ decision: 'none' });
});
