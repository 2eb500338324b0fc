import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root';

/** The team and channel that manifest/playground/.m365agentsplayground.yml describes. */
export const channelOfPlayground = { team: 'team-id', channel: 'channel-cse-leads' } as const;

/** Where the Playground is when it is installed. */
export function playgroundCli(): string {
  return join(packageRoot(), 'node_modules/@microsoft/m365agentsplayground/cli.js');
}

export interface Playground {
  readonly url: string;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the Microsoft 365 Agents Playground as the Teams client. It is a development tool under Microsoft's own
 * evaluation licence, never shipped with the bot; PLAYGROUND=off goes without.
 * @returns undefined when it is switched off or not installed. @throws Error naming a busy port.
 */
export async function startPlayground(
  endpoint: string,
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<Playground | undefined> {
  const cli = playgroundCli();
  if (env['PLAYGROUND'] === 'off' || !existsSync(cli)) return undefined;
  const port = Number(env['PLAYGROUND_PORT'] ?? 56150);
  if (!(await isFree(port)))
    throw new Error(`Port ${port} is busy, so the Playground was not started. Stop what uses it, or set PLAYGROUND_PORT.`);
  say('Starting the Microsoft 365 Agents Playground (evaluation licence, see its LICENSE; PLAYGROUND=off goes without).');
  const args = ['start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: join(packageRoot(), 'manifest/playground'),
    stdio: 'ignore',
    detached: process.platform !== 'win32',
    env: { ...process.env, ...(env['OPEN_BROWSER'] === 'off' ? { BROWSER: 'none' } : {}) },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = `http://localhost:${port}`;
  await Promise.race([untilServed(url), ended]);
  if (child.exitCode !== null) throw new Error('The Playground stopped at once; the bot runs without it.');
  return { url, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.pid) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
  await ended;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false)).listen(port, () => server.close(() => done(true)));
  });
}

/** The Playground says "Listening" before it has read its settings, so the page itself is asked for. */
async function untilServed(url: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 200) {
    const served = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (served) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`The Playground did not answer on ${url}.`);
}
