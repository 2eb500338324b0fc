import type { FactRow } from '../cards/escalation-cards';
import type { Stack } from '../dialog-engine/stack';
import { answerRows } from './outcome';
import type { Bot } from './ports';
import { standingOf } from './standing';

/** What a lead gets to read: the officer's coded choices, the outcome the bot showed, and the content's edition. */
export function factRows(bot: Bot, stack: Stack): FactRow[] {
  const top = stack.at(-1);
  if (!top) return [];
  const { words, position } = standingOf(bot, top);
  return [...answerRows(words, position.path, position.answers), ...shownBefore(bot, stack)];
}

function shownBefore(bot: Bot, stack: Stack): FactRow[] {
  const below = stack.at(-2);
  const { edition, labels } = bot.content;
  if (!below) return [{ title: labels['content-edition'], value: `${edition.edition}, ${edition.date}` }];
  const { words, position } = standingOf(bot, below);
  const shown = position.at === 'outcome' ? (words.outcomes[position.name]?.title ?? position.name) : labels['not-finished'];
  return [
    { title: words.title, value: shown },
    { title: labels['content-edition'], value: `${edition.edition}, ${edition.date}` },
  ];
}
