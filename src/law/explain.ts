import type { Answers } from '../dialog-engine/define-dialog';
import { evaluate } from './condition';
import { type Reason, atomsOf, judgementsIn, reasonsFor } from './condition-reasons';
import { inForceThen } from './in-force';
import type { LawAct, LawElement, LawNation } from './law-schema';
import type { Law } from './parse-law';

/** An Act that may apply, with the answers that brought it in and what it still needs. */
export interface ActShown {
  readonly act: LawAct;
  /** Whether the answers meet every element. */
  readonly met: boolean;
  readonly because: readonly Reason[];
  readonly needs: readonly string[];
  /** What only a person can judge. */
  readonly judgements: readonly string[];
}

/** An Act that is not shown, with the first reason that keeps it out. */
export type ActLeftOut =
  | { readonly act: LawAct; readonly why: 'nation' | 'date' | 'no-offence-to-make-worse' }
  | { readonly act: LawAct; readonly why: 'element'; readonly element: LawElement; readonly steps: readonly string[] };

/** Explains why an Act is shown. Pure. */
export function explainAct(law: Law, act: LawAct, answers: Answers, met: boolean): ActShown {
  const open = act.elements.filter((element) => evaluate(element.when, answers, law.facts) === 'unknown');
  const dated = inForceThen(act.inForce, answers, law.periods) === 'unknown' ? [dateNeeded(act)] : [];
  return {
    act,
    met,
    because: unique(act.elements.flatMap((element) => reasonsFor(element.when, answers, law.facts))),
    needs: [...open.filter((element) => !isOnlyJudged(law, element, answers)).map((element) => element.needs), ...dated],
    judgements: [...new Set(open.flatMap((element) => judgementsIn(element.when, answers, law.facts)))],
  };
}

/** Explains why an Act is left out. Pure. */
export function explainLeftOut(law: Law, act: LawAct, answers: Answers, nations: readonly LawNation[]): ActLeftOut {
  if (!act.nations.some((nation) => nations.includes(nation))) return { act, why: 'nation' };
  const element = act.elements.find((part) => evaluate(part.when, answers, law.facts) === 'no');
  if (element) return { act, why: 'element', element, steps: [...new Set(stepsOf(law, element))] };
  if (inForceThen(act.inForce, answers, law.periods) === 'no') return { act, why: 'date' };
  return { act, why: 'no-offence-to-make-worse' };
}

/** Whether the answers are all there and what is left is for a person to judge. */
function isOnlyJudged(law: Law, element: LawElement, answers: Answers): boolean {
  const answered = reasonsFor(element.when, answers, law.facts).every(({ choice }) => choice !== 'unknown');
  return answered && judgementsIn(element.when, answers, law.facts).length > 0;
}

function dateNeeded({ inForce: { from, until } }: LawAct): string {
  return `The date of the conduct: this law applies ${from ? `from ${from}` : ''}${from && until ? ' ' : ''}${until ? `to conduct before ${until}` : ''}`;
}

function stepsOf(law: Law, element: LawElement): string[] {
  return atomsOf(element.when, law.facts).map(({ step }) => step);
}

function unique(reasons: readonly Reason[]): Reason[] {
  return reasons.filter((reason, i) => reasons.findIndex((r) => r.step === reason.step && r.choice === reason.choice) === i);
}
