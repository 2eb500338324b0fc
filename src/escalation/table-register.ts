import { z } from 'zod';
import {
  changes,
  closeReasons,
  type Debt,
  debts,
  dueSteps,
  type Escalation,
  postings,
  recordedBy,
  statuses,
  urgencies,
  withdrawReasons,
} from './escalation';
import type { Register, Stored } from './register';
import type { OpenTable } from './storage';
import { refColumn, type Shape, tableRows, withoutUndefined } from './table-rows';

const debtList = z.string().transform((text) => text.split(' ').filter((word): word is Debt => debts.some((debt) => debt === word)));

/** Every column of the register, and no other: DESIGN section 4 lists them for the data protection officer. */
export const registerColumns = z.object({
  urgency: z.enum(urgencies),
  status: z.enum(statuses),
  posting: z.enum(postings),
  revision: z.number(),
  createdAt: z.string(),
  officer: z.string(),
  officerAt: refColumn,
  officerCard: z.string().optional(),
  lead: z.string().optional(),
  claimedAt: z.string().optional(),
  closedAt: z.string().optional(),
  reason: z.enum([...closeReasons, ...withdrawReasons]).optional(),
  recorded: z.enum(recordedBy).optional(),
  answered: z.literal(true).optional(),
  thread: z.string().optional(),
  factsMessage: z.string().optional(),
  statusMessage: z.string().optional(),
  step: z.enum(dueSteps).optional(),
  nextDue: z.string().optional(),
  reminded: z.number().default(0),
  change: z.enum(changes).default('asked'),
  changedAt: z.string().default(''),
  owes: debtList.default(''),
  owedAt: z.string().default(''),
  owedTries: z.number().default(0),
  held: z.literal(true).optional(),
});

const entity = registerColumns.extend({ partitionKey: z.string() });

const shape: Shape<Escalation> = {
  toEntity: ({ reference: _reference, officerAt, owes, ...rest }) => ({
    ...rest,
    officerAt: JSON.stringify(officerAt),
    owes: owes.join(' '),
    owing: owes.length > 0,
  }),
  fromEntity(raw) {
    const { partitionKey, ...rest } = entity.parse(raw);
    return withoutUndefined({ ...rest, reference: partitionKey });
  },
};

/** The register in Azure Table Storage. */
export function tableRegister(open: OpenTable): Register {
  const rows = tableRows(open, shape);
  return {
    ...rows,
    async unsettled() {
      const found = await Promise.all([
        rows.list({ property: 'status', is: 'eq', value: 'new' }),
        rows.list({ property: 'status', is: 'eq', value: 'claimed' }),
        rows.list({ property: 'owing', is: 'eq', value: true }),
      ]);
      return [...new Map<string, Stored>(found.flat().map((one) => [one.row.reference, one])).values()];
    },
  };
}
