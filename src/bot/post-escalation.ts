import { factsCard, statusCard } from '../cards/escalation-cards';
import type { Channel } from '../escalation/channel-binding';
import type { Escalation } from '../escalation/escalation';
import type { Stored } from '../escalation/register';
import { errorCode } from '../telemetry/turn-log';
import type { CardState } from './cards-for';
import { factRows } from './facts';
import { statusView } from './lead-status';
import type { Bot } from './ports';
import type { Turn } from './turn';

type Patch = Partial<Pick<Escalation, 'posting' | 'thread' | 'factsMessage' | 'statusMessage'>>;

/**
 * Posts the facts at most once, then the status card under them. The row always says how far it got:
 * refused -> not-sent, nobody can tell -> unconfirmed, both there -> posted.
 */
export async function postEscalation(bot: Bot, turn: Turn, channel: Channel, stored: Stored, state: CardState): Promise<Escalation> {
  const { row } = stored;
  const { labels, escalation } = bot.content;
  const card = factsCard(labels, escalation, row.reference, turn.person.name, factRows(bot, state.stack));
  const facts = await bot.messenger.postToChannel(channel, row.officerAt, card, `${labels['facts-title']} ${row.reference}`);
  if (facts.outcome === 'refused') return settle(bot, row.reference, () => ({ posting: 'not-sent' }), 'not-sent', row);
  if (facts.outcome === 'unknown') {
    const settled = await settle(bot, row.reference, () => ({ posting: 'unconfirmed' }), 'unconfirmed', row);
    bot.later(async (patient) => void (await postStatus(patient, channel, settled)));
    return settled;
  }
  const known = await settle(bot, row.reference, () => ({ thread: facts.thread, factsMessage: facts.message }), 'facts-posted', row);
  const after = await postStatus(bot, channel, known);
  if (after.posting !== 'posted') bot.later(async (patient) => void (await postStatus(patient, channel, after)));
  return after;
}

/** Posts the status card: in the thread of the facts, or on its own when nobody can tell where they are. */
export async function postStatus(bot: Bot, channel: Channel, row: Escalation): Promise<Escalation> {
  const { labels, escalation } = bot.content;
  const card = statusCard(labels, escalation, await statusView(bot, channel, row));
  const summary = card.fallbackText ?? row.reference;
  const posted = row.thread
    ? await bot.messenger.postInThread(row.thread, row.officerAt, card, summary)
    : await bot.messenger.postToChannel(channel, row.officerAt, card, summary);
  if (posted.outcome !== 'posted') return settle(bot, row.reference, () => ({ posting: 'unconfirmed' }), 'status-unconfirmed', row);
  // Facts that may be missing stay unconfirmed: only a lead's click, or the officer, can tell.
  const posting = row.thread ? ('posted' as const) : ('unconfirmed' as const);
  return settle(bot, row.reference, () => ({ posting, statusMessage: posted.message, thread: posted.thread }), 'status-posted', row);
}

/** Writes what is known about posting onto the newest row; a claim made meanwhile is kept. */
export async function settle(
  bot: Bot,
  reference: string,
  patch: (row: Escalation) => Patch,
  what: string,
  fallback?: Escalation,
): Promise<Escalation> {
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const stored = await bot.register.get(reference);
      if (!stored) break;
      const change = patch(stored.row);
      if (Object.keys(change).length === 0) return stored.row;
      const row = { ...stored.row, ...change, revision: stored.row.revision + 1 };
      const written = await bot.register.replace(stored, row, { what, by: 'bot', at: new Date().toISOString() });
      if (written !== 'stale') return written.row;
    }
  } catch (error) {
    bot.log.operator({ event: 'dependency-failed', part: 'storage', code: errorCode(error), reference });
  }
  if (!fallback) throw new Error('the register row could not be settled');
  return { ...fallback, ...patch(fallback) };
}
