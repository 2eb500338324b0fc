/** One answer: a choice code, or several where a step allows many. */
export type Answer = string | readonly string[];

/** The coded choices so far, keyed by step name. */
export type Answers = Readonly<Record<string, Answer>>;

/** Choices that mean "nothing" or "not known": they stand alone in a step that allows many. */
export const ALONE: readonly string[] = ['none', 'unknown'];

export interface Step<Next extends string = string> {
  readonly choices: readonly string[];
  /** Several choices can be true at once. */
  readonly many?: true;
  readonly next: (answers: Answers) => Next;
}

export interface OutcomeSpec {
  /** Keys of the advice to show, most important first; the words live in content/dialogs. */
  readonly advice: (answers: Answers) => readonly string[];
  /** Dialogs that an officer may want next. */
  readonly leadsTo?: readonly string[];
}

export interface Dialog {
  readonly id: string;
  /** Raised when a step's meaning changes: cards sealed under another version are outdated. */
  readonly version: number;
  readonly first: string;
  readonly steps: Readonly<Record<string, Step>>;
  readonly outcomes: Readonly<Record<string, OutcomeSpec>>;
  /** An answer that dialogs in progress already give to a step here, beyond the shared steps; their answers come nearest first. */
  readonly carry?: Carry;
}

type Carry = (step: string, below: readonly Answers[]) => Answer | undefined;

interface Spec<S extends string, O extends string> {
  id: string;
  version: number;
  first: NoInfer<S>;
  steps: Record<S, Step<NoInfer<S | O>>>;
  outcomes: Record<O, OutcomeSpec>;
  carry?: Carry;
}

/**
 * Declares a dialog. A misspelt step or outcome name is a type error; the rest is checked when the module loads.
 * @throws Error naming the dialog and the step when a step has no choices, a doubled choice, or an outcome's name.
 */
export function defineDialog<S extends string, O extends string>(spec: Spec<S, O>): Dialog {
  const steps: Readonly<Record<string, Step>> = spec.steps;
  for (const [name, step] of Object.entries(steps)) {
    const at = `dialog ${spec.id}, step ${name}`;
    if (step.choices.length === 0) throw new Error(`${at}: has no choices`);
    if (new Set(step.choices).size !== step.choices.length) throw new Error(`${at}: lists a choice twice`);
    if (name in spec.outcomes) throw new Error(`${at}: an outcome has the same name`);
  }
  return { ...spec, steps };
}

/** The single choice given at a step, or undefined when it was not asked. */
export function chosen(answers: Answers, step: string): string | undefined {
  const answer = answers[step];
  return typeof answer === 'string' ? answer : answer?.[0];
}

/** Whether a choice is among those given at a step. */
export function said(answers: Answers, step: string, choice: string): boolean {
  const answer = answers[step];
  return typeof answer === 'string' ? answer === choice : (answer?.includes(choice) ?? false);
}
