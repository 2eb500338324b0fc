import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from 'jest';
import { packageRoot } from '../package-root';

/** `npm run fuzz -- --runs 100000 --seed 1`: broken requests at the HTTP door; a failure prints the seed and the smallest case. */
export async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { runs: { type: 'string' }, seed: { type: 'string' } } });
  const runs = values.runs ?? '100000';
  const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
  if (!/^\d+$/.test(runs) || !/^\d+$/.test(seed)) {
    console.error('Write --runs and --seed as whole numbers, for example: npm run fuzz -- --runs 100000 --seed 1');
    return 1;
  }
  process.env['RUNS'] = runs;
  process.env['SEED'] = seed;
  const root = packageRoot();
  await run(['--config', join(root, 'jest.config.js'), '--runInBand', 'test/fuzz'], root);
  return Number(process.exitCode ?? 0);
}
