import { followUp } from '../../src/guidance/follow-up';
import type { Search } from '../../src/guidance/search';
import { splitQuestion } from '../../src/guidance/split-question';

const known: readonly (readonly [RegExp, string])[] = [
  [/scotland/i, 'law-scotland'],
  [/mum|parents/i, 'involving-parents'],
  [/taken down/i, 'report-remove'],
];
/** Finds by one word each, so that these tests are about the conversation and not about finding. */
const search: Search = { find: (text) => known.filter(([word]) => word.test(text)).map(([, id]) => ({ id, score: 0.9 })) };
const articles = new Map([['law-overview', { id: 'law-overview', title: 'Which laws may apply', related: ['law-scotland'] }]]);

describe('two questions in one message', () => {
  test('are told apart when both find something', () => {
    expect(splitQuestion('do i tell her mum and how is it taken down', search)).toEqual(['do i tell her mum', 'how is it taken down']);
  });
  test.each(['do i tell mum and dad', 'her mum and her parents', 'and', ''])('one question stays whole: %j', (text) => {
    expect(splitQuestion(text, search)).toEqual([text]);
  });
});

describe('a text that leans on the last answer', () => {
  test('is read beside it', () => {
    expect(followUp('and in Scotland?', { last: ['law-overview'], articles, search })?.[0]?.id).toBe('law-scotland');
  });
  test('without a last answer there is nothing to lean on', () => {
    expect(followUp('and in Scotland?', { last: [], articles, search })).toBeUndefined();
  });
  test('a withdrawn article is nothing to lean on', () => {
    expect(followUp('and in Scotland?', { last: ['gone'], articles, search })).toBeUndefined();
  });
  test('a question that is sure by itself stands alone', () => {
    expect(followUp('how do i get it taken down', { last: ['law-overview'], articles, search })).toBeUndefined();
  });
});
