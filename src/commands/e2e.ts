import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'jest';
import { packageRoot } from '../package-root';
import { chromiumPath } from './gallery-browser';
import { playgroundCli } from './playground';

/** `npm run test:e2e`: plays the main job in the Playground with Chromium. What isn't installed is said, not failed. */
export async function main(argv: string[]): Promise<number> {
  const root = packageRoot();
  if (!existsSync(playgroundCli())) {
    console.log('Playground not installed: browser tests skipped');
    return 0;
  }
  if (!chromiumPath()) {
    console.log('Chromium not installed (set CHROMIUM_PATH, or install the package chromium): browser tests skipped');
    return 0;
  }
  rmSync(join(root, 'out/e2e'), { recursive: true, force: true });
  await run(['--config', join(root, 'jest.e2e.config.js'), '--runInBand', ...argv], root);
  return Number(process.exitCode ?? 0);
}
