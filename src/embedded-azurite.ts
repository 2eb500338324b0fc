import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, connect } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Azurite's published development account; it opens nothing but the emulator. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

type Ports = readonly [table: number, queue: number, blob: number];

export interface Azurite {
  readonly connectionString: string;
  /** Stops it with SIGINT and waits: SIGTERM or SIGKILL would lose writes it has acknowledged. */
  stop(): Promise<void>;
}

const lockSchema = z.object({ pid: z.number(), owner: z.number(), table: z.number(), queue: z.number(), blob: z.number() });
type Lock = z.infer<typeof lockSchema>;

/**
 * Starts the Azure Storage emulator as its own process, its data in the given folder. One that an earlier run left
 * behind is taken over; one that belongs to a running service is shared.
 * @param ports Table, queue and blob; free ones are found when none are given.
 * @throws Error when Azurite is not installed or does not answer within 20 seconds.
 */
export async function startAzurite(folder: string, ports?: Ports): Promise<Azurite> {
  const location = resolve(folder);
  mkdirSync(location, { recursive: true });
  const lockFile = join(location, 'running.json');
  const left = readLock(lockFile);
  if (left && isAlive(left.pid) && (await answers(left.table))) {
    if (isAlive(left.owner) && left.owner !== process.pid) return { connectionString: connectionString(left), stop: async () => undefined };
    writeFileSync(lockFile, JSON.stringify({ ...left, owner: process.pid }));
    return { connectionString: connectionString(left), stop: () => stop(left.pid, lockFile) };
  }
  const [table, queue, blob] = ports ?? (await freePorts());
  const portArguments = ['--tablePort', String(table), '--queuePort', String(queue), '--blobPort', String(blob)];
  // A process group of its own: Ctrl-C reaches the service first, which stops Azurite when nothing is left to write.
  const child = spawn(
    process.execPath,
    [azuriteMain(), '--silent', '--disableTelemetry', '--skipApiVersionCheck', '--location', location, ...portArguments],
    {
      detached: true,
      stdio: 'ignore',
    },
  );
  child.unref();
  const lock: Lock = { pid: child.pid ?? 0, owner: process.pid, table, queue, blob };
  writeFileSync(lockFile, JSON.stringify(lock));
  await Promise.all([table, queue].map(untilAnswers));
  return { connectionString: connectionString(lock), stop: () => stop(lock.pid, lockFile) };
}

function azuriteMain(): string {
  try {
    return createRequire(__filename).resolve('azurite/dist/src/azurite.js');
  } catch {
    throw new Error('Azurite is not installed. Run "npm ci", or set AZURE_STORAGE_CONNECTION_STRING.');
  }
}

async function stop(pid: number, lockFile: string): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 15_000 && isAlive(pid); waited += 50) await pause(50);
  rmSync(lockFile, { force: true });
}

function connectionString({ table, queue, blob }: Lock): string {
  const at = (kind: string, port: number) => `${kind}Endpoint=http://127.0.0.1:${port}/${ACCOUNT};`;
  return `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};${at('Blob', blob)}${at('Queue', queue)}${at('Table', table)}`;
}

function readLock(file: string): Lock | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // a half-written lock is no lock
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Three ports that nobody uses just now. */
export async function freePorts(): Promise<Ports> {
  const servers = await Promise.all(
    [0, 1, 2].map(
      () =>
        new Promise<ReturnType<typeof createServer>>((done) => {
          const server = createServer().listen(0, '127.0.0.1', () => done(server));
        }),
    ),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return [ports[0] ?? 0, ports[1] ?? 0, ports[2] ?? 0];
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    const end = (result: boolean) => {
      socket.destroy();
      done(result);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .setTimeout(500, () => end(false));
  });
}

async function untilAnswers(port: number): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (await answers(port)) return;
    await pause(50);
  }
  throw new Error(`Azurite did not answer on port ${port}`);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
