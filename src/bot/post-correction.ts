import { reportCard } from '../cards/correction-cards';
import type { Channel } from '../escalation/channel-binding';
import type { Correction } from '../escalation/corrections';
import { errorCode } from '../telemetry/turn-log';
import { reportView } from './correction-view';
import type { Bot } from './ports';
import type { Turn } from './turn';

type Patch = Partial<Pick<Correction, 'posting' | 'thread' | 'message'>>;

/** Posts a report once. The row then says how far it got: refused -> not-sent, nobody can tell -> unconfirmed, there -> posted. */
export async function postCorrection(bot: Bot, turn: Turn, channel: Channel, row: Correction): Promise<Correction> {
  const card = reportCard(bot.content.labels, await reportView(bot, channel, row, { officer: turn.person.name }));
  const posted = await bot.messenger.postToChannel(channel, row.officerAt, card, card.fallbackText ?? row.reference);
  if (posted.outcome === 'refused') return settleCorrection(bot, row.reference, () => ({ posting: 'not-sent' }), 'not-sent', row);
  if (posted.outcome === 'unknown') return settleCorrection(bot, row.reference, () => ({ posting: 'unconfirmed' }), 'unconfirmed', row);
  const { thread, message } = posted;
  return settleCorrection(bot, row.reference, () => ({ posting: 'posted', thread, message }), 'posted', row);
}

/** Writes what is known about posting onto the newest row; a mark as done made meanwhile is kept. */
export async function settleCorrection(
  bot: Bot,
  reference: string,
  patch: (row: Correction) => Patch,
  what: string,
  fallback?: Correction,
): Promise<Correction> {
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const stored = await bot.corrections.get(reference);
      if (!stored) break;
      const change = patch(stored.row);
      if (Object.keys(change).length === 0) return stored.row;
      const row = { ...stored.row, ...change, revision: stored.row.revision + 1 };
      const written = await bot.corrections.replace(stored, row, { what, by: 'bot', at: new Date().toISOString() });
      if (written !== 'stale') return written.row;
    }
  } catch (error) {
    bot.log.operator({ event: 'dependency-failed', part: 'storage', code: errorCode(error), reference });
  }
  if (!fallback) throw new Error('the correction could not be settled');
  return { ...fallback, ...patch(fallback) };
}
