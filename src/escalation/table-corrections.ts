import { odata, RestError, TableTransaction } from '@azure/data-tables';
import { z } from 'zod';
import { type Correction, correctionReasons, type Corrections, type StoredCorrection } from './corrections';
import type { EscalationEvent } from './escalation';
import { type OpenTable, soon } from './storage';

const ROW = 'row';

const conversationRef = z.object({ serviceUrl: z.string(), conversation: z.string(), tenant: z.string().optional(), bot: z.string() });

const entity = z.object({
  partitionKey: z.string(),
  item: z.string(),
  edition: z.string(),
  reason: z.enum(correctionReasons),
  status: z.enum(['open', 'done']),
  posting: z.enum(['intent', 'posted', 'unconfirmed', 'not-sent']),
  revision: z.number(),
  createdAt: z.string(),
  officer: z.string(),
  officerAt: z.string().transform((json) => conversationRef.parse(JSON.parse(json))),
  doneBy: z.string().optional(),
  doneAt: z.string().optional(),
  thread: z.string().optional(),
  message: z.string().optional(),
  etag: z.string(),
});

/** Corrections in Azure Table Storage: partition = reference, one `row` and its events, written in one batch. */
export function tableCorrections(open: OpenTable): Corrections {
  const write = async (row: Correction, batch: TableTransaction, lost: readonly number[]): Promise<StoredCorrection | undefined> => {
    try {
      const { subResponses } = await (await open()).submitTransaction(batch.actions, soon());
      return { row, etag: subResponses[0]?.etag ?? '' };
    } catch (error) {
      if (error instanceof RestError && lost.includes(error.statusCode ?? 0)) return undefined;
      throw error;
    }
  };
  return {
    async insert(row, event) {
      const batch = new TableTransaction();
      batch.createEntity(toEntity(row));
      batch.createEntity(toEvent(row, event));
      return (await write(row, batch, [409])) ?? 'exists';
    },
    async get(reference) {
      try {
        return fromEntity(await (await open()).getEntity(reference, ROW, soon()));
      } catch (error) {
        if (error instanceof RestError && error.statusCode === 404) return undefined;
        throw error;
      }
    },
    async replace(before, row, event) {
      const batch = new TableTransaction();
      batch.updateEntity(toEntity(row), 'Replace', { etag: before.etag });
      batch.createEntity(toEvent(row, event));
      return (await write(row, batch, [412, 409])) ?? 'stale';
    },
    async since(iso) {
      const rows: Correction[] = [];
      const queryOptions = { filter: odata`RowKey eq ${ROW} and createdAt ge ${iso}` };
      for await (const found of (await open()).listEntities({ queryOptions, ...soon() })) rows.push(fromEntity(found).row);
      return rows;
    },
  };
}

function toEntity({ reference, officerAt, ...rest }: Correction) {
  return { partitionKey: reference, rowKey: ROW, ...rest, officerAt: JSON.stringify(officerAt) };
}

function toEvent(row: Correction, event: EscalationEvent) {
  return { partitionKey: row.reference, rowKey: `event-${String(row.revision).padStart(6, '0')}`, ...event };
}

function fromEntity(raw: unknown): StoredCorrection {
  const { partitionKey, etag, officerAt, doneBy, doneAt, thread, message, ...rest } = entity.parse(raw);
  const { tenant, ...at } = officerAt;
  const row: Correction = {
    ...rest,
    reference: partitionKey,
    officerAt: { ...at, ...(tenant ? { tenant } : {}) },
    ...(doneBy ? { doneBy } : {}),
    ...(doneAt ? { doneAt } : {}),
    ...(thread ? { thread } : {}),
    ...(message ? { message } : {}),
  };
  return { row, etag };
}
