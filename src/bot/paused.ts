import { press } from '../cards/elements';
import { noticeCard } from '../cards/notice-card';
import type { Stack } from '../dialog-engine/stack';
import { type CardState, codeLine, contactWords, fresh, noticeFor, sealFor } from './cards-for';
import { contentItem } from './content-item';
import type { Bot } from './ports';
import { ASK_LEAD, standingOf } from './standing';
import type { Turn, TurnResult } from './turn';
import { withdrawnValues } from './withdrawn';

/** What an officer can still do from a card of something that is paused: leave it, or take a request back. */
const WAYS_OUT: readonly string[] = ['start', 'back', 'start-again', 'withdraw', 'escalate'];

/** The answer to everything while an operator has paused the whole bot; undefined while it is in use. */
export async function pausedBot(bot: Bot, turn: Turn, send: 'card' | 'replacement'): Promise<TurnResult | undefined> {
  await bot.switches.refresh(turn.at);
  const off = bot.switches.withdrawn('bot');
  if (!off) return undefined;
  const { labels, notices } = bot.content;
  const again = press(labels['try-again'], 'start', { token: await sealFor(bot, turn, fresh), dialog: 'menu' });
  const values = { ...withdrawnValues(off), contact: contactWords(bot) };
  const card = noticeCard(notices.paused, values, [again], 'attention', codeLine(bot, notices.paused.code));
  return { ending: 'paused', replies: [{ send, card, summary: card.fallbackText ?? '' }] };
}

/** The card in place of a press on a card whose dialog or outcome is paused, unless the press leads away from it. */
export async function pausedPress(bot: Bot, turn: Turn, state: CardState, verb: string, opens: boolean): Promise<TurnResult | undefined> {
  if (verb === 'withdraw') return undefined;
  const whole = await pausedBot(bot, turn, 'replacement');
  return whole ?? (WAYS_OUT.includes(verb) || opens ? undefined : pausedPlace(bot, turn, state.stack));
}

/** The card in place of a dialog or an outcome that is paused; undefined when the stack stands at neither. */
export async function pausedPlace(bot: Bot, turn: Turn, stack: Stack): Promise<TurnResult | undefined> {
  const top = stack.at(-1);
  if (!top) return undefined;
  const { dialog, position } = standingOf(bot, top);
  const items = [`dialog:${dialog.id}`, ...(position.at === 'outcome' ? [`outcome:${dialog.id}/${position.name}`] : [])];
  const item = items.find((name) => bot.switches.withdrawn(name));
  const off = item === undefined ? undefined : bot.switches.withdrawn(item);
  if (!item || !off) return undefined;
  const values = { title: contentItem(bot, item)?.title ?? item, ...withdrawnValues(off) };
  const ways = dialog.id === ASK_LEAD ? 'menu-only' : 'all';
  const card = await noticeFor(bot, turn, 'part-paused', { tone: 'attention', values, ways });
  return { ending: 'paused', replies: [{ send: 'replacement', card, summary: card.fallbackText ?? '' }] };
}
