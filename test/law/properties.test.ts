import { join } from 'node:path';
import fc from 'fast-check';
import { threshold } from '../../dialogs/threshold';
import { ALONE, type Answer, type Answers } from '../../src/dialog-engine/define-dialog';
import { replay } from '../../src/dialog-engine/replay';
import { assess } from '../../src/law/assess';
import { isUnknown } from '../../src/law/complete-answers';
import { decide } from '../../src/law/decide';
import { everyAnswer, pick, randomAnswer, seeded, walk } from '../../src/commands/enumerate-paths';
import { readLaw } from '../../src/read-law';

const law = readLaw(join(__dirname, '../../content'));
const ORDER = ['unlikely', 'may', 'likely', 'act-now'];
const FACTORS = ['coercion', 'extreme', 'under-13', 'risk', 'vulnerable', 'recorded-crime', 'many-children'];
const RUNS = { numRuns: 1500 };

/** A whole path through the dialog from one number, with fixed answers where wanted, leaning to short answers. */
function path(seed: number, fixed: Answers = {}): Answers {
  const random = seeded(seed);
  const lean = random() < 0.5;
  return walk(threshold, (name, step) => {
    if (fixed[name] !== undefined) return fixed[name];
    if (name === 'danger') return random() < 0.9 ? 'no' : 'unknown';
    if (!lean) return randomAnswer(step, random);
    const one = pick(step.choices, random);
    return step.many ? [one] : one;
  }).answers;
}
const seeds = fc.integer({ min: 1, max: 2 ** 31 });
const unknownOf = (step: string): Answer => (threshold.steps[step]?.many ? ['unknown'] : 'unknown');
const acts = (answers: Answers) => [...decide(law, answers).truths.keys()].map((act) => act.id);

test('adding an aggravating factor never lowers the outcome', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom(...FACTORS), (seed, factor) => {
      const before = path(seed);
      if (isUnknown(before['aggravating'])) return true;
      const kept = [before['aggravating'] ?? []].flat().filter((one) => one !== 'none' && one !== factor);
      const after = { ...before, aggravating: [...kept, factor] };
      return ORDER.indexOf(decide(law, after).outcome) >= ORDER.indexOf(decide(law, before).outcome);
    }),
    RUNS,
  );
});

test('answering "don\'t know" never hides an Act that another answer would show', () => {
  fc.assert(
    fc.property(seeds, fc.nat(30), (seed, n) => {
      const sure = path(seed);
      const step = pick(Object.keys(sure).slice(1), () => (n % 29) / 29);
      const unsure = walk(threshold, (name) => (name === step ? unknownOf(name) : (sure[name] ?? unknownOf(name)))).answers;
      const left = acts(unsure);
      const hidden = acts(sure).filter((id) => !left.includes(id));
      if (hidden.length > 0) throw new Error(`"don't know" at ${step} hides ${hidden.join(', ')}: ${JSON.stringify(sure)}`);
    }),
    RUNS,
  );
});

test('"unlikely" can\'t be reached while any "don\'t know" could change it', () => {
  let reached = 0;
  fc.assert(
    fc.property(seeds, (seed) => {
      const mild = {
        danger: 'no',
        aggravating: ['none'],
        forms: ['unwanted'],
        unwanted: [pick(['jokes', 'rating', 'viral'], seeded(seed))],
        adult: 'no',
      };
      const answers = path(seed, mild);
      if (decide(law, answers).outcome !== 'unlikely') return;
      reached += 1;
      for (const step of Object.keys(answers).filter((name) => isUnknown(answers[name]))) {
        for (const choice of everyAnswer(threshold.steps[step] ?? { choices: [], next: () => '' })) {
          expect(decide(law, { ...answers, [step]: choice }).outcome).toBe('unlikely');
        }
      }
    }),
    RUNS,
  );
  expect(reached).toBeGreaterThan(50);
});

test('a "don\'t know" that could change the outcome is listed', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const answers = path(seed);
      const { outcome, unknowns } = assess(law, answers);
      for (const step of Object.keys(answers).filter((name) => isUnknown(answers[name]))) {
        const changes = everyAnswer(threshold.steps[step] ?? { choices: [], next: () => '' }).some(
          (choice) => decide(law, { ...answers, [step]: choice }).outcome !== outcome,
        );
        if (changes) expect(unknowns).toContain(step);
      }
    }),
    { numRuns: 400 },
  );
});

test('the order of Back and forward does not change the outcome', () => {
  fc.assert(
    fc.property(seeds, seeds, fc.array(fc.nat(20), { maxLength: 8 }), (seed, other, detours) => {
      const answers = path(seed);
      const wandered = { ...path(other) };
      const keys = Object.keys(answers);
      const last = detours.map((n) => keys[n % keys.length] ?? 'danger');
      const final = Object.fromEntries([...last, ...keys].map((name) => [name, answers[name] ?? 'unknown']));
      const there = replay(threshold, answers);
      const again = replay(threshold, { ...wandered, ...final });
      expect([again.name, again.answers]).toEqual([there.name, there.answers]);
      expect(decide(law, again.answers).outcome).toBe(there.name);
    }),
    { numRuns: 500 },
  );
});

test('the order of ticks in a many-choice step does not change anything', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const answers = path(seed);
      const turned = Object.fromEntries(
        Object.entries(answers).map(([step, given]) => [step, typeof given === 'string' ? given : [...given].reverse()]),
      );
      expect(acts(turned)).toEqual(acts(answers));
      expect(ALONE).toEqual(['none', 'unknown']);
    }),
    { numRuns: 300 },
  );
});
