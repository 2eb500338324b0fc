import { purgeOld } from '../bot/purge-old';
import { fail, withRegisters } from './registers';

const USAGE = `Usage: npm run purge -- [--dry-run]
Removes requests and reports that ended more than RETENTION_DAYS ago, with their audit trail. The service does the same every hour.`;

/** `npm run purge`: with --dry-run it only says what would go. */
export async function main(argv: string[]): Promise<number> {
  const dryRun = argv.includes('--dry-run');
  if (argv.some((word) => word !== '--dry-run')) return fail(USAGE, 2);
  return withRegisters(async (registers) => {
    const { escalations, corrections, held } = await purgeOld(registers, new Date(), dryRun);
    const { retentionDays } = registers.settings;
    console.log(`${dryRun ? 'Would remove' : 'Removed'} what ended more than ${retentionDays} days ago:`);
    console.log(`  requests: ${escalations.length}${listOf(escalations)}`);
    console.log(`  reports that content is wrong: ${corrections.length}${listOf(corrections)}`);
    console.log(`  kept by a hold: ${held.length}${listOf(held)}`);
    return 0;
  });
}

function listOf(references: readonly string[]): string {
  return references.length > 0 ? ` (${references.join(', ')})` : '';
}
