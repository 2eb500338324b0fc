import { reportCard } from '../cards/correction-cards';
import type { Channel } from '../escalation/channel-binding';
import { type Correction, markDone, type StoredCorrection } from '../escalation/corrections';
import type { NoticeId } from '../guidance/notices';
import { noticeFor } from './cards-for';
import { reportView } from './correction-view';
import type { Ending } from './endings';
import type { Bot } from './ports';
import type { Turn, TurnResult } from './turn';

/** Mark done in the channel: compare-and-set with one winner; whoever presses later sees who it was. */
export async function closeCorrection(bot: Bot, turn: Turn, channel: Channel, verb: string, reference: string): Promise<TurnResult> {
  if (verb !== 'close') return notice(bot, turn, 'unknown-action', 'unknown-action', {});
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const stored = await bot.corrections.get(reference);
    if (!stored) return notice(bot, turn, 'forbidden', 'not-found', { reference });
    const known = arrived(turn, stored);
    const { row, event } = markDone(known.row, turn.person.id, turn.at);
    const written = event ? await bot.corrections.replace(known, row, event) : known;
    if (written !== 'stale') return drawn(bot, turn, channel, written.row);
  }
  return notice(bot, turn, 'error', 'error', { code: 'CORRECTION-CHANGED' });
}

async function drawn(bot: Bot, turn: Turn, channel: Channel, row: Correction): Promise<TurnResult> {
  const own = row.doneBy === turn.person.id ? { lead: turn.person.name } : {};
  const card = reportCard(bot.content.labels, await reportView(bot, channel, row, own));
  return { ending: 'closed', replies: [{ send: 'replacement', card, summary: card.fallbackText ?? row.reference }] };
}

/** A press proves that the post arrived, whatever it seemed at the time. */
function arrived(turn: Turn, { row, etag }: StoredCorrection): StoredCorrection {
  if (row.posting === 'posted') return { row, etag };
  const message = turn.event.is === 'action' ? turn.event.message : undefined;
  return { etag, row: { ...row, posting: 'posted', thread: turn.place.conversation, ...(message ? { message } : {}) } };
}

async function notice(bot: Bot, turn: Turn, ending: Ending, id: NoticeId, values: Readonly<Record<string, string>>): Promise<TurnResult> {
  const card = await noticeFor(bot, turn, id, { tone: 'warning', values });
  return { ending, replies: [{ send: 'shown', card, summary: card.fallbackText ?? '' }] };
}
