import { type Answer, type Answers, ALONE, type Dialog, type Step } from '../dialog-engine/define-dialog';
import { replay } from '../dialog-engine/replay';
import type { Dialogs, Stack } from '../dialog-engine/stack';

const WALKS = 600;

/** A stack that stands at each step and each outcome that random walks through a dialog reach; the same on every run. */
export function everyPlace(dialog: Dialog): Map<string, Stack> {
  const places = new Map<string, Stack>();
  const random = seeded(7);
  for (let walk = 0; walk < WALKS; walk += 1) {
    let answers: Answers = {};
    for (let position = replay(dialog, answers); ; position = replay(dialog, answers)) {
      if (!places.has(position.name)) places.set(position.name, [{ dialog: dialog.id, version: dialog.version, answers }]);
      const step = dialog.steps[position.name];
      if (position.at === 'outcome' || !step) break;
      answers = { ...answers, [position.name]: anyAnswer(step, random, walk % 2 === 0) };
    }
  }
  return places;
}

/** A stack that stands at one place of a dialog. @throws Error when no walk gets there */
export function placeAt(dialogs: Dialogs, id: string, place: string): Stack {
  const dialog = dialogs.get(id);
  const stack = dialog && everyPlace(dialog).get(place);
  if (!stack) throw new Error(`dialog ${id}: no walk reaches ${place}`);
  return stack;
}

/** Half of the walks lean to "no" and "none", which long rows of rules need before they rule anything out. */
function anyAnswer(step: Step, random: () => number, nothing: boolean): Answer {
  const not = step.choices.find((choice) => choice === 'no' || choice === 'none');
  if (nothing && not && random() < 0.8) return step.many ? [not] : not;
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  if (!step.many) return pick(step.choices);
  const several = step.choices.filter((choice) => !ALONE.includes(choice) && random() < 0.4);
  return several.length > 0 ? several : [pick(step.choices)];
}

/** Numbers that look random and are the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
