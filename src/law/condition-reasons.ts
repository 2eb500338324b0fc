import type { Answers } from '../dialog-engine/define-dialog';
import { type Atom, type Condition, type Facts, evaluate, factOf } from './condition';

/** One coded answer. */
export interface Reason {
  readonly step: string;
  readonly choice: string;
}

/** Every single coded answer a condition reads, with facts followed. Pure. */
export function atomsOf(condition: Condition, facts: Facts): readonly Atom[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.parts.flatMap((part) => atomsOf(part, facts));
    case 'not':
      return atomsOf(condition.part, facts);
    case 'fact':
      return atomsOf(factOf(facts, condition.name), facts);
    case 'judgement':
      return [];
    case 'answer':
      return [condition];
  }
}

/** The answers that count towards a condition, "don't know yet" included: what brought it in. Pure. */
export function reasonsFor(condition: Condition, answers: Answers, facts: Facts): readonly Reason[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.parts.filter((part) => evaluate(part, answers, facts) !== 'no').flatMap((part) => reasonsFor(part, answers, facts));
    case 'fact':
      return reasonsFor(factOf(facts, condition.name), answers, facts);
    case 'not':
    case 'judgement':
      return [];
    case 'answer': {
      const given = [answers[condition.step] ?? []].flat();
      const counting = given.filter((choice) => choice === 'unknown' || condition.choices.includes(choice));
      return counting.map((choice) => ({ step: condition.step, choice }));
    }
  }
}

/** What a person still has to judge before a condition that is not known can be settled. Pure. */
export function judgementsIn(condition: Condition, answers: Answers, facts: Facts): readonly string[] {
  if (evaluate(condition, answers, facts) !== 'unknown') return [];
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.parts.flatMap((part) => judgementsIn(part, answers, facts));
    case 'fact':
      return judgementsIn(factOf(facts, condition.name), answers, facts);
    case 'judgement':
      return [condition.about];
    case 'not':
    case 'answer':
      return [];
  }
}
