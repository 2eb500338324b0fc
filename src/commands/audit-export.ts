import { parseArgs } from 'node:util';
import { everything } from './find';
import { fail, withRegisters } from './registers';

const USAGE = `Usage: npm run audit:export -- [--from 2026-11-01] [--to 2026-12-01]
Prints one line of JSON for each event of the audit trail: reference, what, by whom, when. No content, because none is kept.`;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `npm run audit:export`: every event in order of time, within whole days. */
export async function main(argv: string[]): Promise<number> {
  let values: { from?: string | undefined; to?: string | undefined };
  try {
    ({ values } = parseArgs({ args: argv, options: { from: { type: 'string' }, to: { type: 'string' } } }));
  } catch {
    return fail(USAGE, 2);
  }
  const { from = '0000-00-00', to = '9999-99-99' } = values;
  if (![values.from, values.to].every((day) => day === undefined || DAY.test(day))) return fail(USAGE, 2);
  return withRegisters(async (registers) => {
    const found = await everything(registers);
    const events = found.flatMap(({ row, events: all }) =>
      all.map((event) => ({ reference: String(Reflect.get(row, 'reference')), ...event })),
    );
    const within = events.filter(({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) < to).sort((a, b) => a.at.localeCompare(b.at));
    for (const event of within) console.log(JSON.stringify(event));
    return 0;
  });
}
