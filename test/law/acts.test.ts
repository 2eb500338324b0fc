import { join } from 'node:path';
import { threshold } from '../../dialogs/threshold';
import { ALONE, type Answer, type Answers } from '../../src/dialog-engine/define-dialog';
import { assess } from '../../src/law/assess';
import { type Condition, type Truth, evaluate, factOf } from '../../src/law/condition';
import { type Reason, atomsOf } from '../../src/law/condition-reasons';
import { conditionsOf, parseLaw } from '../../src/law/parse-law';
import { everyAnswer, pick, randomAnswer, seeded, walk } from '../../src/commands/enumerate-paths';
import { readLaw } from '../../src/read-law';

const law = readLaw(join(__dirname, '../../content'));
const conditions = conditionsOf(law);

/** One answer for each way in which a step can count towards a condition: all its answers come down to these. */
function kindsOfAnswer(condition: Condition, step: string): Answer[] {
  const atoms = atomsOf(condition, law.facts).filter((atom) => atom.step === step);
  const spec = threshold.steps[step];
  if (!spec) throw new Error(step);
  const kinds = new Map<string, Answer>();
  for (const answer of everyAnswer(spec)) {
    const kind = atoms.map((atom) => evaluate(atom, { [step]: answer }, law.facts)).join(' ');
    if (!kinds.has(kind)) kinds.set(kind, answer);
  }
  return [...kinds.values()];
}

/** Visits every combination of answers to the steps that a condition reads: complete, with nothing left to chance. */
function everyCase(condition: Condition, visit: (answers: Answers, truth: Truth) => void): number {
  const steps = [...new Set(atomsOf(condition, law.facts).map(({ step }) => step))];
  const kinds = steps.map((step) => kindsOfAnswer(condition, step));
  let count = 0;
  const go = (i: number, answers: Answers): void => {
    const [step, answersHere] = [steps[i], kinds[i]];
    if (step === undefined || !answersHere) {
      count += 1;
      return visit(answers, evaluate(condition, answers, law.facts));
    }
    for (const answer of answersHere) go(i + 1, { ...answers, [step]: answer });
  };
  go(0, {});
  return count;
}

/** Breaks and/or into its parts until each is small enough to go through whole: what holds for the parts holds for the sum. */
function smallEnough(condition: Condition): Condition[] {
  const steps = [...new Set(atomsOf(condition, law.facts).map(({ step }) => step))];
  const cases = steps.reduce((product, step) => product * kindsOfAnswer(condition, step).length, 1);
  if (cases <= 4000) return [condition];
  if (condition.kind === 'all' || condition.kind === 'any') return condition.parts.flatMap(smallEnough);
  return condition.kind === 'fact' ? smallEnough(factOf(law.facts, condition.name)) : [condition];
}

test('every condition over every answer it reads: "don\'t know" never hides what another answer shows', () => {
  let cases = 0;
  const parts = new Map(conditions.flatMap(([where, condition]) => smallEnough(condition).map((part) => [part, where])));
  for (const [part, where] of parts) {
    cases += everyCase(part, (answers, truth) => {
      if (truth === 'no') return;
      for (const step of Object.keys(answers)) {
        const unsure = { ...answers, [step]: threshold.steps[step]?.many ? ['unknown'] : 'unknown' };
        if (evaluate(part, unsure, law.facts) === 'no')
          throw new Error(`${where}: "don't know" at ${step} hides ${JSON.stringify(answers)}`);
      }
    });
  }
  console.log(`${parts.size} conditions, ${cases} combinations of answers, all of them`);
});

test("no Act reads a young person's own picture of themself", () => {
  const own = conditions.filter(([, condition]) =>
    atomsOf(condition, law.facts).some(({ step, choices }) => step === 'images' && choices.includes('own')),
  );
  expect(own).toEqual([]);
});

test('a picture that nobody else has brings in no Act, whatever else is said about it', () => {
  for (const nation of ['England', 'Wales', 'Scotland', 'Northern-Ireland', 'several', 'unknown'])
    for (const shows of ['sexual-act', 'nude', 'underwear', 'clothed', 'unknown'])
      for (const age of ['under-13', '13-15', '16-17', 'unknown'])
        for (const taking of ['agreed', 'unknown']) {
          const answers = {
            danger: 'no',
            nation,
            'victim-age': age,
            adult: 'no',
            'suspect-age': '13-17',
            aggravating: ['none'],
            forms: ['images'],
            images: ['own'],
            image: ['real'],
            shows,
            taking,
            intent: ['unknown'],
            pattern: ['none'],
            exploitation: ['none'],
            when: 'since',
          };
          const acts = assess(law, answers).acts.map(({ act }) => act.id);
          const aboutPictures = acts.filter((id) => !['ew-ss47-50', 'ew-s8', 'ew-s13', 'sc-2009-child', 'ni-2008-child'].includes(id));
          expect(aboutPictures).toEqual([]);
          if (taking === 'agreed') expect(acts).toEqual([]);
        }
});

test('every Act names whose conduct, nations and where the law comes from', () => {
  for (const act of law.acts) {
    expect(act.conduct.length).toBeGreaterThan(0);
    expect(act.who).toMatch(/^the (person|adult|young person)/);
    expect(act.source.length).toBeGreaterThan(0);
    if (act.confidence === 'medium') expect(act.check).toMatch(/check/i);
  }
});

test('words of the law are never a verdict on the case', () => {
  const words = law.acts.flatMap((act) => [
    act.states,
    act.title,
    act.who,
    act.doesNotCover ?? '',
    ...act.elements.map(({ text }) => text),
  ]);
  const verdict = /this is a crime|has committed|he committed|no offence here|is guilty|revenge porn|risky|banter/i;
  expect(words.filter((text) => verdict.test(text))).toEqual([]);
});

test('law that ended is marked so, and never shown for conduct since', () => {
  const ended = law.acts.filter((act) => act.inForce.until);
  expect(ended.map(({ id }) => id).sort()).toEqual(['ew-127-false', 'ew-mca-false', 'ew-mca-threat', 'ew-s33', 'ni-127-false']);
  for (const act of ended) expect(`${act.title} ${act.states}`).toMatch(/repealed/);
});

test('every Act shown says which answers brought it in; every Act left out says why', () => {
  const random = seeded(5);
  for (let i = 0; i < 2000; i += 1) {
    const { answers } = walk(threshold, (name, step) => (name === 'danger' ? 'no' : randomAnswer(step, random)));
    const result = assess(law, answers);
    for (const shown of result.acts) {
      expect(shown.because.length).toBeGreaterThan(0);
      expect(shown.because.every((reason) => given(result.answers, reason))).toBe(true);
      if (!shown.met) expect(shown.needs.length + shown.judgements.length).toBeGreaterThan(0);
    }
    expect(result.acts.length + result.leftOut.length).toBe(law.acts.length);
    for (const out of result.leftOut) if (out.why === 'element') expect(evaluate(out.element.when, result.answers, law.facts)).toBe('no');
  }
});

function given(answers: Answers, { step, choice }: Reason): boolean {
  return [answers[step] ?? []].flat().includes(choice);
}

test('a date is asked exactly where it changes Acts or outcome', () => {
  const random = seeded(9);
  const dates = ['since', 'between', 'before', 'both', 'unknown'];
  const read = (answers: Answers, when: string) => {
    const { outcome, truths } = assess(law, { ...answers, when });
    return JSON.stringify([outcome, [...truths].map(([act, truth]) => [act.id, truth])]);
  };
  const asked = { changes: 0, all: 0 };
  for (let i = 0; i < 3000; i += 1) {
    const alone = i % 2 === 0;
    const { answers } = walk(threshold, (name, step) => {
      if (name === 'danger') return 'no';
      if (name === 'nation') return pick(['England', 'Wales', 'Scotland', 'Northern-Ireland'], random);
      const one = pick(
        step.choices.filter((choice) => !ALONE.includes(choice)),
        random,
      );
      return alone ? (step.many ? [one] : one) : randomAnswer(step, random);
    });
    const different = new Set(dates.map((when) => read(answers, when))).size > 1;
    if (answers['when'] === undefined) expect(different ? [answers, ...new Set(dates.map((when) => read(answers, when)))] : []).toEqual([]);
    else asked.all += 1;
    if (answers['when'] !== undefined && different) asked.changes += 1;
  }
  expect(asked.changes / asked.all).toBeGreaterThan(0.98);
});

test('law that names a fact, step or choice that does not exist is refused, by name', () => {
  const file = (when: Condition) => [{ outcome21: { ...law.outcome21, for: when } }];
  expect(() => parseLaw(file({ kind: 'fact', name: 'nowhere' }), threshold)).toThrow(/nowhere/);
  expect(() => parseLaw(file({ kind: 'answer', step: 'images', choices: ['mislaid'] }), threshold)).toThrow(/images has no choice mislaid/);
  expect(() => parseLaw([], threshold)).toThrow(/exactly one/);
});
