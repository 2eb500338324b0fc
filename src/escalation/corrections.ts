import { createHash } from 'node:crypto';
import type { ConversationRef, EscalationEvent, Posting } from './escalation';
import { newReference } from './reference';
import type { RowStore, StoredRow } from './register';

/** Why somebody says that content looks wrong; the choices of dialogs/looks-wrong.ts. */
export const correctionReasons = ['out-of-date', 'wrong-fact', 'wrong-contact', 'force-policy', 'unclear', 'other-nation'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** One report that content looks wrong: which item, why, and who asked. Nothing typed, nothing about a case. */
export interface Correction {
  readonly reference: string;
  /** `article:ID`, `glossary:ID` or `outcome:DIALOG/NAME`. */
  readonly item: string;
  readonly edition: string;
  readonly reason: CorrectionReason;
  readonly status: 'open' | 'done';
  readonly posting: Posting;
  readonly revision: number;
  readonly createdAt: string;
  readonly officer: string;
  readonly officerAt: ConversationRef;
  readonly doneBy?: string;
  readonly doneAt?: string;
  readonly thread?: string;
  readonly message?: string;
}

export type StoredCorrection = StoredRow<Correction>;

/** The register of corrections. */
export interface Corrections extends RowStore<Correction> {
  /** Every correction made at or after a time. */
  since(iso: string): Promise<readonly Correction[]>;
}

const PREFIX = 'CR';

/** The reference of a report: the same for every press on one card about one item, so that no press makes a second. */
export function correctionReference(person: string, card: string, item: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([person, card, item]))
    .digest();
  return newReference(digest).replace(/^SU/, PREFIX);
}

/** Whether a reference is a correction's; an escalation's begins differently. */
export function isCorrection(reference: string): boolean {
  return reference.startsWith(`${PREFIX}-`);
}

/** Marks a report as done; without an event it was done already, by whoever came first. Pure. */
export function markDone(row: Correction, by: string, at: Date): { readonly row: Correction; readonly event?: EscalationEvent } {
  if (row.status === 'done') return { row };
  const doneAt = at.toISOString();
  return { row: { ...row, status: 'done', doneBy: by, doneAt, revision: row.revision + 1 }, event: { what: 'done', by, at: doneAt } };
}
