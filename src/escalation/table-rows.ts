import { odata, RestError, type TableClient, TableTransaction, type TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import type { ConversationRef, EscalationEvent } from './escalation';
import type { RowStore, StoredRow, Where } from './register';
import { type OpenTable, patiently, soon } from './storage';

const ROW = 'row';
const EVENT = 'event-';
/** Azure Table Storage takes at most so many changes in one batch. */
const MOST_IN_BATCH = 100;

interface Kept {
  readonly reference: string;
  readonly revision: number;
}

/** How one kind of row is written as a flat entity and read again. */
export interface Shape<Row extends Kept> {
  readonly toEntity: (row: Row) => Record<string, string | number | boolean>;
  /** @throws ZodError when the entity holds anything else. */
  readonly fromEntity: (entity: unknown) => Row;
}

const stored = z.object({ etag: z.string() }).passthrough();
const eventSchema = z.object({ what: z.string(), by: z.string(), at: z.string(), detail: z.string().optional() });
const conversationRef = z.object({ serviceUrl: z.string(), conversation: z.string(), tenant: z.string().optional(), bot: z.string() });

/** A conversation reference in its column. */
export const refColumn = z.string().transform((json): ConversationRef => withoutUndefined(conversationRef.parse(JSON.parse(json))));

/**
 * Rows in Azure Table Storage: partition = reference, one `row` and its events `event-000001…`. A batch in one partition
 * is atomic, so a row never changes without its event.
 */
export function tableRows<Row extends Kept>(open: OpenTable, shape: Shape<Row>): RowStore<Row> {
  const write = async (row: Row, actions: TransactionAction[], lost: readonly number[]): Promise<StoredRow<Row> | undefined> => {
    try {
      const { subResponses } = await (await open()).submitTransaction(actions, soon());
      return { row, etag: subResponses[0]?.etag ?? '' };
    } catch (error) {
      if (hasStatus(error, ...lost)) return undefined;
      throw error;
    }
  };
  const entityOf = (row: Row) => ({ partitionKey: row.reference, rowKey: ROW, ...shape.toEntity(row) });
  const read = (raw: unknown): StoredRow<Row> => ({ row: shape.fromEntity(raw), etag: stored.parse(raw).etag });
  return {
    async insert(row, event) {
      const batch = new TableTransaction();
      batch.createEntity(entityOf(row));
      batch.createEntity(eventOf(row, event));
      return (await write(row, batch.actions, [409])) ?? 'exists';
    },
    async get(reference) {
      try {
        return read(await (await open()).getEntity(reference, ROW, soon()));
      } catch (error) {
        if (hasStatus(error, 404)) return undefined;
        throw error;
      }
    },
    async replace(before, row, event) {
      const batch = new TableTransaction();
      batch.updateEntity(entityOf(row), 'Replace', { etag: before.etag });
      batch.createEntity(eventOf(row, event));
      return (await write(row, batch.actions, [412, 409, 404])) ?? 'stale';
    },
    async list(where) {
      const rows: StoredRow<Row>[] = [];
      for await (const found of (await open()).listEntities({ queryOptions: { filter: filterOf(where) }, ...patiently() }))
        rows.push(read(found));
      return rows;
    },
    async events(reference) {
      const found = await entitiesOf(await open(), reference);
      return found.filter(({ rowKey }) => rowKey?.startsWith(EVENT)).map((one) => withoutUndefined(eventSchema.parse(one)));
    },
    async remove(before) {
      const table = await open();
      const { reference } = before.row;
      // The row goes first: whoever reads the partition meanwhile finds nothing to change.
      try {
        await table.deleteEntity(reference, ROW, { etag: before.etag, ...soon() });
      } catch (error) {
        if (hasStatus(error, 412, 404)) return false;
        throw error;
      }
      await removeAll(table, reference);
      return true;
    },
  };
}

/** Removes events that a purge cut short has left without their row. */
export async function removeAll(table: TableClient, reference: string): Promise<void> {
  const left = await entitiesOf(table, reference);
  for (let at = 0; at < left.length; at += MOST_IN_BATCH) {
    const batch = new TableTransaction();
    for (const { rowKey } of left.slice(at, at + MOST_IN_BATCH)) batch.deleteEntity(reference, rowKey ?? '');
    await table.submitTransaction(batch.actions, patiently());
  }
}

async function entitiesOf(table: TableClient, reference: string) {
  const found = [];
  for await (const entity of table.listEntities({ queryOptions: { filter: odata`PartitionKey eq ${reference}` }, ...patiently() }))
    found.push(entity);
  return found.sort((a, b) => (a.rowKey ?? '').localeCompare(b.rowKey ?? ''));
}

function filterOf(where?: Where): string {
  const rows = odata`RowKey eq ${ROW}`;
  if (!where) return rows;
  // odata quotes a value only after other words of its own template.
  const compared = where.is === 'eq' ? odata` eq ${where.value}` : odata` ge ${where.value}`;
  return `${rows} and ${where.property}${compared}`;
}

function eventOf(row: Kept, event: EscalationEvent) {
  return { partitionKey: row.reference, rowKey: `${EVENT}${String(row.revision).padStart(6, '0')}`, ...event };
}

function hasStatus(error: unknown, ...statuses: number[]): boolean {
  return error instanceof RestError && statuses.includes(error.statusCode ?? 0);
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Leaves out what is undefined: a column that is not there is a field that is not there. */
export function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
}
