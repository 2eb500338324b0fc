import type { TurnContext } from 'botbuilder';
import { Dialog as SdkDialog, type DialogContext, DialogSet, type DialogState, type DialogTurnResult } from 'botbuilder-dialogs';
import { z } from 'zod';
import type { DialogRunner } from '../bot/ports';
import type { Dialog } from '../dialog-engine/define-dialog';
import { type Dialogs, type Frame, type Move, moveStack, OutdatedStack } from '../dialog-engine/stack';

const frameState = z.object({ version: z.number(), answers: z.record(z.union([z.string(), z.array(z.string())])) });

/** A guided dialog as botbuilder-dialogs sees it: it keeps the coded answers and never sends anything. */
class GuidedDialog extends SdkDialog {
  constructor(
    readonly dialog: Dialog,
    private readonly dialogs: Dialogs,
    private readonly move: () => Move,
  ) {
    super(dialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: object): Promise<DialogTurnResult> {
    if (dc.activeDialog) dc.activeDialog.state = { version: this.dialog.version, answers: {}, ...options };
    return SdkDialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    if (!dc.activeDialog) return SdkDialog.EndOfTurn;
    const [frame] = moveStack(this.dialogs, [frameOf(dc.activeDialog.id, dc.activeDialog.state)], this.move());
    if (!frame) return dc.endDialog();
    dc.activeDialog.state = { version: frame.version, answers: frame.answers };
    return SdkDialog.EndOfTurn;
  }

  /** The dialog below is shown again as it was; the SDK's own way would end it too. */
  override async resumeDialog(): Promise<DialogTurnResult> {
    return SdkDialog.EndOfTurn;
  }
}

/**
 * Begins, continues and ends dialogs with botbuilder-dialogs, on the stack that the sealed state carries. Nothing is
 * kept between turns: the state accessor reads and writes a variable of this move.
 */
export function dialogRunner(dialogs: Dialogs, context: TurnContext): DialogRunner {
  return {
    async move(stack, move) {
      moveStack(dialogs, stack, { do: 'end' });
      const state: DialogState = {
        dialogStack: stack.map(({ dialog, version, answers }) => ({ id: dialog, state: { version, answers } })),
      };
      const set = new DialogSet({ get: async () => state, set: async () => undefined, delete: async () => undefined });
      for (const dialog of dialogs.values()) set.add(new GuidedDialog(dialog, dialogs, () => move));
      await carryOut(await set.createContext(context), dialogs, move);
      return state.dialogStack.map(({ id, state: kept }) => frameOf(id, kept));
    },
  };
}

async function carryOut(dc: DialogContext, dialogs: Dialogs, move: Move): Promise<void> {
  if (move.do === 'begin') {
    if (!dialogs.has(move.dialog)) throw new OutdatedStack(move.dialog);
    await dc.beginDialog(move.dialog, { answers: move.answers ?? {} });
  } else if (move.do === 'end') {
    await dc.endDialog();
  } else {
    await dc.continueDialog();
  }
}

function frameOf(dialog: string, state: unknown): Frame {
  return { dialog, ...frameState.parse(state) };
}
