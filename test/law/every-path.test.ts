import { join } from 'node:path';
import { threshold } from '../../dialogs/threshold';
import { thresholdAdvice } from '../../dialogs/threshold-advice';
import type { Answer, Answers } from '../../src/dialog-engine/define-dialog';
import { type Decision, decide } from '../../src/law/decide';
import { type Ended, everyAnswer, randomAnswer, seeded, walk } from '../../src/commands/enumerate-paths';
import { readLaw } from '../../src/read-law';

const law = readLaw(join(__dirname, '../../content'));
const every = new Map(Object.entries(threshold.steps).map(([name, step]) => [name, everyAnswer(step)]));
const RANDOM = 100_000;

/** Runs through the answers of each step in turn, so that all of them come up, each time beside other answers. */
function rotating(fixed: Answers): () => Ended {
  const at = new Map([...every].map(([name], i) => [name, i * 7]));
  return () =>
    walk(threshold, (name) => {
      const options = every.get(name) ?? [];
      const turn = at.get(name) ?? 0;
      if (fixed[name] === undefined) at.set(name, turn + 1);
      return fixed[name] ?? options[turn % options.length] ?? 'unknown';
    });
}

const options = (name: string): readonly Answer[] => every.get(name) ?? [];
const seen = { outcomes: new Set<string>(), acts: new Set<string>() };
const routes = new Set<string>();
const wrong: string[] = [];

function check({ answers, path, outcome }: Ended, i: number): void {
  const decision = decide(law, answers);
  for (const problem of problemsWith(answers, outcome, decision))
    if (wrong.length < 20) wrong.push(`${problem}: ${JSON.stringify(answers)}`);
  if (i % 10 === 0 && decision.child.under13 === 'yes' && !thresholdAdvice(answers).includes('child-under-13')) {
    wrong.push(`under 13 without its safeguards: ${JSON.stringify(answers)}`);
  }
  seen.outcomes.add(outcome);
  routes.add(path.join(' '));
  for (const act of decision.truths.keys()) seen.acts.add(act.id);
}

function problemsWith(answers: Answers, outcome: string, decision: Decision): string[] {
  const problems: string[] = [];
  if (decision.outcome !== outcome) problems.push(`the dialog says ${outcome}, the law ${decision.outcome}`);
  if (answers['danger'] === 'yes' && outcome !== 'act-now') problems.push('immediate danger does not dominate');
  const adult = answers['adult'] === 'adult-only' || answers['adult'] === 'adult-and-child';
  if (adult && decision.outcome21.answer === 'may-be-considered') problems.push('an adult, and Outcome 21');
  const shown = [...decision.truths.values()];
  if (outcome === 'likely' && !shown.includes('yes')) problems.push('likely without an Act');
  if (outcome === 'may' && shown.length === 0 && decision.child.danger !== 'unknown') problems.push('may without an Act');
  if (outcome === 'unlikely' && shown.length > 0) problems.push('unlikely with an Act');
  return problems;
}

test('every path: one outcome each, the dialog and the law agree, nothing dead or unreachable', () => {
  const start = { wall: performance.now(), cpu: process.cpuUsage() };
  let ordered = 0;
  const go = (end: Ended) => {
    ordered += 1;
    check(end, ordered);
  };
  // Who and where, in full, with every form alone and all of them.
  const form = (one: Answer): boolean => typeof one !== 'string' && (one.length === 1 || one.length === 4);
  for (const nation of options('nation'))
    for (const victim of options('victim-age'))
      for (const adult of options('adult'))
        for (const suspect of adult === 'adult-only' ? ['unknown'] : options('suspect-age')) {
          const who = { nation, 'victim-age': victim, adult, 'suspect-age': suspect };
          for (const forms of options('forms').filter(form)) go(rotating({ danger: 'no', ...who, forms })());
        }
  // What happened, in full for each form, beside every answer about the picture, the date and the nation.
  for (const forms of options('forms')) {
    const next = rotating({ danger: 'no', forms });
    for (let turn = 0; turn < 200; turn += 1) go(next());
  }
  // Every answer of every step, each time beside other answers of the other steps.
  for (const [name, answers] of every)
    for (const answer of answers) {
      const next = rotating({ danger: 'no', [name]: answer });
      for (let turn = 0; turn < 30; turn += 1) go(next());
    }
  const random = seeded(20261123);
  for (let i = 0; i < RANDOM; i += 1)
    check(
      walk(threshold, (name, step) => (name === 'danger' && i % 50 ? 'no' : randomAnswer(step, random))),
      i,
    );
  const [wall, cpu] = [(performance.now() - start.wall) / 1000, process.cpuUsage(start.cpu).user / 1e6];
  // Other suites share the machine: where they slow this one down, its own processor time counts.
  const seconds = Math.min(wall, cpu);
  console.log(
    `${ordered + RANDOM} paths in ${seconds.toFixed(1)} s: ${ordered} ordered (many-choice steps as none, not known, each, each pair, all) ` +
      `and ${RANDOM} seeded random subsets for the rest; ${routes.size} different sequences of steps`,
  );
  expect(wrong).toEqual([]);
  expect([...new Set([...routes].flatMap((route) => route.split(' ')))].sort()).toEqual(Object.keys(threshold.steps).sort());
  expect([...seen.outcomes].sort()).toEqual(['act-now', 'likely', 'may', 'unlikely']);
  expect(law.acts.filter((act) => !seen.acts.has(act.id)).map((act) => act.id)).toEqual([]);
});
