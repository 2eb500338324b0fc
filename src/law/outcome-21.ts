import type { Answers } from '../dialog-engine/define-dialog';
import { type Condition, type Facts, type Known, evaluate } from './condition';
import type { LawNation, Outcome21Rule } from './law-schema';

export interface Outcome21 {
  readonly answer: 'may-be-considered' | 'does-not-apply' | 'not-in-this-nation' | 'unknown';
  /** What decided it, or what is still open, in the words of content/law/outcome-21.yaml. */
  readonly reasons: readonly string[];
  /** The conditions behind it, for explaining. */
  readonly from: readonly Condition[];
}

/**
 * Whether Outcome 21 may be considered. Guidance p. 18 and 20: never with an adult, abuse, exploitation, a profit
 * motive, malice or persistent behaviour; it closes a recorded crime in England and Wales only. Pure.
 */
export function outcome21(rule: Outcome21Rule, facts: Facts, answers: Answers, nations: readonly LawNation[], known?: Known): Outcome21 {
  const inEnglandOrWales = nations.filter((nation) => rule.nations.includes(nation));
  if (nations.length > 0 && inEnglandOrWales.length === 0) return { answer: 'not-in-this-nation', reasons: [], from: [] };
  const truths = rule.excludes.map((exclude) => evaluate(exclude.when, answers, facts, known));
  const excluding = rule.excludes.filter((_, i) => truths[i] === 'yes');
  if (excluding.length > 0) return explained('does-not-apply', excluding);

  const subject = evaluate(rule.for, answers, facts, known);
  if (nations.length > 0 && subject === 'no') return { answer: 'does-not-apply', reasons: [rule.notFor], from: [] };
  const open = rule.excludes.filter((_, i) => truths[i] === 'unknown');
  const certain = subject === 'yes' && open.length === 0 && nations.length > 0 && inEnglandOrWales.length === nations.length;
  return certain ? { answer: 'may-be-considered', reasons: [], from: [rule.for] } : explained('unknown', open);
}

function explained(answer: Outcome21['answer'], excludes: Outcome21Rule['excludes']): Outcome21 {
  return { answer, reasons: excludes.map(({ reason }) => reason), from: excludes.map(({ when }) => when) };
}
