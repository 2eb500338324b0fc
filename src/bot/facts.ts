import { ukDate } from '../cards/citations';
import { plainText } from '../cards/elements';
import type { FactRow } from '../cards/escalation-cards';
import type { Stack } from '../dialog-engine/stack';
import { answerRows } from './outcome';
import type { Bot } from './ports';
import { standingOf } from './standing';

/** From this step on the rows say who asks and how to reach them. */
const WHO_ASKS = 'role';

/**
 * What a lead gets to read, in the order in which they need it: the officer's coded choices, the outcome the bot showed and the
 * content's edition, then who asks.
 */
export function factRows(bot: Bot, stack: Stack, officer: string): FactRow[] {
  const top = stack.at(-1);
  if (!top) return [];
  const { words, position } = standingOf(bot, top);
  const who = position.path.indexOf(WHO_ASKS);
  const cut = who < 0 ? position.path.length : who;
  return [
    ...answerRows(words, position.path.slice(0, cut), position.answers),
    ...shownBefore(bot, stack),
    { title: bot.content.labels['facts-from'], value: plainText(officer) },
    ...answerRows(words, position.path.slice(cut), position.answers),
  ];
}

function shownBefore(bot: Bot, stack: Stack): FactRow[] {
  const below = stack.at(-2);
  const { edition, labels } = bot.content;
  if (!below) return [{ title: labels['content-edition'], value: `${edition.edition}, ${ukDate(edition.date)}` }];
  const { words, position } = standingOf(bot, below);
  const shown = position.at === 'outcome' ? (words.outcomes[position.name]?.title ?? position.name) : labels['not-finished'];
  return [
    { title: words.title, value: shown },
    { title: labels['content-edition'], value: `${edition.edition}, ${ukDate(edition.date)}` },
  ];
}
