import { spawn } from 'node:child_process';
import { createServer, request as httpRequest, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { freePorts } from '../../src/embedded-azurite';

interface Instance {
  readonly port: number;
  child: ReturnType<typeof launchProcess>;
  ready: Promise<void>;
}

/** Instances of the service behind a load balancer that knows nothing of what goes on in them. */
export class Fleet {
  kills = 0;
  /** What the instances reported to their operator, counted by part and code. */
  readonly reported: Record<string, number> = {};
  private instances: Instance[] = [];
  private turn = 0;
  private readonly balancer: Server = createServer((request, response) => this.pass(request, response));

  constructor(private readonly env: Readonly<Record<string, string>>) {}

  async start(count: number): Promise<string> {
    const ports = (await freePorts()).slice(0, count);
    this.instances = ports.map((port) => this.launch(port));
    await Promise.all(this.instances.map(({ ready }) => ready));
    await new Promise<void>((done) => this.balancer.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.balancer.address() as AddressInfo).port}`;
  }

  /** Kills one instance with SIGKILL, in the midst of whatever it does, and starts it again. */
  async kill(which = Math.floor(Math.random() * this.instances.length)): Promise<void> {
    const instance = this.instances[which];
    if (!instance) return;
    this.kills += 1;
    instance.child.kill('SIGKILL');
    await new Promise((done) => setTimeout(done, 50));
    Object.assign(instance, this.launch(instance.port));
    await instance.ready;
  }

  async stop(): Promise<void> {
    for (const { child } of this.instances) child.kill('SIGKILL');
    this.balancer.closeAllConnections();
    await new Promise((done) => this.balancer.close(done));
  }

  private launch(port: number): Instance {
    const env = { ...process.env, NODE_ENV: '', ...this.env, PORT: String(port) };
    const child = launchProcess(env);
    const ready = new Promise<void>((done) => createInterface({ input: child.stdout }).on('line', (line) => this.hear(line, done)));
    return { port, child, ready };
  }

  private hear(line: string, ready: () => void): void {
    if (line === 'listening') return ready();
    const { event, part, code } = JSON.parse(line) as Record<string, string>;
    if (event === 'turn') return;
    const name = [event, part, code].filter(Boolean).join(' ');
    this.reported[name] = (this.reported[name] ?? 0) + 1;
  }

  /** Passes a request on to the next instance; one that is down or dies midway is a 502, as from a real balancer. */
  private pass(request: IncomingMessage, response: ServerResponse): void {
    const instance = this.instances[this.turn++ % this.instances.length];
    const onward = httpRequest(
      { port: instance?.port, host: '127.0.0.1', path: request.url, method: request.method, headers: request.headers, agent: false },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        answer.on('error', () => response.destroy());
      },
    );
    onward.on('error', () => {
      if (!response.headersSent) response.writeHead(502, { 'content-length': '0' });
      response.end();
    });
    request.pipe(onward);
  }
}

function launchProcess(env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, ['test/faults/instance.cjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
}
