import { type Condition, type Facts, factOf } from './condition';

/** How a coded answer reads to people. */
export type NameAnswer = (step: string, choice: string) => { readonly step: string; readonly choice: string };

/** A condition as one line that a lawyer can read: AND, OR, NOT over answers, with what has to be judged. Pure. */
export function conditionInWords(condition: Condition, facts: Facts, name: NameAnswer, nested = false): string {
  switch (condition.kind) {
    case 'answer': {
      const choices = condition.choices.map((choice) => `"${name(condition.step, choice).choice}"`);
      return `${name(condition.step, condition.choices[0] ?? '').step} = ${choices.join(' or ')}`;
    }
    case 'judgement':
      return `[judgement: ${condition.about}]`;
    case 'fact':
      return conditionInWords(factOf(facts, condition.name), facts, name, nested);
    case 'not':
      return `NOT (${conditionInWords(condition.part, facts, name)})`;
    case 'all':
    case 'any': {
      const parts = condition.parts.map((part) => conditionInWords(part, facts, name, true));
      const joined = parts.join(condition.kind === 'all' ? ' AND ' : ' OR ');
      return nested && parts.length > 1 ? `(${joined})` : joined;
    }
  }
}
