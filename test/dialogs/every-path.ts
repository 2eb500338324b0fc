import { ALONE, type Answer, type Answers, type Dialog, type Step } from '../../src/dialog-engine/define-dialog';

export interface PathEnd {
  readonly outcome: string;
  readonly answers: Answers;
  readonly advice: readonly string[];
}

export interface Options {
  /** Steps to combine in full even though they don't decide the way (routing steps always are). */
  readonly fully?: readonly string[];
  /** How often each answer of the other steps comes round on each path, each time beside other answers. */
  readonly rounds?: number;
}

/** Every answer to a step; where many may be chosen: none or unknown alone, each, each pair, and all. */
export function everyAnswer(step: Step): Answer[] {
  if (!step.many) return [...step.choices];
  const free = step.choices.filter((choice) => !ALONE.includes(choice));
  const alone = step.choices.filter((choice) => ALONE.includes(choice)).map((choice) => [choice]);
  const pairs = free.flatMap((one, i) => free.slice(i + 1).map((two) => [one, two]));
  return [...alone, ...free.map((choice) => [choice]), ...pairs, ...(free.length > 2 ? [free] : [])];
}

/**
 * The steps whose answers decide the way, found by watching which answers the dialog's own `next` functions read. Answers of all
 * other steps cannot change the way, so combining the routing steps in full walks every path there is.
 */
export function routingSteps(dialog: Dialog): Set<string> {
  const read = new Set<string>();
  for (let size = -1; size !== read.size; ) {
    size = read.size;
    walk(
      dialog,
      read,
      (answers) => watch(answers, read),
      () => undefined,
    );
  }
  return read;
}

/** Every path of a dialog, each with each answer of the steps that don't decide the way. */
export function everyPath(dialog: Dialog, { fully = [], rounds = 1 }: Options, visit: (end: PathEnd) => void): number {
  const combined = new Set([...routingSteps(dialog), ...fully]);
  const random = seeded(7);
  let paths = 0;
  walk(
    dialog,
    combined,
    (answers) => answers,
    (outcome, answers) => {
      paths += 1;
      const spec = dialog.outcomes[outcome];
      if (!spec) throw new Error(`dialog ${dialog.id}: ${outcome} is neither a step nor an outcome`);
      const others = Object.keys(answers)
        .filter((step) => !combined.has(step))
        .map((step) => ({ step, options: answersOf(dialog, step) }));
      const rows = Math.max(1, ...others.map(({ options }) => options.length));
      for (let round = 0; round < rounds; round += 1) {
        const offsets = others.map(({ options }) => Math.floor(random() * options.length));
        for (let row = 0; row < rows; row += 1) {
          const full: Record<string, Answer> = { ...answers };
          others.forEach(({ step, options }, i) => (full[step] = options[(row + (offsets[i] ?? 0)) % options.length] ?? ''));
          visit({ outcome, answers: full, advice: spec.advice(full) });
        }
      }
    },
  );
  return paths;
}

function walk(
  dialog: Dialog,
  combined: ReadonlySet<string>,
  show: (answers: Answers) => Answers,
  arrive: (outcome: string, answers: Answers) => void,
): void {
  const go = (name: string, answers: Answers): void => {
    const step = dialog.steps[name];
    if (!step) return arrive(name, answers);
    if (name in answers) throw new Error(`dialog ${dialog.id}: ${name} is asked twice`);
    const given = everyAnswer(step).map((answer) => ({ ...answers, [name]: answer }));
    const ways = given.map((with_) => ({ with_, next: step.next(show(with_)) }));
    const first = ways[0];
    if (combined.has(name)) for (const { with_, next } of ways) go(next, with_);
    else if (first) go(first.next, first.with_);
  };
  go(dialog.first, {});
}

function answersOf(dialog: Dialog, name: string): Answer[] {
  const step = dialog.steps[name];
  return step ? everyAnswer(step) : [];
}

function watch(answers: Answers, read: Set<string>): Answers {
  return new Proxy(answers, {
    get: (target, key) => {
      if (typeof key === 'string') read.add(key);
      return typeof key === 'string' ? target[key] : undefined;
    },
    ownKeys: () => {
      throw new Error('a next function may not list the answers: which steps decide the way could not be told');
    },
  });
}

/** A small repeatable source of numbers from 0 up to 1, so that a failing run can be run again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
