import { deserialize, serialize } from 'node:v8';
import { learn, type Evidence } from '../../src/guidance/learn';
import { scoreIntents } from '../../src/guidance/score-intents';

const article = (title: string, ...asks: string[]) => ({ title, short: `${title}.`, points: [`About ${title}.`], asks });
const evidence: Evidence = {
  articles: [
    article('Taking pictures down', 'how do i get the picture off snap', 'take the photo down', 'remove her nude from the app'),
    article('Telling parents', 'do i ring her mum', 'should dad be told', 'her parents do not know yet'),
  ],
  concepts: { parent: ['mum', 'dad', 'gran'], image: ['picture', 'photo', 'nude'] },
  outOfScope: ['my shift starts at nine', 'the printer is broken', 'what is for lunch'],
};
const learned = learn(evidence);
const shares = (question: string, from = learned) => [...scoreIntents(from, { trained: 1, nearest: 3.8 })(question).shares];

test.each([
  ['get the photo off the app', 0],
  ['ring her gran', 1],
  ['the printer has no paper', 2],
])('%s', (question, intent) => {
  const found = shares(question);
  expect(found.indexOf(Math.max(...found))).toBe(intent);
  expect(found.reduce((sum, share) => sum + share)).toBeCloseTo(1);
});

test('learning again gives the same, and so does what was kept', () => {
  expect(shares('do i tell her dad', learn(evidence))).toEqual(shares('do i tell her dad'));
  expect(shares('do i tell her dad', deserialize(serialize(learned)) as typeof learned)).toEqual(shares('do i tell her dad'));
});

test('a word typed wrongly is read as the nearest one that was learned', () => {
  expect(shares('tell her parnets')).toEqual(shares('tell her parents'));
});

test('closeness tells how near the nearest phrasing of an article is', () => {
  const score = scoreIntents(learned, { trained: 1, nearest: 3.8 });
  expect(score('take the photo down').closeness).toBeGreaterThan(1);
  expect(score('xylophone').closeness).toBe(0);
});
