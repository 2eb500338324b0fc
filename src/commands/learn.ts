import { join } from 'node:path';
import { packageRoot } from '../package-root';
import { prepare } from '../wire';

/** Learns the content and keeps it, so that the first start of an image is as fast as the next. */
export async function main(): Promise<number> {
  const from = Date.now();
  prepare(join(packageRoot(), 'content'));
  console.log(`Learned in ${((Date.now() - from) / 1000).toFixed(1)} s, kept in dist/learned.`);
  return 0;
}
