import { ALONE, type Answer, type Answers, type Dialog, type Step } from './define-dialog';

export interface Position {
  readonly at: 'step' | 'outcome';
  /** The step to ask now, or the outcome reached. */
  readonly name: string;
  /** Only the answers on the path; answers that no longer lead anywhere are dropped. */
  readonly answers: Answers;
  /** Steps answered, in order. */
  readonly path: readonly string[];
}

/** Walks a dialog from its first step through the given answers. Pure: same dialog and answers, same position. */
export function replay(dialog: Dialog, answers: Answers): Position {
  const kept: Record<string, Answer> = {};
  const path: string[] = [];
  let name = dialog.first;
  for (;;) {
    const step = dialog.steps[name];
    if (!step) return { at: 'outcome', name, answers: kept, path };
    const answer = answers[name];
    if (answer === undefined || !allows(step, answer)) return { at: 'step', name, answers: kept, path };
    if (path.includes(name)) throw new Error(`dialog ${dialog.id}: step ${name} leads back to itself`);
    kept[name] = answer;
    path.push(name);
    name = step.next(kept);
  }
}

/** Whether an answer is one that the step offers: known choices, no doubles, and "none" or "unknown" only alone. */
export function allows(step: Step, answer: Answer): boolean {
  if (typeof answer === 'string') return !step.many && step.choices.includes(answer);
  if (!step.many || answer.length === 0 || new Set(answer).size !== answer.length) return false;
  if (answer.length > 1 && answer.some((choice) => ALONE.includes(choice))) return false;
  return answer.every((choice) => step.choices.includes(choice));
}

/** The most steps that can still be asked, the present one included: steps are declared in the order they are asked. */
export function mostStepsLeft(dialog: Dialog, position: Position): number {
  if (position.at === 'outcome') return 0;
  const order = Object.keys(dialog.steps);
  return order.length - order.indexOf(position.name);
}
