import type { Escalation, EscalationEvent } from './escalation';

export interface Stored {
  readonly row: Escalation;
  readonly etag: string;
}

/** The escalation register. Every write is a compare-and-set with its audit event in the same batch. */
export interface Register {
  /** Inserts a new row, unique by reference. */
  insert(row: Escalation, event: EscalationEvent): Promise<Stored | 'exists'>;
  get(reference: string): Promise<Stored | undefined>;
  /** Replaces the row only if nobody has changed it since it was read. */
  replace(before: Stored, row: Escalation, event: EscalationEvent): Promise<Stored | 'stale'>;
}
