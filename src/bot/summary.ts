import { summaryCard, type SummaryView, summaryText } from '../cards/summary';
import { said } from '../dialog-engine/define-dialog';
import { type CardState, referenceOf, sealFor } from './cards-for';
import { drawStack, viewOf } from './draw';
import { answerRows } from './outcome';
import type { Bot } from './ports';
import { type Standing, standingOf, THRESHOLD } from './standing';
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
    ...forTheRecord(bot, place),
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

/**
 * What may stand in a record: how likely an offence is stays on the card, since it could be read as a finding; so do lines an
 * officer might say, since they might be read as said.
 */
function forTheRecord(bot: Bot, place: Standing): Pick<SummaryView, 'title' | 'parts' | 'unknown'> {
  const { title, parts, unknown } = viewOf(bot, place);
  const lines = Object.entries(place.words.advice).flatMap(([key, { text }]) => (key.startsWith('say-') ? [text] : []));
  const left = new Set([...lines, ...Object.values(bot.lawWords.crime)]);
  const kept = parts.map((part) => ({ ...part, items: part.items.filter(({ text }) => !left.has(text)) }));
  return {
    ...(place.dialog.id === THRESHOLD ? {} : { title }),
    parts: kept.filter(({ items }) => items.length > 0),
    unknown: [...unknown, ...notListed(place, unknown)],
  };
}

/** What was answered with "don't know yet" and isn't among the things to find out, such as what worries a young person. */
function notListed({ words, position }: Standing, listed: readonly string[]): string[] {
  return position.path.flatMap((step) => {
    const toFind = words.advice[`find-${step}`] ?? words.advice[`check-${step}`];
    const isListed = toFind && listed.some((line) => toFind.text.toLowerCase().endsWith(line.toLowerCase()));
    return said(position.answers, step, 'unknown') && !isListed ? [words.steps[step]?.question ?? step] : [];
  });
}
