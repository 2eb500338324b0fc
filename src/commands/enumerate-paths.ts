import { ALONE, type Answer, type Answers, type Dialog, type Step } from '../dialog-engine/define-dialog';

/** Every answer to a step; where many may be chosen: none or unknown alone, each, each pair, and all. */
export function everyAnswer(step: Step): readonly Answer[] {
  if (!step.many) return step.choices;
  const free = step.choices.filter((choice) => !ALONE.includes(choice));
  const alone = step.choices.filter((choice) => ALONE.includes(choice)).map((choice) => [choice]);
  const pairs = free.flatMap((one, i) => free.slice(i + 1).map((two) => [one, two]));
  return [...alone, ...free.map((choice) => [choice]), ...pairs, free];
}

/** Any answer to a step: where many may be chosen, any subset, "none" and "unknown" alone. */
export function randomAnswer(step: Step, random: () => number): Answer {
  if (!step.many) return pick(step.choices, random);
  if (random() < 0.25) return [pick(step.choices, random)];
  const share = 0.1 + 0.6 * random();
  const some: string[] = [];
  for (const choice of step.choices) if (!ALONE.includes(choice) && random() < share) some.push(choice);
  return some.length > 0 ? some : [pick(step.choices, random)];
}

export interface Ended {
  readonly answers: Answers;
  readonly path: readonly string[];
  readonly outcome: string;
}

/** Walks a dialog to an outcome; each step's answer is asked of `answer`. Every next step must be a later one: no loops. */
export function walk(dialog: Dialog, answer: (name: string, step: Step) => Answer): Ended {
  const order = orderOf(dialog);
  const answers: Record<string, Answer> = {};
  const path: string[] = [];
  for (let name = dialog.first; ; ) {
    const step = dialog.steps[name];
    if (!step) {
      if (!(name in dialog.outcomes)) throw new Error(`${path.at(-1)} leads to ${name}, which is neither a step nor an outcome`);
      return { answers, path, outcome: name };
    }
    answers[name] = answer(name, step);
    path.push(name);
    const next = step.next(answers);
    const [from, to] = [order.get(name), order.get(next)];
    if (from !== undefined && to !== undefined && to <= from) throw new Error(`${name} leads back to ${next}`);
    name = next;
  }
}

const orders = new WeakMap<Dialog, Map<string, number>>();
function orderOf(dialog: Dialog): Map<string, number> {
  const known = orders.get(dialog) ?? new Map(Object.keys(dialog.steps).map((name, i) => [name, i]));
  orders.set(dialog, known);
  return known;
}

/** A small repeatable source of numbers from 0 up to 1, so that a failing run can be run again. */
const { imul, floor } = Math;
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = imul(state ^ (state >>> 15), 1 | state);
    t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(from: readonly T[], random: () => number): T {
  const one = from[floor(random() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
