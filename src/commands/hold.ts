import { userInfo } from 'node:os';
import type { Escalation } from '../escalation/escalation';
import { fail, withRegisters } from './registers';

const USAGE = `Usage: npm run hold -- REFERENCE         keeps a request beyond its time, for a disclosure or a complaint
       npm run hold -- --off REFERENCE   lets it go again`;

/** `npm run hold`: sets or lifts a hold; who did it and when is in the request's audit trail. */
export async function main(argv: string[]): Promise<number> {
  const off = argv.includes('--off');
  const [reference, ...rest] = argv.filter((word) => word !== '--off');
  if (!reference || rest.length > 0) return fail(USAGE, 2);
  return withRegisters(async ({ register }) => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const stored = await register.get(reference);
      if (!stored) return fail(`There is no request ${reference}. It may have been purged.`, 1);
      const { held, ...row } = stored.row;
      if (Boolean(held) !== off) return said(reference, off, 'already ');
      const next: Escalation = { ...row, ...(off ? {} : { held: true as const }), revision: row.revision + 1 };
      const event = { what: off ? 'hold-lifted' : 'held', by: userInfo().username, at: new Date().toISOString() };
      if ((await register.replace(stored, next, event)) !== 'stale') return said(reference, off, '');
    }
    return fail(`${reference} was changed by somebody else at the same time. Nothing was done; try again.`, 1);
  });
}

function said(reference: string, off: boolean, already: string): number {
  console.log(off ? `${reference} is ${already}not on hold.` : `${reference} is ${already}on hold: no purge removes it.`);
  return 0;
}
