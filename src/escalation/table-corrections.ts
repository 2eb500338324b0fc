import { z } from 'zod';
import { type Correction, correctionReasons, type Corrections } from './corrections';
import { postings } from './escalation';
import type { OpenTable } from './storage';
import { refColumn, type Shape, tableRows, withoutUndefined } from './table-rows';

const entity = z.object({
  partitionKey: z.string(),
  item: z.string(),
  edition: z.string(),
  reason: z.enum(correctionReasons),
  status: z.enum(['open', 'done']),
  posting: z.enum(postings),
  revision: z.number(),
  createdAt: z.string(),
  officer: z.string(),
  officerAt: refColumn,
  doneBy: z.string().optional(),
  doneAt: z.string().optional(),
  thread: z.string().optional(),
  message: z.string().optional(),
});

const shape: Shape<Correction> = {
  toEntity: ({ reference: _reference, officerAt, ...rest }) => ({ ...rest, officerAt: JSON.stringify(officerAt) }),
  fromEntity(raw) {
    const { partitionKey, ...rest } = entity.parse(raw);
    return withoutUndefined({ ...rest, reference: partitionKey });
  },
};

/** Corrections in Azure Table Storage. */
export function tableCorrections(open: OpenTable): Corrections {
  const rows = tableRows(open, shape);
  return { ...rows, since: async (iso) => (await rows.list({ property: 'createdAt', is: 'ge', value: iso })).map(({ row }) => row) };
}
