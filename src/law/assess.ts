import type { Answers } from '../dialog-engine/define-dialog';
import { evaluate, fact } from './condition';
import { type Reason, reasonsFor } from './condition-reasons';
import { type Decision, decide } from './decide';
import { explainAct, explainLeftOut, type ActLeftOut, type ActShown } from './explain';
import type { Pointer } from './law-schema';
import type { Law } from './parse-law';
import { unknownsThatMatter } from './unknowns';

/** What the law says on the answers so far: never a verdict, always with the answers behind it. */
export interface Assessment extends Decision {
  /** Acts that may apply, those whose every element is met first. */
  readonly acts: readonly ActShown[];
  readonly leftOut: readonly ActLeftOut[];
  /** Law to check that is not stated as an Act. */
  readonly pointers: readonly Pointer[];
  /** Steps whose "don't know yet" could change the outcome, the Acts or Outcome 21. */
  readonly unknowns: readonly string[];
  /** The answers that mean danger. */
  readonly dangerBecause: readonly Reason[];
}

/** Assesses coded answers against the law of the nation or nations they name. Pure. */
export function assess(law: Law, given: Answers): Assessment {
  const decision = decide(law, given);
  const { answers, nations, truths } = decision;
  const acts = [...truths].map(([act, truth]) => explainAct(law, act, answers, truth === 'yes'));
  const inNation = (pointer: Pointer) => pointer.nations.some((nation) => nations.includes(nation));
  return {
    ...decision,
    acts: [...acts.filter(({ met }) => met), ...acts.filter(({ met }) => !met)],
    leftOut: law.acts.filter((act) => !truths.has(act)).map((act) => explainLeftOut(law, act, answers, nations)),
    pointers: law.pointers.filter((pointer) => inNation(pointer) && evaluate(pointer.when, answers, law.facts) !== 'no'),
    unknowns: unknownsThatMatter(law, answers, [...truths.keys()]),
    dangerBecause: reasonsFor(fact('danger'), answers, law.facts),
  };
}
