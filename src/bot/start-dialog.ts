import type { Answers, Dialog } from '../dialog-engine/define-dialog';
import type { Stack } from '../dialog-engine/stack';
import { type CardState, fresh, welcomeFor } from './cards-for';
import { drawStack } from './draw';
import type { Bot } from './ports';
import { carriedOver } from './shared-steps';
import { ASK_LEAD, standingOf } from './standing';
import type { Turn, TurnResult } from './turn';

/** Begins a dialog on top of what is in progress; "menu" leaves everything. What is already known is not asked again. */
export async function startDialog(bot: Bot, turn: Turn, state: CardState, id: string): Promise<TurnResult> {
  const dialog = bot.dialogs.get(id);
  if (!dialog) {
    const card = await welcomeFor(bot, turn);
    return {
      ending: id === 'menu' ? 'step' : 'unknown-action',
      replies: [{ send: 'replacement', card, summary: card.fallbackText ?? '' }],
    };
  }
  const stack = await bot.runner.move(state.stack.slice(-MOST_BELOW), {
    do: 'begin',
    dialog: id,
    answers: known(bot, state.stack, dialog),
  });
  return drawStack(bot, turn, { ...fresh, stack });
}

const MOST_BELOW = 5;

/** What the dialogs in progress already know. Each question to a CSE lead is a new one. */
function known(bot: Bot, stack: Stack, dialog: Dialog): Answers {
  const below = stack.filter((frame) => frame.dialog !== ASK_LEAD || dialog.id !== ASK_LEAD);
  const { forceNation } = bot.settings;
  const frames = below.map((frame) => ({ dialog: frame.dialog, answers: standingOf(bot, frame).position.answers }));
  return carriedOver(dialog, frames, forceNation ? { nation: forceNation } : {});
}
