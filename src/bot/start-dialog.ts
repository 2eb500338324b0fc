import type { Answer, Answers } from '../dialog-engine/define-dialog';
import { allows } from '../dialog-engine/replay';
import type { Stack } from '../dialog-engine/stack';
import { type CardState, fresh, welcomeFor } from './cards-for';
import { drawStack } from './draw';
import type { Bot } from './ports';
import type { Turn, TurnResult } from './turn';

/** Begins a dialog on top of what is in progress; "menu" leaves everything. Shared steps already answered are carried over. */
export async function startDialog(bot: Bot, turn: Turn, state: CardState, dialog: string): Promise<TurnResult> {
  if (!bot.dialogs.has(dialog)) {
    const card = await welcomeFor(bot, turn);
    return { ending: dialog === 'menu' ? 'step' : 'unknown-action', replies: [{ send: 'replacement', card, summary: card.fallbackText ?? '' }] };
  }
  const stack = await bot.runner.move(state.stack.slice(-MOST_BELOW), { do: 'begin', dialog, answers: carriedOver(bot, state.stack, dialog) });
  return drawStack(bot, turn, { ...fresh, stack });
}

const MOST_BELOW = 5;

/** Steps that mean the same in every dialog that has them: nothing is asked twice. */
const SHARED_STEPS: readonly string[] = ['nation'];

function carriedOver(bot: Bot, stack: Stack, dialog: string): Answers {
  const steps = bot.dialogs.get(dialog)?.steps ?? {};
  const known: Record<string, Answer> = bot.settings.forceNation ? { nation: bot.settings.forceNation } : {};
  for (const frame of stack) for (const step of SHARED_STEPS) if (frame.answers[step] !== undefined) known[step] = frame.answers[step];
  return Object.fromEntries(
    Object.entries(known).filter(([step, answer]) => steps[step] !== undefined && allows(steps[step], answer) && answer !== 'unknown'),
  );
}

