import { type Answers, said } from '../src/dialog-engine/define-dialog';

/** How far the answers go: 0 no, 1 not known or a matter of judgement, 2 yes. And is the least, or the most. */
export type Level = 0 | 1 | 2;

/** A step that was not asked because one of these was not known is not known either. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  images: ['forms'],
  threats: ['forms'],
  bullying: ['forms'],
  unwanted: ['forms'],
  image: ['forms', 'threats', 'unwanted'],
  shows: ['forms', 'threats', 'unwanted'],
  taking: ['forms', 'threats', 'unwanted'],
  sharing: ['forms', 'threats'],
};

export function and(...levels: readonly Level[]): Level {
  let least: Level = 2;
  for (const level of levels) if (level < least) least = level;
  return least;
}

export function or(...levels: readonly Level[]): Level {
  let most: Level = 0;
  for (const level of levels) if (level > most) most = level;
  return most;
}

/** What a court or specialist would still have to judge. */
export const judged = (level: Level): Level => and(level, 1);

/** How far the answers say that any of these choices is true. */
export function level(a: Answers, step: string, ...choices: readonly string[]): Level {
  const answer = a[step];
  if (answer === undefined) return step === 'when' || behindUnknown(a, step) ? 1 : 0;
  if (typeof answer === 'string') return answer === 'unknown' ? 1 : choices.includes(answer) ? 2 : 0;
  if (answer.includes('unknown')) return 1;
  for (const choice of answer) if (choices.includes(choice)) return 2;
  return 0;
}

function behindUnknown(a: Answers, step: string): boolean {
  for (const earlier of FOLLOWS[step] ?? []) if (said(a, earlier, 'unknown')) return true;
  return false;
}
