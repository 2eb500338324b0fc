import type { Answer, Answers } from '../dialog-engine/define-dialog';

/**
 * Answers in which a step that was skipped, because an earlier answer was not known, is itself not known. Without
 * this "don't know yet" would hide law that a "yes" would show. Pure.
 */
export function completeAnswers(answers: Answers, follows: Readonly<Record<string, readonly string[]>>): Answers {
  let completed: Record<string, Answer> | undefined;
  for (const step in follows) {
    if (answers[step] !== undefined || !follows[step]?.some((name) => isUnknown(answers[name]))) continue;
    completed ??= { ...answers };
    completed[step] = 'unknown';
  }
  return completed ?? answers;
}

/** Whether an answer is "don't know yet". */
export function isUnknown(answer: Answer | undefined): boolean {
  return answer === 'unknown' || (typeof answer === 'object' && answer.includes('unknown'));
}
