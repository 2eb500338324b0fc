import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type OpenTable, soon } from './storage';
import type { Switch, SwitchEvent, SwitchTable } from './switches';

const PARTITION = 'switch';
/** Sorts behind every item, so that changes lie apart from the switches and yet in the same batch. */
const EVENT = '~';

const row = z.object({ rowKey: z.string(), reason: z.string(), at: z.string(), by: z.string(), restoredAt: z.string().optional() });
const eventRow = z.object({
  item: z.string(),
  what: z.enum(['withdrawn', 'restored']),
  reason: z.string(),
  at: z.string(),
  by: z.string(),
});

/** The switches in Azure Table Storage: one partition, one row an item, one more for each change. */
export function tableSwitches(open: OpenTable): SwitchTable {
  return {
    async read() {
      const found: Switch[] = [];
      const filter = `PartitionKey eq '${PARTITION}' and RowKey lt '${EVENT}'`;
      for await (const raw of (await open()).listEntities({ ...soon(), queryOptions: { filter } })) {
        const { rowKey, restoredAt, ...rest } = row.parse(raw);
        found.push({ item: rowKey.replaceAll('|', '/'), ...rest, ...(restoredAt ? { restoredAt } : {}) });
      }
      return found;
    },
    async write({ item, ...rest }, event) {
      // A slash can't be part of a key in Azure tables.
      const rowKey = item.replaceAll('/', '|');
      await (
        await open()
      ).submitTransaction(
        [
          ['upsert', { partitionKey: PARTITION, rowKey, ...rest }, 'Replace'],
          ['create', { partitionKey: PARTITION, rowKey: `${EVENT}${event.at}-${randomBytes(4).toString('hex')}`, ...event }],
        ],
        soon(),
      );
    },
    async history() {
      const found: SwitchEvent[] = [];
      const filter = `PartitionKey eq '${PARTITION}' and RowKey ge '${EVENT}'`;
      for await (const raw of (await open()).listEntities({ ...soon(), queryOptions: { filter } })) found.push(eventRow.parse(raw));
      return found;
    },
  };
}
