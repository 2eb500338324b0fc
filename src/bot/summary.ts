import { summaryCard, summaryText } from '../cards/summary';
import { type CardState, referenceOf, sealFor } from './cards-for';
import { drawStack, viewOf } from './draw';
import { answerRows } from './outcome';
import type { Bot } from './ports';
import { standingOf } from './standing';
import type { Turn, TurnResult } from './turn';
import { ukTime } from './uk-time';

/** The summary in the card, and once more as a plain message, which can be selected on a phone. */
export async function summaryOf(bot: Bot, turn: Turn, state: CardState): Promise<TurnResult> {
  const top = state.stack.at(-1);
  if (!top) return drawStack(bot, turn, state);
  const place = standingOf(bot, top);
  if (place.position.at !== 'outcome') return drawStack(bot, turn, state);
  const { words, position } = place;
  const text = summaryText(referenceOf(bot), {
    dialogTitle: words.title,
    answers: answerRows(words, position.path, position.answers),
    outcome: viewOf(bot, place),
    time: ukTime(turn.at),
  });
  const card = summaryCard(bot.content.labels, bot.content.notices.summary, await sealFor(bot, turn, state), text);
  return {
    ending: 'outcome',
    replies: [
      { send: 'replacement', card, summary: bot.content.notices.summary.title },
      { send: 'text', text },
    ],
  };
}
