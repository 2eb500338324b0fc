import { join } from 'node:path';
import { run } from 'jest';
import { packageRoot } from '../package-root';

/** `npm run test:faults`: kills, faults and races against the real HTTP door, for minutes; prints what it counted. */
export async function main(argv: string[]): Promise<number> {
  const root = packageRoot();
  await run(['--config', join(root, 'jest.faults.config.js'), '--runInBand', ...argv], root);
  return Number(process.exitCode ?? 0);
}
