import { lineCard } from '../cards/lead-cards';
import { plainText } from '../cards/elements';
import type { Channel } from '../escalation/channel-binding';
import type { Debt, Escalation } from '../escalation/escalation';
import { fill } from '../guidance/notices';
import { errorCode } from '../telemetry/turn-log';
import { changeRow } from './change-row';
import { reach, showStatus } from './lead-status';
import type { Bot } from './ports';
import { postStatus } from './post-escalation';
import { tellOfficer } from './tell-officer';

/** After so many tries the operator hears of what could not be told, and the trying ends. */
export const MOST_TRIES = 8;

/**
 * Does what a change still owes: redraws the status card, puts a line into the thread, tells the officer. What works is struck
 * off the row; the rest is left for the sweep. Never throws.
 */
export async function payDebts(bot: Bot, row: Escalation, paidAlready: readonly Debt[] = []): Promise<void> {
  try {
    const channel = await bot.binding.current();
    const owed = row.owes.filter((debt) => !paidAlready.includes(debt));
    // A status card that goes out for the first time says more about the post than was known, so it comes before the rest.
    const shown = owed.includes('status') && channel ? await payStatus(bot, channel, row) : { paid: false, row };
    const rest = owed.filter((debt) => debt !== 'status');
    const paid = await Promise.all(rest.map(async (debt) => ((await pay(bot, channel, shown.row, debt)) ? [debt] : [])));
    await strikeOff(bot, row, [...paidAlready, ...(shown.paid ? (['status'] as const) : []), ...paid.flat()]);
  } catch (error) {
    bot.log.operator({ event: 'dependency-failed', part: 'storage', code: errorCode(error), reference: row.reference });
  }
}

async function payStatus(bot: Bot, channel: Channel, row: Escalation): Promise<{ paid: boolean; row: Escalation }> {
  if (row.statusMessage) return { paid: await showStatus(bot, channel, row), row };
  const after = await postStatus(bot, channel, row);
  return { paid: after.statusMessage !== undefined, row: after };
}

async function pay(bot: Bot, channel: Channel | undefined, row: Escalation, debt: 'line' | 'officer'): Promise<boolean> {
  if (debt === 'officer') return tellOfficer(bot, row);
  if (!channel) return false;
  return row.thread ? putLine(bot, channel, row, row.thread) : true;
}

async function putLine(bot: Bot, channel: Channel, row: Escalation, thread: string): Promise<boolean> {
  const { labels, escalation } = bot.content;
  const lead = row.lead ? await bot.messenger.member(reach(row, channel), channel.channel, row.lead) : undefined;
  const reasons: Readonly<Record<string, string>> = { ...escalation.closeReasons, ...escalation.withdrawReasons };
  const text = fill(escalation.lines[row.change], {
    reference: row.reference,
    lead: plainText(lead?.name ?? labels.someone),
    reason: row.reason ? (reasons[row.reason] ?? '') : '',
    recorded: row.recorded ? escalation.recorded[row.recorded] : '',
  });
  const posted = await bot.messenger.postInThread(thread, reach(row, channel), lineCard(text), text);
  return posted.outcome === 'posted';
}

/** Another change may have come in meanwhile, which owes the same things anew: those stay. */
export async function strikeOff(bot: Bot, paidFor: Escalation, paid: readonly Debt[]): Promise<void> {
  if (paid.length === 0) return;
  await changeRow(bot, paidFor.reference, (row) => {
    const owes = row.owes.filter((debt) => !paid.includes(debt));
    if (row.changedAt !== paidFor.changedAt || row.change !== paidFor.change || owes.length === row.owes.length) return undefined;
    return {
      row: { ...row, owes, revision: row.revision + 1 },
      event: { what: 'told', by: 'bot', at: new Date().toISOString(), detail: paid.join(' ') },
    };
  });
}
