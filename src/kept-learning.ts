import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { packageRoot } from './package-root';

/** Gives back what was learned from the same texts before, or learns it now. */
export type Keep = <T>(from: readonly string[], learn: () => T) => T;

/**
 * Keeps what was learned from the content in a folder, so that only the first start after a change learns. The key is a
 * digest of the texts and of the code that learns; a file that doesn't fit or can't be read is learned anew, and a
 * folder that can't be written is no reason not to start.
 */
export function keptIn(folder: string = join(packageRoot(), 'dist', 'learned'), tell: (line: string) => void = toOperator): Keep {
  return <T>(from: readonly string[], learn: () => T): T => {
    const digest = createHash('sha256').update(learningCode()).update(JSON.stringify(from)).digest('hex');
    const file = join(folder, `${digest.slice(0, 32)}.bin`);
    const kept = read(file);
    // The digest in the file's name says that this code wrote it.
    if (kept !== undefined) return kept as T;
    tell('The content or its code has changed: learning to find answers takes a minute or two, once.\n');
    const learned = learn();
    write(folder, file, serialize(learned));
    return learned;
  };
}

function toOperator(line: string): void {
  process.stderr.write(line);
}

/**
 * The code that learns: a change to it makes what it learned before worthless. The sources where they are at hand, so that
 * tests, which run them as they are, and what is compiled from them learn once between them.
 */
function learningCode(): string {
  const room = [join(packageRoot(), 'src', 'guidance'), join(__dirname, 'guidance')].find((folder) => existsSync(folder)) ?? __dirname;
  const all = readdirSync(room).sort();
  const read = new Map<string, string>();
  const follow = (name: string): void => {
    const file = all.find((one) => one === `${name}.ts` || one === `${name}.js`);
    if (!file || read.has(name)) return;
    const code = readFileSync(join(room, file), 'utf8');
    read.set(name, code);
    for (const [, next = ''] of code.matchAll(/['"]\.\/([\w-]+)['"]/g)) follow(next);
  };
  follow('learn');
  return [...read.values()].join('\n');
}

/** What was kept; half a file, or one in the form of a later Node, is as good as none. */
function read(file: string): unknown {
  try {
    const bytes = readFileSync(file);
    const [learned, check] = [bytes.subarray(0, -DIGEST), bytes.subarray(-DIGEST)];
    return digestOf(learned).equals(check) ? deserialize(learned) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes aside and renames, because several instances may start at once; the oldest go. Gives whether it was kept. */
function write(folder: string, file: string, bytes: Buffer): boolean {
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

/** Each is some 140 MB; two branches may be worked on side by side. */
const MOST = 2;
const DIGEST = 32;
const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
