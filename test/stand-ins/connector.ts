import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that reached the connector. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** What the connector does with the next matching request instead of answering it. */
export type Fault = { status: number; headers?: Record<string, string> } | 'hang' | 'reset' | 'accept-then-reset';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly userPrincipalName: string;
  readonly userRole?: string;
}

/**
 * A loopback Bot Connector that speaks the real REST protocol (Bot Framework REST API v3): conversations, activities,
 * members, channels of a team. It keeps what it was sent and can fail on demand.
 */
export class StandInConnector {
  readonly recorded: Recorded[] = [];
  readonly members = new Map<string, Member>();
  readonly channels = [
    { id: 'team-thread', name: '' },
    { id: 'cse-channel', name: 'CSE leads' },
  ];
  /** Decides for each request whether it fails, beside the faults asked for one by one. */
  chaos: (recorded: Recorded) => Fault | undefined = () => undefined;
  /** How long every answer takes, in milliseconds. */
  slowMs = 0;
  private readonly faults: { match: (recorded: Recorded) => boolean; fault: Fault }[] = [];
  private nextId = 1;
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  /** Set once it has started. */
  url: string | undefined;

  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    const { port } = this.server.address() as AddressInfo;
    return (this.url = `http://127.0.0.1:${port}/`);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** The next request that matches fails in the given way. */
  failNext(match: (recorded: Recorded) => boolean, fault: Fault): void {
    this.faults.push({ match, fault });
  }

  /** Everything sent to a conversation, oldest first. */
  sentTo(conversation: string): Recorded[] {
    return this.recorded.filter(
      ({ method, path }) => method === 'POST' && path.includes(`/conversations/${encodeURIComponent(conversation)}/activities`),
    );
  }

  posted(): Recorded[] {
    return this.recorded.filter(({ method, path }) => method === 'POST' && path === '/v3/conversations');
  }

  updated(): Recorded[] {
    return this.recorded.filter(({ method }) => method === 'PUT');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (this.slowMs > 0) await new Promise((done) => setTimeout(done, this.slowMs));
    const text = Buffer.concat(chunks).toString();
    const recorded: Recorded = { method: request.method ?? '', path: request.url ?? '', body: text ? JSON.parse(text) : {} };
    const index = this.faults.findIndex(({ match }) => match(recorded));
    const [asked] = index >= 0 ? this.faults.splice(index, 1) : [];
    const fault = asked?.fault ?? this.chaos(recorded);
    if (fault && fault !== 'accept-then-reset') return this.fail(response, fault);
    this.recorded.push(recorded);
    if (fault) return this.fail(response, 'reset');
    // As the Playground does: a conversation that is there but empty is no valid input.
    if (JSON.stringify(recorded.body).includes('"conversationType":""')) return send(response, 400, {}, '{"error":{"code":"BadArgument"}}');
    const { status, body } = this.reply(recorded);
    send(response, status, {}, JSON.stringify(body));
  }

  private fail(response: ServerResponse, fault: Fault): void {
    if (fault === 'hang') return;
    if (typeof fault === 'object') send(response, fault.status, fault.headers ?? {}, '{"error":{"code":"Stand-in"}}');
    else response.destroy();
  }

  private reply({ method, path }: Recorded): { status: number; body: unknown } {
    const id = `activity-${this.nextId++}`;
    if (method === 'POST' && path === '/v3/conversations')
      return { status: 201, body: { id: `cse-channel;messageid=${id}`, activityId: id } };
    if (method === 'POST' || method === 'PUT') return { status: 201, body: { id } };
    if (path.includes('/pagedmembers')) return { status: 200, body: this.page(new URL(path, 'http://x').searchParams) };
    if (path.startsWith('/v3/teams/')) return { status: 200, body: { conversations: this.channels } };
    const member = this.members.get(decodeURIComponent(path.split('/').at(-1) ?? ''));
    return member ? { status: 200, body: member } : { status: 404, body: { error: { code: 'MemberNotFound' } } };
  }

  /** A page of members, as Teams gives it: the token is where the next page begins. */
  private page(query: URLSearchParams): unknown {
    const from = Number(query.get('continuationToken') ?? 0);
    const all = [...this.members.entries()].map(([id, member]) => ({ ...member, id }));
    const to = from + Number(query.get('pageSize') ?? 50);
    return { members: all.slice(from, to), ...(to < all.length ? { continuationToken: String(to) } : {}) };
  }
}

/** restify replaces writeHead for every server of the process with one that can't be chained. */
function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
}
