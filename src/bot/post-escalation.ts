import { factsCard } from '../cards/escalation-cards';
import { statusCard } from '../cards/status-card';
import type { Channel } from '../escalation/channel-binding';
import { nextStep } from '../escalation/due-plan';
import { type Debt, type Escalation, isOpen } from '../escalation/escalation';
import { errorCode } from '../telemetry/turn-log';
import type { CardState } from './cards-for';
import { changeRow } from './change-row';
import { noteChannel } from './channel-state';
import { factRows } from './facts';
import { statusView } from './lead-status';
import type { Bot } from './ports';
import type { Turn } from './turn';

type Patch = Partial<Pick<Escalation, 'posting' | 'thread' | 'factsMessage' | 'statusMessage' | 'owes'>>;

/**
 * Posts the facts at most once, then the status card under them. The row always says how far it got:
 * refused -> not-sent, nobody can tell -> unconfirmed, both there -> posted. A status card that is missing is owed.
 */
export async function postEscalation(bot: Bot, turn: Turn, channel: Channel, row: Escalation, state: CardState): Promise<Escalation> {
  const { labels, escalation } = bot.content;
  const card = factsCard(labels, escalation, row.reference, factRows(bot, state.stack, turn.person.name), bot.settings.onCall);
  const facts = await bot.messenger.postToChannel(channel, row.officerAt, card, `${labels['facts-title']} ${row.reference}`);
  await noteChannel(bot, facts);
  if (facts.outcome === 'refused') return settle(bot, row, () => ({ posting: 'not-sent' }), 'not-sent');
  if (facts.outcome === 'unknown')
    return settle(bot, row, (now) => ({ posting: 'unconfirmed', owes: owing(now, 'status') }), 'unconfirmed');
  const patch = { thread: facts.thread, factsMessage: facts.message };
  const known = await settle(bot, row, (now) => ({ ...patch, owes: owing(now, 'status') }), 'facts-posted');
  return postStatus(bot, channel, known);
}

/** Posts the status card: in the thread of the facts, or on its own when nobody can tell where they are. */
export async function postStatus(bot: Bot, channel: Channel, row: Escalation): Promise<Escalation> {
  const { labels, escalation } = bot.content;
  const card = statusCard(labels, escalation, await statusView(bot, channel, row));
  const summary = card.fallbackText ?? row.reference;
  const posted = row.thread
    ? await bot.messenger.postInThread(row.thread, row.officerAt, card, summary)
    : await bot.messenger.postToChannel(channel, row.officerAt, card, summary);
  await noteChannel(bot, posted);
  if (posted.outcome !== 'posted') return settle(bot, row, () => ({ posting: 'unconfirmed' }), 'status-unconfirmed');
  // Facts that may be missing stay unconfirmed: only a lead's click, or the officer, can tell.
  const { message: statusMessage, thread } = posted;
  return settle(
    bot,
    row,
    (now) => ({
      posting: now.factsMessage ? 'posted' : 'unconfirmed',
      statusMessage,
      thread,
      owes: now.owes.filter((debt) => debt !== 'status'),
    }),
    'status-posted',
  );
}

/**
 * Writes what is known about posting onto the newest row; a claim made meanwhile is kept, and a click that has proved the post
 * is not doubted again. When the row can't be written, the caller goes on with what it knows: the reconciler writes it later.
 */
async function settle(bot: Bot, known: Escalation, patch: (row: Escalation) => Patch, what: string): Promise<Escalation> {
  const patched = (row: Escalation): Escalation => {
    const { posting = row.posting, ...rest } = patch(row);
    const proved = row.posting === 'posted' && posting === 'unconfirmed';
    const next = { ...row, ...rest, posting: proved ? row.posting : posting, revision: row.revision + 1 };
    return isOpen(next) && !next.nextDue ? { ...next, ...nextStep(next, new Date(), bot.plan) } : next;
  };
  try {
    const written = await changeRow(bot, known.reference, (row) => ({
      row: patched(row),
      event: { what, by: 'bot', at: new Date().toISOString() },
    }));
    return written?.row ?? patched(known);
  } catch (error) {
    bot.log.operator({ event: 'dependency-failed', part: 'storage', code: errorCode(error), reference: known.reference });
    return patched(known);
  }
}

function owing({ owes }: Escalation, debt: Debt): readonly Debt[] {
  return owes.includes(debt) ? owes : [...owes, debt];
}
