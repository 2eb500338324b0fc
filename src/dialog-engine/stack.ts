import type { Answer, Answers, Dialog } from './define-dialog';
import { replay } from './replay';

/** One dialog in progress on the stack. */
export interface Frame {
  readonly dialog: string;
  readonly version: number;
  readonly answers: Answers;
}

/** The dialogs in progress, the one being asked last. */
export type Stack = readonly Frame[];

export type Move =
  | { readonly do: 'begin'; readonly dialog: string; readonly answers?: Answers }
  | { readonly do: 'answer'; readonly step: string; readonly answer: Answer }
  /** Asks one step again and keeps the other answers. */
  | { readonly do: 'change'; readonly step: string }
  | { readonly do: 'back' }
  | { readonly do: 'start-again' }
  | { readonly do: 'end' };

export type Dialogs = ReadonlyMap<string, Dialog>;

/** A stack that names a dialog or a version this service does not have. */
export class OutdatedStack extends Error {
  constructor(readonly dialog: string) {
    super(`the card was made for another version of dialog ${dialog}`);
  }
}

/**
 * Makes one move on the stack. Pure.
 * @throws OutdatedStack when a frame was made for a dialog or version that is gone.
 */
export function moveStack(dialogs: Dialogs, stack: Stack, move: Move): Stack {
  for (const frame of stack) checkFrame(dialogs, frame);
  const below = stack.slice(0, -1);
  const top = stack.at(-1);
  switch (move.do) {
    case 'begin': {
      const dialog = dialogs.get(move.dialog);
      if (!dialog) throw new OutdatedStack(move.dialog);
      return [...stack, { dialog: dialog.id, version: dialog.version, answers: move.answers ?? {} }];
    }
    case 'end':
      return below;
    case 'start-again':
      return top ? [...below, { ...top, answers: {} }] : stack;
    case 'answer':
      return top ? [...below, { ...top, answers: { ...top.answers, [move.step]: move.answer } }] : stack;
    case 'change':
      return top ? [...below, { ...top, answers: without(top.answers, move.step) }] : stack;
    case 'back':
      return top ? backFrom(dialogs, below, top) : stack;
  }
}

/** The dialog a frame belongs to. */
export function dialogOf(dialogs: Dialogs, frame: Frame): Dialog {
  return checkFrame(dialogs, frame);
}

function checkFrame(dialogs: Dialogs, frame: Frame): Dialog {
  const dialog = dialogs.get(frame.dialog);
  if (!dialog || dialog.version !== frame.version) throw new OutdatedStack(frame.dialog);
  return dialog;
}

function backFrom(dialogs: Dialogs, below: Stack, top: Frame): Stack {
  const { path, answers } = replay(checkFrame(dialogs, top), top.answers);
  const last = path.at(-1);
  if (last === undefined) return below;
  return [...below, { ...top, answers: without(answers, last) }];
}

function without(answers: Answers, step: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name !== step));
}
