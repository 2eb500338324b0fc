import restify from 'restify';
import type { Received } from './receive';

export interface ServerParts {
  readonly receive: (header: string, body: unknown) => Promise<Received>;
  /** Names of parts that don't work; `unable` when no question can be answered. */
  readonly ready: () => Promise<{ readonly unable: boolean; readonly degraded: readonly string[] }>;
  /** The page at the front door, and the policy that lets nothing but its own style and script run. */
  readonly helpPage: { readonly html: string; readonly policy: string };
  readonly bodyLimitBytes: number;
  readonly patience?: Patience;
}

/** How long a client may take, in milliseconds: to send its headers, its whole request, and between two looks at that. */
export interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
  readonly lookMs: number;
}

const PATIENCE: Patience = { headersMs: 10_000, requestMs: 20_000, lookMs: 2_000 };
/** Teams sends about a dozen headers. */
const MOST_HEADERS = 64;
/** Far above what one instance can answer; beyond it connections are closed at once. */
const MOST_CONNECTIONS = 2_000;

/** The HTTP door: messages, health, and the helpdesk's page. Errors carry a code and nothing that was sent. */
export function httpServer(parts: ServerParts): restify.Server {
  const server = restify.createServer({ name: '', ignoreTrailingSlash: true, formatters: { 'application/json': formatJson } });
  const { headersMs, requestMs, lookMs } = parts.patience ?? PATIENCE;
  // Node looks for slow clients every 30 seconds unless told otherwise, and restify can't tell it.
  Object.assign(server.server, { connectionsCheckingInterval: lookMs });
  server.server.headersTimeout = headersMs;
  server.server.requestTimeout = requestMs;
  server.server.maxHeadersCount = MOST_HEADERS;
  server.server.maxConnections = MOST_CONNECTIONS;
  server.pre((_request, response, next) => {
    response.removeHeader('Server');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.header(name, value);
    response.header('Cache-Control', 'no-store');
    return next();
  });

  const readBody = restify.plugins.bodyParser({ maxBodySize: parts.bodyLimitBytes, mapParams: false });
  server.post('/api/messages', ...readBody, async (request: restify.Request, response: restify.Response) => {
    const { status, body } = await parts.receive(request.headers.authorization ?? '', request.body);
    if (body === undefined) sendEmpty(response, status);
    else response.send(status, body);
  });
  server.get('/healthz', async (_request: restify.Request, response: restify.Response) => {
    response.send(200, { alive: true });
  });
  server.get('/readyz', async (_request: restify.Request, response: restify.Response) => {
    const { unable, degraded } = await parts.ready();
    response.send(unable ? 503 : 200, { ready: !unable, degraded });
  });
  server.get('/', async (_request: restify.Request, response: restify.Response) => {
    response.sendRaw(200, parts.helpPage.html, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': parts.helpPage.policy,
      ...SECURITY_HEADERS,
    });
  });
  return server;
}

/** On every answer; a browser keeps to HTTPS once it has seen the last one over HTTPS (RFC 6797). */
const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};

function sendEmpty(response: restify.Response, status: number): void {
  response.writeHead(status, { 'Content-Length': '0' });
  response.end();
}

/** restify's own error bodies can repeat what was sent; only a code goes out. */
function formatJson(_request: restify.Request, response: restify.Response, body: unknown): string {
  const safe = body instanceof Error ? { code: `HTTP-${response.statusCode}` } : body;
  const json = JSON.stringify(safe) ?? '{}';
  response.setHeader('Content-Length', Buffer.byteLength(json));
  return json;
}
