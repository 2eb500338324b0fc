import { parseArgs } from 'node:util';
import type { EscalationEvent } from '../escalation/escalation';
import type { RowStore } from '../escalation/register';
import { fail, type Registers, withRegisters } from './registers';

const USAGE = `Usage: npm run find -- --ref REFERENCE   everything kept about one request or report
       npm run find -- --staff ID         everything that names a member of staff, as officer, lead or in the audit trail
Prints JSON, for a disclosure, subject-access or FOI request. The bot keeps nothing about children, so nothing else can be found.`;

/** `npm run find`: what the registers hold, by reference or by the id of a member of staff. */
export async function main(argv: string[]): Promise<number> {
  let values: { ref?: string | undefined; staff?: string | undefined };
  try {
    ({ values } = parseArgs({ args: argv, options: { ref: { type: 'string' }, staff: { type: 'string' } } }));
  } catch {
    return fail(USAGE, 2);
  }
  const { ref, staff } = values;
  if (Boolean(ref) === Boolean(staff)) return fail(USAGE, 2);
  return withRegisters(async (registers) => {
    const found = await everything(registers, ref);
    const shown = staff ? found.filter((one) => names(one, staff)) : found;
    console.log(JSON.stringify(shown, undefined, 2));
    if (shown.length === 0) console.error(`Nothing is kept about ${ref ?? staff}. What was closed long ago may have been purged.`);
    return 0;
  });
}

export interface Found {
  readonly row: object;
  readonly events: readonly EscalationEvent[];
}

/** Every row with its audit trail, or those of one reference. */
export async function everything({ register, corrections }: Registers, reference?: string): Promise<Found[]> {
  return [...(await allOf(register, reference)), ...(await allOf(corrections, reference))];
}

async function allOf<Row extends { readonly reference: string }>(store: RowStore<Row>, reference?: string): Promise<Found[]> {
  const one = reference ? await store.get(reference) : undefined;
  const rows = reference ? (one ? [one] : []) : await store.list();
  return Promise.all(rows.map(async ({ row }) => ({ row, events: await store.events(row.reference) })));
}

function names({ row, events }: Found, staff: string): boolean {
  return Object.values(row).includes(staff) || events.some(({ by, detail }) => by === staff || detail === staff);
}
