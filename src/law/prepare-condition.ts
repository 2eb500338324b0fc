import type { Condition } from './condition';

/** One string object per word. Words read from files are compared letter by letter, these by identity. */
const shared = (word: string): string => Object.keys({ [word]: 0 })[0] ?? word;

/** The same condition, made quick to evaluate: shared words, and a place in the memory of `evaluate` for each named fact. Pure. */
export function prepareCondition(condition: Condition, slots: ReadonlyMap<string, number>): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, parts: condition.parts.map((part) => prepareCondition(part, slots)) };
    case 'not':
      return { kind: 'not', part: prepareCondition(condition.part, slots) };
    case 'fact': {
      const slot = slots.get(condition.name);
      return { kind: 'fact', name: shared(condition.name), ...(slot === undefined ? {} : { slot }) };
    }
    case 'answer':
      return { kind: 'answer', step: shared(condition.step), choices: condition.choices.map(shared) };
    case 'judgement':
      return condition;
  }
}
