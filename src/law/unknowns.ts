import type { Answers } from '../dialog-engine/define-dialog';
import { isUnknown } from './complete-answers';
import { evaluate } from './condition';
import { atomsOf } from './condition-reasons';
import type { LawAct } from './law-schema';
import type { Law } from './parse-law';

/** Steps that decide the outcome by themselves, whatever Acts are shown. */
const ALWAYS = ['danger', 'nation', 'adult', 'suspect-age', 'aggravating'];

/** Steps answered "don't know yet" that an open Act or Outcome 21 reads. A superset of what could change them. Pure. */
export function unknownsThatMatter(law: Law, answers: Answers, shown: readonly LawAct[]): readonly string[] {
  const unknown = Object.keys(answers).filter((step) => isUnknown(answers[step]));
  if (unknown.length === 0) return [];
  const open = shown
    .flatMap((act) => act.elements.map((element) => element.when))
    .filter((when) => evaluate(when, answers, law.facts) === 'unknown');
  const closing = [law.outcome21.for, ...law.outcome21.excludes.map((exclude) => exclude.when)];
  const read = new Set([...open, ...closing].flatMap((when) => atomsOf(when, law.facts)).map(({ step }) => step));
  const dated = shown.some((act) => act.inForce.from !== undefined || act.inForce.until !== undefined);
  return unknown.filter((step) => ALWAYS.includes(step) || read.has(step) || (step === 'when' && dated));
}
