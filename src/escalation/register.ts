import type { Escalation, EscalationEvent } from './escalation';

export interface StoredRow<Row> {
  readonly row: Row;
  readonly etag: string;
}

/** Rows with one partition each. Every write is a compare-and-set with its audit event in the same batch. */
export interface RowStore<Row> {
  /** Inserts a new row, unique by reference. */
  insert(row: Row, event: EscalationEvent): Promise<StoredRow<Row> | 'exists'>;
  get(reference: string): Promise<StoredRow<Row> | undefined>;
  /** Replaces the row only if nobody has changed it since it was read. */
  replace(before: StoredRow<Row>, row: Row, event: EscalationEvent): Promise<StoredRow<Row> | 'stale'>;
  /** Every row whose property compares so, or every row. */
  list(where?: Where): Promise<readonly StoredRow<Row>[]>;
  /** What happened to a row, oldest first. */
  events(reference: string): Promise<readonly EscalationEvent[]>;
  /** Removes a row and its events, only if nobody has changed it since it was read. */
  remove(before: StoredRow<Row>): Promise<boolean>;
}

/** A comparison the storage makes itself, so that closed rows need not be read. */
export interface Where {
  readonly property: string;
  readonly is: 'eq' | 'ge';
  readonly value: string | boolean;
}

export type Stored = StoredRow<Escalation>;

/** The escalation register. */
export interface Register extends RowStore<Escalation> {
  /** Rows that somebody still has to do something about: open ones, and those that owe somebody word. */
  unsettled(): Promise<readonly Stored[]>;
}
