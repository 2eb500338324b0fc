import type { Dialog } from '../dialog-engine/define-dialog';
import { type Position, replay } from '../dialog-engine/replay';
import { dialogOf, type Frame } from '../dialog-engine/stack';
import type { DialogWords } from '../guidance/schema';
import type { Bot } from './ports';

/** The dialog that asks a CSE lead; its outcome is the preview. */
export const ASK_LEAD = 'ask-lead';
/** The dialog whose outcome the law decides. */
export const THRESHOLD = 'threshold';

/** Where a dialog stands, with its words. */
export interface Standing {
  readonly dialog: Dialog;
  readonly words: DialogWords;
  readonly position: Position;
}

/** Replays one dialog of the stack. @throws OutdatedStack */
export function standingOf(bot: Bot, frame: Frame): Standing {
  const dialog = dialogOf(bot.dialogs, frame);
  const words = bot.content.dialogs.get(dialog.id);
  if (!words) throw new Error(`dialog ${dialog.id} has no words`);
  return { dialog, words, position: replay(dialog, frame.answers) };
}
