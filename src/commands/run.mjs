// Runs one of this project's commands from a bare clone: installs what is missing, compiles what has changed, runs it.
// Plain Node without dependencies, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const at = (...parts) => join(root, ...parts);
const time = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
const require = createRequire(at('package.json'));
const [name, ...args] = process.argv.slice(2);

function installIfNeeded() {
  if (time(at('node_modules/.package-lock.json')) >= time(at('package-lock.json'))) return;
  console.log('Installing packages from the lockfile (npm ci); this takes about a minute the first time.');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: !npm && process.platform === 'win32' });
  if (status !== 0) fail('npm ci failed; see the lines above. Nothing was started.');
  utimesSync(at('node_modules/.package-lock.json'), new Date(), new Date());
}

function newest(folder) {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    }),
  );
}

function compileIfNeeded() {
  const stamp = at('dist/.compiled');
  if (time(stamp) >= Math.max(newest(at('src')), newest(at('dialogs')), time(at('tsconfig.json')))) return;
  const tsc = at('node_modules/typescript/bin/tsc');
  if (!existsSync(tsc)) {
    if (existsSync(stamp)) return;
    fail('Nothing is compiled yet and the compiler is not installed. Run "npm ci" without --omit=dev first.');
  }
  const { status } = spawnSync(process.execPath, [tsc, '-p', at('tsconfig.json')], { cwd: root, stdio: 'inherit' });
  // The checks report on the types themselves, beside everything else.
  if (status !== 0 && name !== 'check') fail('The code does not compile; see the lines above.');
  writeFileSync(stamp, '');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

process.chdir(root);
if (name !== 'compile' || !existsSync(at('node_modules/typescript'))) installIfNeeded();
if (name === 'test') {
  // Several of jest's workers at once would each learn the content, and more slowly than one does alone.
  if (args.every((arg) => arg.startsWith('-'))) spawnSync(process.execPath, [at('src/commands/run.mjs'), 'learn'], { stdio: 'inherit' });
  await require('jest').run(args);
} else {
  compileIfNeeded();
  if (name !== 'compile') process.exitCode = await require(at('dist/src/commands', `${name}.js`)).main(args);
}
