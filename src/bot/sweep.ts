import { nextStep } from '../escalation/due-plan';
import { type Escalation, isOpen } from '../escalation/escalation';
import type { Stored } from '../escalation/register';
import { errorCode } from '../telemetry/turn-log';
import { writeRow } from './change-row';
import { MOST_TRIES, payDebts } from './debts';
import { onDue } from './on-due';
import type { Bot } from './ports';

/** How long whoever is at work on a request is left alone; longer than any turn and its later work. */
const LEAVE_ALONE_MS = 45_000;
/** The queue has this long to wake somebody before the auditor does it. */
const OVERDUE_MS = 20_000;

/** What a sweep found and did, by kind. */
export type Swept = Readonly<Record<'open' | 'repaired' | 'overdue' | 'untold', number>>;

/**
 * Reconciler and auditor in one pass over everything unsettled: settles what a crash left between two steps, tells whoever was not
 * told, carries out what the queue has missed, and proves that every open request has a next step due. Any instance may do it at any
 * time: each repair is a compare-and-set.
 */
export async function sweep(bot: Bot, now: Date): Promise<Swept> {
  const counts = { open: 0, repaired: 0, overdue: 0, untold: 0 };
  for (const stored of await bot.register.unsettled()) {
    if (isOpen(stored.row)) counts.open += 1;
    try {
      const did = await settleOne(bot, stored, now);
      if (did) counts[did] += 1;
    } catch (error) {
      // One request that can't be settled must not keep the others waiting.
      bot.log.operator({ event: 'sweep-failed', part: 'auditor', code: errorCode(error), reference: stored.row.reference });
    }
  }
  return counts;
}

async function settleOne(bot: Bot, stored: Stored, now: Date): Promise<keyof Swept | undefined> {
  const { row } = stored;
  const busy = now.getTime() - Date.parse(row.owedAt || row.createdAt) < LEAVE_ALONE_MS;
  if (!busy && row.posting === 'intent') return reconcile(bot, stored, now);
  if (!busy && row.owes.length > 0 && row.owedTries < MOST_TRIES) return payAgain(bot, stored, now);
  if (!isOpen(row) || row.posting === 'intent' || row.posting === 'not-sent') return undefined;
  if (!row.step || !row.nextDue) return giveNextStep(bot, stored, now);
  if (now.getTime() - Date.parse(row.nextDue) < OVERDUE_MS) return undefined;
  return (await onDue(bot, row.reference, now)) ? 'overdue' : undefined;
}

/**
 * A post that was cut short. With the facts there, only the status card is missing; without, nobody can tell whether they arrived:
 * the officer hears so, and a status card of its own shows the leads that there is something.
 */
async function reconcile(bot: Bot, stored: Stored, now: Date): Promise<keyof Swept | undefined> {
  const { row } = stored;
  const posting = row.factsMessage && row.statusMessage ? 'posted' : 'unconfirmed';
  const owes: Escalation['owes'] = row.statusMessage ? ['officer'] : ['status', 'officer'];
  const known: Escalation = { ...row, posting, owes, owedAt: now.toISOString(), owedTries: 0, revision: row.revision + 1 };
  const next = { ...known, ...nextStep(known, now, bot.plan) };
  return repair(bot, stored, next, 'reconciled', now, 'repaired');
}

/** Takes what is owed upon itself, so that no other instance does it as well. */
async function payAgain(bot: Bot, stored: Stored, now: Date): Promise<keyof Swept | undefined> {
  const { row } = stored;
  const next = { ...row, owedAt: now.toISOString(), owedTries: row.owedTries + 1, revision: row.revision + 1 };
  if (next.owedTries === MOST_TRIES)
    bot.log.operator({ event: 'not-told', part: 'connector', code: row.owes.join('-'), reference: row.reference });
  return repair(bot, stored, next, 'tell-again', now, 'untold');
}

/** An open request without a next step would never move again; that must not happen, so it is reported as well as repaired. */
async function giveNextStep(bot: Bot, stored: Stored, now: Date): Promise<keyof Swept | undefined> {
  bot.log.operator({ event: 'no-next-step', part: 'auditor', reference: stored.row.reference });
  const next = { ...stored.row, ...nextStep(stored.row, now, bot.plan), revision: stored.row.revision + 1 };
  return repair(bot, stored, next, 'audited', now, 'repaired');
}

async function repair(
  bot: Bot,
  stored: Stored,
  row: Escalation,
  what: string,
  now: Date,
  as: keyof Swept,
): Promise<keyof Swept | undefined> {
  const written = await writeRow(bot, stored, { row, event: { what, by: 'bot', at: now.toISOString() } });
  if (written === 'stale') return undefined;
  await payDebts(bot, row);
  return as;
}
