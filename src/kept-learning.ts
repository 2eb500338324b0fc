import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keep } from './guidance/score-intents';
import { packageRoot } from './package-root';

/**
 * Keeps what was learned from the content in a folder, so that only the first start after a change learns. The key is a
 * digest of the evidence and of the code that learns; a file that doesn't fit or can't be read is learned anew, and a
 * folder that can't be written is no reason not to start.
 */
export function keptIn(folder: string = join(packageRoot(), 'dist', 'learned'), tell: (line: string) => void = toOperator): Keep {
  return (from, learn) => {
    const digest = createHash('sha256').update(learningCode()).update(JSON.stringify(from)).digest('hex');
    const file = join(folder, `${digest.slice(0, 32)}.bin`);
    const kept = read(file);
    if (kept) return kept;
    tell('The content or its code has changed: learning to find answers takes up to a minute, once.\n');
    const learned = learn();
    write(folder, file, learned);
    return learned;
  };
}

function toOperator(line: string): void {
  process.stderr.write(line);
}

/** The code of this room as it runs: a change to it makes what it learned before worthless. */
function learningCode(): string {
  const room = join(__dirname, 'guidance');
  const files = readdirSync(room)
    .filter((name) => /\.[jt]s$/.test(name))
    .sort();
  return files.map((name) => readFileSync(join(room, name), 'utf8')).join('\n');
}

/** The weights, followed by a digest of them: half a file is as good as none. */
function read(file: string): Float32Array | undefined {
  try {
    const bytes = readFileSync(file);
    const [weights, check] = [bytes.subarray(0, -DIGEST), bytes.subarray(-DIGEST)];
    if (!digestOf(weights).equals(check)) return undefined;
    return new Float32Array(weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength));
  } catch {
    return undefined;
  }
}

/** Writes aside and renames, because several instances may start at once; the oldest go. Gives whether it was kept. */
function write(folder: string, file: string, learned: Float32Array): boolean {
  const bytes = Buffer.from(learned.buffer, learned.byteOffset, learned.byteLength);
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(aside, Buffer.concat([bytes, digestOf(bytes)]));
    renameSync(aside, file);
    const byAge = readdirSync(folder)
      .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.at - a.at);
    for (const { path } of byAge.slice(MOST)) rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** The sources and what is compiled from them keep apart, and so do two branches. */
const MOST = 4;
const DIGEST = 32;
const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
