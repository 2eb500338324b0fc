import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { threshold } from '../../dialogs/threshold';
import { thresholdAdvice } from '../../dialogs/threshold-advice';
import { mostStepsLeft, replay } from '../../src/dialog-engine/replay';
import { dialogWordsSchema } from '../../src/guidance/schema';
import { pick, randomAnswer, seeded, walk } from '../../src/commands/enumerate-paths';

const words = dialogWordsSchema.parse(parse(readFileSync(join(__dirname, '../../content/dialogs/threshold.yaml'), 'utf8')));
const everyText = [
  ...Object.values(words.steps).flatMap((step) => [step.question, step.help ?? '', step.short, ...Object.values(step.choices)]),
  ...Object.values(words.outcomes).flatMap(({ title, lead }) => [title, lead]),
  ...Object.values(words.advice).map(({ text }) => text),
];

test('immediate danger ends at once: two taps from the menu', () => {
  expect(replay(threshold, { danger: 'yes' })).toMatchObject({ at: 'outcome', name: 'act-now', path: ['danger'] });
});

test('the longest path asks each step once, and the short ones stay short', () => {
  const random = seeded(2);
  const lengths = Array.from(
    { length: 3000 },
    () => walk(threshold, (name, step) => (name === 'danger' ? 'no' : randomAnswer(step, random))).path.length,
  );
  expect(Math.max(...lengths)).toBeLessThanOrEqual(Object.keys(threshold.steps).length);
  expect(
    replay(threshold, {
      danger: 'no',
      nation: 'Wales',
      'victim-age': '13-15',
      adult: 'no',
      'suspect-age': '12',
      aggravating: ['none'],
      forms: ['none'],
      exploitation: ['none'],
    }),
  ).toMatchObject({ name: 'unlikely' });
});

test('every step that is not about one fixed fact takes "don\'t know yet"', () => {
  expect(
    Object.entries(threshold.steps)
      .filter(([, step]) => !step.choices.includes('unknown'))
      .map(([name]) => name),
  ).toEqual([]);
});

test('every step, choice and outcome has words, and every word a place', () => {
  expect(Object.keys(words.steps)).toEqual(Object.keys(threshold.steps));
  for (const [name, step] of Object.entries(threshold.steps))
    expect(Object.keys(words.steps[name]?.choices ?? {}).sort()).toEqual([...step.choices].sort());
  expect(Object.keys(words.outcomes).sort()).toEqual(Object.keys(threshold.outcomes).sort());
});

test('labels fit a button on a phone', () => {
  expect(
    Object.values(words.steps)
      .flatMap(({ choices }) => Object.values(choices))
      .filter((label) => label.length > 60),
  ).toEqual([]);
});

test('every piece of advice is reached, and has words', () => {
  const random = seeded(3);
  const reached = new Set(thresholdAdvice({ danger: 'yes' }));
  for (let i = 0; i < 5000; i += 1) {
    const { answers } = walk(threshold, (name, step) => {
      if (name === 'danger') return pick(['no', 'no', 'no', 'unknown'], random);
      const one = pick(step.choices, random);
      return i % 2 ? randomAnswer(step, random) : step.many ? [one] : one;
    });
    for (const key of thresholdAdvice(answers)) reached.add(key);
  }
  expect([...reached].sort()).toEqual(Object.keys(words.advice).sort());
});

test('the child part depends on what happened to the child, never on the outcome', () => {
  const random = seeded(4);
  const child = (answers: Parameters<typeof thresholdAdvice>[0]) => thresholdAdvice(answers).filter((key) => key.startsWith('child-'));
  const always = ['child-first-account', 'child-victim', 'child-bystanders', 'child-not-turned-away'];
  for (let i = 0; i < 500; i += 1) {
    const { answers } = walk(threshold, (name, step) => (name === 'danger' ? 'no' : randomAnswer(step, random)));
    expect(child(answers)).toEqual(expect.arrayContaining(always));
    const quieter = { ...answers, intent: ['none'], pattern: ['none'], when: 'before', nation: 'Northern-Ireland' };
    expect(child(quieter)).toEqual(child(answers));
  }
  expect(child({ danger: 'yes' })).toEqual(expect.arrayContaining(always));
});

test('a child under 13 always brings the child protection route', () => {
  for (const found of [
    { 'victim-age': 'under-13' },
    { 'suspect-age': '12' },
    { 'suspect-age': '10-11' },
    { 'suspect-age': 'under-10' },
    { aggravating: ['under-13'] },
  ]) {
    expect(thresholdAdvice({ danger: 'no', ...found })).toContain('child-under-13');
  }
});

test('preserving evidence and the recording test are in every outcome', () => {
  const random = seeded(6);
  for (let i = 0; i < 300; i += 1) {
    const { answers } = walk(threshold, (_, step) => randomAnswer(step, random));
    expect(thresholdAdvice(answers)).toEqual(
      expect.arrayContaining(['crime-recording', 'evidence-never-copy', 'evidence-before-deletion', 'involve-lead']),
    );
  }
});

test('trafficking brings the NRM, an adult CEOP, a picture digital forensics', () => {
  expect(thresholdAdvice({ exploitation: ['trafficking'] })).toContain('involve-nrm');
  expect(thresholdAdvice({ adult: 'adult-and-child' })).toContain('involve-ceop');
  expect(thresholdAdvice({ image: ['real'] })).toContain('involve-forensics');
});

test('steps are declared in the order they are asked, so progress never runs backwards', () => {
  const random = seeded(8);
  for (let i = 0; i < 300; i += 1) {
    const { answers, path } = walk(threshold, (name, step) => (name === 'danger' ? 'no' : randomAnswer(step, random)));
    const left = path.map((_, n) =>
      mostStepsLeft(threshold, replay(threshold, Object.fromEntries(path.slice(0, n).map((step) => [step, answers[step] ?? ''])))),
    );
    expect(left).toEqual([...left].sort((a, b) => b - a));
  }
});

test('overrides hold: no copying, no questioning of a suspect child, no deleting first, no private pages, no verdicts, no blame', () => {
  const banned = [
    /take a screenshot|screenshot it|(?<!Nobody )screenshots (?:the|it|any)/i,
    /ask (?:him|her|them|the (?:young person|suspect)) (?:what they did|to hand)/i,
    /ask .* to delete/i,
    /befriend|follow the account|send a request/i,
    /has committed|this is a crime|no offence/i,
    /risky|promiscuous|put (?:her|him|them)sel\w+ at risk|banter|revenge porn|perpetrator/i,
    /will never (?:be|show)|we promise/i,
    /dial 999|call 999/i,
  ];
  for (const pattern of banned) expect(everyText.filter((text) => pattern.test(text))).toEqual([]);
});
