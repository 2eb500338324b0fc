import { spawnSync } from 'node:child_process';
import { packageRoot } from '../package-root';

interface Check {
  readonly name: string;
  /** A script run by this Node, with its arguments; never through a shell. */
  readonly run: readonly [script: string, ...args: string[]];
  readonly fix: string;
}

/** Everything a change has to pass, in order of how fast it answers. Room walls are among the tests. */
const CHECKS: readonly Check[] = [
  {
    name: 'format',
    run: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', 'src', 'dialogs', 'test', '*.mjs', '*.js', '*.json'],
    fix: 'npx prettier --write src dialogs test',
  },
  {
    name: 'types',
    run: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit', '--incremental', 'false'],
    fix: 'see the lines above',
  },
  { name: 'types of tests', run: ['node_modules/typescript/bin/tsc', '-p', 'test/tsconfig.json'], fix: 'see the lines above' },
  { name: 'lint', run: ['node_modules/eslint/bin/eslint.js', '.'], fix: 'npx eslint . --fix, then by hand' },
  { name: 'dependencies', run: ['src/commands/run.mjs', 'dependencies'], fix: 'each line names the package and what to do' },
  { name: 'content', run: ['src/commands/run.mjs', 'content-check'], fix: 'each line names file, field and reason' },
  { name: 'tests', run: ['src/commands/run.mjs', 'test', '--silent'], fix: 'npm test' },
];

/** `npm run check`: runs every check, whatever the others say; `--without-tests` where the tests have just run. */
export async function main(argv: string[]): Promise<number> {
  const wanted = CHECKS.filter(({ name }) => name !== 'tests' || !argv.includes('--without-tests'));
  const results = wanted.map(({ name, run, fix }) => {
    const started = Date.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [...run], {
      cwd: packageRoot(),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const ok = status === 0;
    if (!ok) console.log(`${stdout}${stderr}`.trimEnd());
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)${ok ? '' : `: ${fix}`}`);
    return ok;
  });
  const failed = results.filter((ok) => !ok).length;
  console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${results.length} checks failed.`);
  return failed === 0 ? 0 : 1;
}
