import { parents } from '../../dialogs/parents';
import { type Answers, chosen, said } from '../../src/dialog-engine/define-dialog';
import { replay } from '../../src/dialog-engine/replay';
import { readYaml } from '../../src/guidance/read-content-file';
import { dialogWordsSchema } from '../../src/guidance/schema';
import { everyPath } from './every-path';

const words = readYaml('content/dialogs/parents.yaml', dialogWordsSchema);
const mustWait = (answers: Answers) => chosen(answers, 'harm') !== 'no' || said(answers, 'why', 'afraid');
/** What parents would hear, or be asked to do: wrong while telling them may bring harm. */
const TELLS = [
  'meet',
  'ask',
  'say-opening',
  'say-they-know',
  'say-reporter',
  'say-own-child',
  'what-to-tell',
  'say-what-done',
  'updates',
  'say-updates',
  'together',
  'separately',
  'agency-school',
  'agency-other',
  'agency-social-care',
];

const wrong = new Set<string>();
everyPath(parents, { fully: ['agencies', 'court', 'why', 'home'] }, ({ outcome, answers, advice }) => {
  const has = (...keys: string[]) => keys.every((key) => advice.includes(key));
  const waits = mustWait(answers);
  if (waits !== (outcome === 'plan-first')) wrong.add(`${JSON.stringify(answers)} ends in ${outcome}`);
  if (waits) {
    const tells = advice.filter((key) => TELLS.includes(key));
    if (tells.length > 0) wrong.add(`parents must not be told yet: ${tells.join()}`);
    if (advice[0] !== 'hold' || !has('safe-tonight', 'say-safe', 'no-trace', 'record-why')) wrong.add('no safety plan before the parents');
    if (!has('say-hold-asked') && !has('say-hold-reporter')) wrong.add('nothing to say to a parent who asks');
    if (said(answers, 'harm', 'parent-suspected') && !has('parent-is-suspect')) wrong.add('a suspected parent may be warned');
  } else {
    if (!has('what-to-tell', 'updates', 'say-own-child', 'say-no-image')) wrong.add(`${outcome} leaves out part of the meeting`);
    if (said(answers, 'wish', 'not-asked') !== (outcome === 'ask-first')) wrong.add('the young person is not asked first');
  }
  if (!has('own-child-only', 'child-informed', 'say-not-secret')) wrong.add('a standing rule is missing');
  if (said(answers, 'home', 'foster') && !has('foster', 'say-foster')) wrong.add('foster care, and no word of it');
  if (said(answers, 'home', 'known') && !has('known')) wrong.add('known to services, and no word of it');
  if (said(answers, 'told', 'parent-reported') && !has('child-may-not-know')) wrong.add('the young person may not know');
  for (const worry of [answers['why'] ?? []].flat()) if (!has(`why-${worry}`, `say-why-${worry}`)) wrong.add(`nothing to say to: ${worry}`);
});

test('every path: nobody is told while that may bring harm, and every other path covers the whole meeting', () => {
  expect([...wrong].slice(0, 10)).toEqual([]);
});

test('how it is done is asked only of a young person who has been asked, and the reaction only of parents who know', () => {
  expect(replay(parents, { harm: 'no', told: 'not-yet', home: 'parents', wish: 'not-asked' }).name).toBe('agencies');
  expect(replay(parents, { harm: 'no', told: 'not-yet', home: 'parents', wish: 'willing' }).name).toBe('how');
  expect(replay(parents, { harm: 'no', told: 'they-know', home: 'parents', wish: 'not-asked' }).name).toBe('reaction');
  expect(replay(parents, { harm: 'yes', told: 'they-know', home: 'parents', wish: 'willing' }).name).toBe('agencies');
});

test('each line to say is in quotes, and says to whom', () => {
  const lines = Object.entries(words.advice).filter(([key]) => key.startsWith('say-'));
  expect(lines.length).toBeGreaterThan(15);
  for (const [key, { text }] of lines) {
    expect(`${key}: ${text}`).toMatch(/: To (the|a|all)[^"]{3,40}: "[^"]+"/);
    expect(text.split(' ').length).toBeLessThan(45);
    expect(`${key}: ${text}`).not.toMatch(/\b(promise you|will be removed|nobody will know|not your fault|his name|her name)\b/i);
  }
});

test('parents hear of their own child only: no words offer them another young person', () => {
  const toParents = Object.values(words.advice)
    .map(({ text }) => text)
    .filter((text) => /^To (the|a) parent/.test(text));
  expect(toParents.filter((text) => /other (child|young|pupil|boy|girl)/i.test(text) && !/can't/.test(text))).toEqual([]);
});

test('a parent who made the first report is not asked about again', () => {
  expect(parents.carry?.('told', [{ reporter: 'parent' }])).toBe('parent-reported');
  expect(parents.carry?.('told', [{ reporter: 'school' }])).toBeUndefined();
  expect(parents.carry?.('home', [{ reporter: 'parent' }])).toBeUndefined();
});
