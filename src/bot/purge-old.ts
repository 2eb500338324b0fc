import type { Correction } from '../escalation/corrections';
import type { Escalation } from '../escalation/escalation';
import type { Bot } from './ports';

/** What a purge has removed, or would remove: references only. */
export interface Purged {
  readonly escalations: readonly string[];
  readonly corrections: readonly string[];
  /** Due to go, but kept by a hold. */
  readonly held: readonly string[];
}

type Registers = Pick<Bot, 'register' | 'corrections'> & { readonly settings: Pick<Bot['settings'], 'retentionDays'> };

/** Removes what ended longer ago than the force keeps it, with its audit trail; a dry run only says what would go. */
export async function purgeOld({ register, corrections, settings }: Registers, now: Date, dryRun: boolean): Promise<Purged> {
  const before = new Date(now.getTime() - settings.retentionDays * 86_400_000).toISOString();
  const over = (await register.list()).filter(({ row }) => endedAt(row) < before);
  const old = over.filter(({ row }) => !row.held);
  const oldCorrections = (await corrections.list()).filter(({ row }) => doneAt(row) < before);
  const gone: string[] = [];
  for (const stored of old) if (dryRun || (await register.remove(stored))) gone.push(stored.row.reference);
  const goneCorrections: string[] = [];
  for (const stored of oldCorrections) if (dryRun || (await corrections.remove(stored))) goneCorrections.push(stored.row.reference);
  return { escalations: gone, corrections: goneCorrections, held: over.filter(({ row }) => row.held).map(({ row }) => row.reference) };
}

/** Later than any time: what is still open never goes. */
const NEVER = '9999';

function endedAt(row: Escalation): string {
  if (row.closedAt) return row.closedAt;
  return row.posting === 'not-sent' ? row.createdAt : NEVER;
}

/** A report nobody has marked as done may be the only trace of an error, so it stays. */
function doneAt(row: Correction): string {
  if (row.doneAt) return row.doneAt;
  return row.posting === 'not-sent' ? row.createdAt : NEVER;
}
