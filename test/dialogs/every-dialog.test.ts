import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { containing } from '../../dialogs/containing';
import { firstReport } from '../../dialogs/first-report';
import { parents } from '../../dialogs/parents';
import { report } from '../../dialogs/report';
import { safeguarding } from '../../dialogs/safeguarding';
import { support } from '../../dialogs/support';
import { suspect } from '../../dialogs/suspect';
import { threshold } from '../../dialogs/threshold';
import { said } from '../../src/dialog-engine/define-dialog';
import { replay } from '../../src/dialog-engine/replay';
import { readYaml } from '../../src/guidance/read-content-file';
import { dialogWordsSchema } from '../../src/guidance/schema';
import { everyAnswer, everyPath } from './every-path';

const guided = [parents, report, containing, firstReport, safeguarding, suspect, support];
const names = [threshold, ...guided].map(({ id }) => id);
const wordsOf = (id: string) => readYaml(`content/dialogs/${id}.yaml`, dialogWordsSchema);

describe.each(guided)('dialog $id', (dialog) => {
  const words = wordsOf(dialog.id);
  const most = dialog.id === 'first-report' ? 14 : 9;
  const problems = new Set<string>();
  const reached = { steps: new Set<string>(), outcomes: new Set<string>(), advice: new Set<string>(), answers: new Set<string>() };
  let ends = 0;

  const paths = everyPath(dialog, {}, ({ outcome, answers, advice }) => {
    ends += 1;
    const asked = Object.keys(answers);
    if (asked.length > most) problems.add(`${asked.length} steps: ${asked.join(' ')}`);
    if (advice.length === 0) problems.add(`outcome ${outcome} gives no advice`);
    if (new Set(advice).size !== advice.length) problems.add(`outcome ${outcome} gives the same advice twice: ${advice.join(' ')}`);
    for (const key of advice) if (!words.advice[key]) problems.add(`advice ${key} has no words`);
    for (const step of asked) {
      // Under 10 is under the age of criminal responsibility everywhere: the nation changes nothing there.
      const settled = outcome === 'too-young' && step === 'nation';
      const told = advice.includes(`check-${step}`) || advice.includes(`${step}-unknown`);
      if (said(answers, step, 'unknown') && !settled && !told) problems.add(`"don't know" at ${step} is not carried to ${outcome}`);
    }
    if (ends % 50 === 1) {
      const at = replay(dialog, answers);
      if (at.name !== outcome || at.path.length !== asked.length)
        problems.add(`replay ends elsewhere than ${outcome}: ${JSON.stringify(answers)}`);
    }
    reached.outcomes.add(outcome);
    advice.forEach((key) => reached.advice.add(key));
    for (const [step, answer] of Object.entries(answers)) {
      reached.steps.add(step);
      reached.answers.add(`${step}=${String(answer)}`);
    }
  });

  test('every path ends, has worded advice, and is short enough', () => {
    console.info(`${dialog.id}: ${paths} paths, ${ends} ends looked at`);
    expect([...problems].slice(0, 10)).toEqual([]);
    expect(paths).toBeGreaterThan(0);
  });

  test('nothing is unreachable: step, answer, outcome, advice', () => {
    const answers = Object.entries(dialog.steps).flatMap(([name, step]) => everyAnswer(step).map((answer) => `${name}=${String(answer)}`));
    expect(Object.keys(dialog.steps).filter((step) => !reached.steps.has(step))).toEqual([]);
    expect(answers.filter((answer) => !reached.answers.has(answer))).toEqual([]);
    expect(Object.keys(dialog.outcomes).filter((outcome) => !reached.outcomes.has(outcome))).toEqual([]);
    expect(Object.keys(words.advice).filter((key) => !reached.advice.has(key))).toEqual([]);
  });

  test('words fit: every step, choice and outcome, and labels of at most 60 characters', () => {
    expect(Object.keys(words.steps)).toEqual(Object.keys(dialog.steps));
    expect(Object.keys(words.outcomes).sort()).toEqual(Object.keys(dialog.outcomes).sort());
    for (const [name, step] of Object.entries(dialog.steps)) {
      const labels = words.steps[name]?.choices ?? {};
      expect(Object.keys(labels).sort()).toEqual([...step.choices].sort());
      expect(Object.values(labels).filter((label) => label.length > 60)).toEqual([]);
    }
  });

  test('every citation exists', () => {
    const sections: { section: string; page: number }[] = parse(readFileSync('content/sections.yaml', 'utf8'));
    const notes: { id: string }[] = parse(readFileSync('content/currency-notes.yaml', 'utf8'));
    const known = new Set([...sections.map(({ section, page }) => `${section}|${page}`), ...notes.map(({ id }) => id)]);
    const cited = [...words.sources, ...Object.values(words.advice).flatMap(({ sources }) => sources)];
    expect(
      cited.map((source) => ('note' in source ? source.note : `${source.section}|${source.page}`)).filter((key) => !known.has(key)),
    ).toEqual([]);
    for (const { sources } of Object.values(words.advice)) expect(sources.some((source) => 'section' in source)).toBe(true);
  });

  test('leads only to other dialogs', () => {
    for (const { leadsTo = [] } of Object.values(dialog.outcomes)) {
      expect(leadsTo.length).toBeGreaterThan(0);
      expect(leadsTo.filter((name) => name === dialog.id || !names.includes(name))).toEqual([]);
    }
  });

  test('"none" and "don\'t know yet" stand last, so that nobody meets them first', () => {
    for (const { choices, many } of Object.values(dialog.steps)) {
      if (many)
        expect(choices.filter((choice) => choice === 'none' || choice === 'unknown')).toEqual(
          choices.slice(choices.findIndex((c) => c === 'none' || c === 'unknown')),
        );
    }
  });
});

test('answers given in the threshold dialog fit the same steps here, so that nothing is asked twice', () => {
  for (const dialog of guided) {
    for (const [name, step] of Object.entries(dialog.steps)) {
      const asked = threshold.steps[name];
      // "Several nations" has no single set of routes: the nation is then asked again.
      const choices = asked?.choices.filter((choice) => !(name === 'nation' && choice === 'several'));
      if (choices)
        expect({ dialog: dialog.id, name, choices, many: asked?.many }).toEqual({
          dialog: dialog.id,
          name,
          choices: step.choices,
          many: step.many,
        });
    }
  }
});

test('a step that two dialogs share is the same question, so that its answer can be carried over', () => {
  const all = guided.flatMap((dialog) =>
    Object.entries(dialog.steps).map(([name, step]) => ({ dialog: dialog.id, name, step, words: wordsOf(dialog.id).steps[name] })),
  );
  for (const one of all) {
    for (const two of all.filter(({ name, dialog }) => name === one.name && dialog !== one.dialog)) {
      expect({ dialogs: [one.dialog, two.dialog], choices: two.step.choices, words: two.words }).toEqual({
        dialogs: [one.dialog, two.dialog],
        choices: one.step.choices,
        words: one.words,
      });
    }
  }
});
