import type { Answers } from '../dialog-engine/define-dialog';

/** Whether something holds on the answers: "unknown" also stands for what only a person can judge. */
export type Truth = 'yes' | 'no' | 'unknown';

/** And, or, not over single coded answers, named facts and judgements. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | NamedFact
  | { readonly kind: 'judgement'; readonly about: string }
  | Atom;

/** A fact by its name; with a slot, `evaluate` works it out once for each set of answers. */
interface NamedFact {
  readonly kind: 'fact';
  readonly name: string;
  readonly slot?: number;
}

/** A step and the choices of which any one makes it true. */
export interface Atom {
  readonly kind: 'answer';
  readonly step: string;
  readonly choices: readonly string[];
}

export type Facts = ReadonlyMap<string, Condition>;

/** Facts already worked out for one set of answers, by slot. */
export type Known = (Truth | undefined)[];

/** Evaluates a condition in three-valued logic; `known` saves facts worked out before on the same answers. */
export function evaluate(condition: Condition, answers: Answers, facts: Facts, known: Known = []): Truth {
  switch (condition.kind) {
    case 'answer':
      return answerTruth(condition, answers);
    case 'fact':
      return factTruth(condition, answers, facts, known);
    case 'all':
      return combine(condition.parts, 'no', 'yes', answers, facts, known);
    case 'any':
      return combine(condition.parts, 'yes', 'no', answers, facts, known);
    case 'not':
      return negate(evaluate(condition.part, answers, facts, known));
    case 'judgement':
      return 'unknown';
  }
}

function combine(parts: readonly Condition[], decisive: Truth, otherwise: Truth, answers: Answers, facts: Facts, known: Known): Truth {
  let truth = otherwise;
  for (const part of parts) {
    const value = evaluate(part, answers, facts, known);
    if (value === decisive) return decisive;
    if (value === 'unknown') truth = 'unknown';
  }
  return truth;
}

function negate(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes';
}

function factTruth({ name, slot }: NamedFact, answers: Answers, facts: Facts, known: Known): Truth {
  const before = slot === undefined ? undefined : known[slot];
  if (before !== undefined) return before;
  const truth = evaluate(factOf(facts, name), answers, facts, known);
  if (slot !== undefined) known[slot] = truth;
  return truth;
}

function answerTruth({ step, choices }: Atom, answers: Answers): Truth {
  const answer = answers[step];
  if (answer === undefined) return 'no';
  if (typeof answer === 'string') return answer === 'unknown' ? 'unknown' : choices.includes(answer) ? 'yes' : 'no';
  if (answer.includes('unknown')) return 'unknown';
  for (const choice of answer) if (choices.includes(choice)) return 'yes';
  return 'no';
}

/** A reference to a named fact. */
export function fact(name: string): Condition {
  return { kind: 'fact', name };
}

/** The named condition. @throws Error when the law names a fact that does not exist (parseLaw rules this out). */
export function factOf(facts: Facts, name: string): Condition {
  const condition = facts.get(name);
  if (!condition) throw new Error(`the law names a fact that does not exist: ${name}`);
  return condition;
}
