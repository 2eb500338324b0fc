import type { Escalation, EscalationEvent } from '../escalation/escalation';
import type { Stored } from '../escalation/register';
import { errorCode } from '../telemetry/turn-log';
import { EscalationChanged } from './help-code';
import type { Bot } from './ports';

/** A decided change: the row as it is to be, and what is written down about it. */
export interface Decided {
  readonly row: Escalation;
  readonly event: EscalationEvent;
}

/** More than any race can last: each loss means that somebody else has won. */
const MOST_TRIES = 8;

/** Writes a change with compare-and-set, and asks to be woken when something new falls due. */
export async function writeRow(bot: Bot, before: Stored, { row, event }: Decided): Promise<Stored | 'stale'> {
  const written = await bot.register.replace(before, row, event);
  if (written !== 'stale' && row.nextDue && row.nextDue !== before.row.nextDue) wake(bot, row.reference, row.nextDue);
  return written;
}

/**
 * Changes the newest row, deciding again after every lost race. Undefined when there is no such row; the row as it stands when
 * there is nothing to change. @throws EscalationChanged, or whatever the storage throws.
 */
export async function changeRow(
  bot: Bot,
  reference: string,
  decide: (row: Escalation) => Decided | undefined,
): Promise<{ readonly row: Escalation; readonly changed: boolean } | undefined> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const stored = await bot.register.get(reference);
    if (!stored) return undefined;
    const decided = decide(stored.row);
    if (!decided) return { row: stored.row, changed: false };
    const written = await writeRow(bot, stored, decided);
    if (written !== 'stale') return { row: written.row, changed: true };
  }
  throw new EscalationChanged();
}

/** What isn't queued is found by the auditor, so a queue that is down delays a reminder and loses none. */
function wake(bot: Bot, reference: string, nextDue: string): void {
  bot.later(async () => {
    try {
      await bot.due.wake(reference, new Date(nextDue), new Date());
    } catch (error) {
      bot.log.operator({ event: 'dependency-failed', part: 'reminders', code: errorCode(error), reference });
    }
  });
}
