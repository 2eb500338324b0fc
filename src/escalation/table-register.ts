import { RestError, TableTransaction } from '@azure/data-tables';
import { z } from 'zod';
import { closeReasons, type Escalation, type EscalationEvent } from './escalation';
import type { Register, Stored } from './register';
import { type OpenTable, soon } from './storage';

const ROW = 'row';

const entity = z.object({
  partitionKey: z.string(),
  urgency: z.enum(['now', 'today', 'routine']),
  status: z.enum(['new', 'claimed', 'closed', 'withdrawn']),
  posting: z.enum(['intent', 'posted', 'unconfirmed', 'not-sent']),
  revision: z.number(),
  createdAt: z.string(),
  officer: z.string(),
  officerAt: z.string(),
  officerCard: z.string().optional(),
  lead: z.string().optional(),
  claimedAt: z.string().optional(),
  closedAt: z.string().optional(),
  reason: z.enum(closeReasons).optional(),
  thread: z.string().optional(),
  factsMessage: z.string().optional(),
  statusMessage: z.string().optional(),
  nextDue: z.string().optional(),
  etag: z.string(),
});

const conversationRef = z.object({ serviceUrl: z.string(), conversation: z.string(), tenant: z.string().optional(), bot: z.string() });

/**
 * The register in Azure Table Storage: partition = reference, one `row` and its events `event-000001…`.
 * A batch in one partition is atomic, so a row never changes without its event.
 */
export function tableRegister(open: OpenTable): Register {
  return {
    async insert(row, event) {
      const batch = new TableTransaction();
      batch.createEntity(toEntity(row));
      batch.createEntity(toEvent(row, event));
      try {
        const { subResponses } = await (await open()).submitTransaction(batch.actions, soon());
        return { row, etag: subResponses[0]?.etag ?? '' };
      } catch (error) {
        if (hasStatus(error, 409)) return 'exists';
        throw error;
      }
    },
    async get(reference) {
      try {
        return fromEntity(await (await open()).getEntity(reference, ROW, soon()));
      } catch (error) {
        if (hasStatus(error, 404)) return undefined;
        throw error;
      }
    },
    async replace(before, row, event) {
      const batch = new TableTransaction();
      batch.updateEntity(toEntity(row), 'Replace', { etag: before.etag });
      batch.createEntity(toEvent(row, event));
      try {
        const { subResponses } = await (await open()).submitTransaction(batch.actions, soon());
        return { row, etag: subResponses[0]?.etag ?? '' };
      } catch (error) {
        if (hasStatus(error, 412) || hasStatus(error, 409)) return 'stale';
        throw error;
      }
    },
  };
}

function toEntity({ reference, officerAt, ...rest }: Escalation) {
  return { partitionKey: reference, rowKey: ROW, ...rest, officerAt: JSON.stringify(officerAt) };
}

function toEvent(row: Escalation, event: EscalationEvent) {
  return { partitionKey: row.reference, rowKey: `event-${String(row.revision).padStart(6, '0')}`, ...event };
}

function fromEntity(raw: unknown): Stored {
  const { partitionKey, officerAt, etag, ...rest } = entity.parse(raw);
  const row: Escalation = withoutUndefined({ ...rest, reference: partitionKey, officerAt: readRef(officerAt) });
  return { row, etag };
}

function readRef(json: string) {
  return withoutUndefined(conversationRef.parse(JSON.parse(json)));
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
}

function hasStatus(error: unknown, status: number): boolean {
  return error instanceof RestError && error.statusCode === status;
}
