import { z } from 'zod';
import { type OpenTable, soon } from './storage';
import type { Switch, SwitchTable } from './switches';

const PARTITION = 'switch';

const entity = z.object({ rowKey: z.string(), reason: z.string(), at: z.string(), by: z.string(), restoredAt: z.string().optional() });

/** The switches in Azure Table Storage: one partition, one row an item. */
export function tableSwitches(open: OpenTable): SwitchTable {
  return {
    async read() {
      const found: Switch[] = [];
      for await (const raw of (await open()).listEntities(soon())) {
        const { rowKey, restoredAt, ...rest } = entity.parse(raw);
        found.push({ item: rowKey, ...rest, ...(restoredAt ? { restoredAt } : {}) });
      }
      return found;
    },
    async write({ item, ...rest }) {
      await (await open()).upsertEntity({ partitionKey: PARTITION, rowKey: item, ...rest }, 'Replace', soon());
    },
  };
}
