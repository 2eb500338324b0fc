import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { httpServer } from '../../src/teams/server';

const LIMIT = 4_096;
const server = httpServer({
  receive: () => Promise.resolve({ status: 200, body: { answered: true } }),
  ready: () => Promise.resolve({ unable: false, degraded: [] }),
  helpPage: { html: '<!doctype html><title>Help</title>', policy: "default-src 'none'; frame-ancestors 'none'" },
  bodyLimitBytes: LIMIT,
  patience: { headersMs: 300, requestMs: 600, lookMs: 100 },
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.server.closeAllConnections();
  await new Promise<void>((done) => server.close(() => done()));
});

/** Writes bytes to the door one after the other with a pause between; gives all that came back before it was closed. */
function raw(parts: readonly string[], pauseMs = 0): Promise<{ answer: string; ms: number }> {
  const from = performance.now();
  return new Promise((done) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => void send());
    const send = async (): Promise<void> => {
      for (const part of parts) {
        if (socket.destroyed) return;
        socket.write(part);
        await new Promise((next) => setTimeout(next, pauseMs));
      }
    };
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => done({ answer, ms: performance.now() - from }));
  });
}

const post = (headers: readonly string[], body: string) =>
  ['POST /api/messages HTTP/1.1', 'Host: bot', 'Content-Type: application/json', 'Connection: close', ...headers, '', body].join('\r\n');

it('answers what is sent whole and in time', async () => {
  const { answer } = await raw([post(['Content-Length: 2'], '{}')]);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});

it('closes a client that sends its headers drop by drop', async () => {
  const drops = Array.from({ length: 100 }, (_, at) => `X-Slow-${at}: 1\r\n`);
  const { answer, ms } = await raw(['POST /api/messages HTTP/1.1\r\nHost: bot\r\n', ...drops], 50);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(ms).toBeLessThan(3_000);
});

it('closes a client that sends its body drop by drop', async () => {
  const { answer, ms } = await raw([post(['Content-Length: 1000'], '{'), ...Array.from({ length: 100 }, () => ' ')], 50);
  expect(answer).toMatch(/^HTTP\/1\.1 408 |^$/);
  expect(ms).toBeLessThan(4_000);
});

it('refuses a body above the limit, told or untold, without reading it to its end', async () => {
  const told = await raw([post([`Content-Length: ${LIMIT + 1}`], 'x'.repeat(LIMIT + 1))]);
  expect(told.answer).toMatch(/^HTTP\/1\.1 413 /);
  const chunk = `${LIMIT.toString(16)}\r\n${'x'.repeat(LIMIT)}\r\n`;
  const untold = await raw([post(['Transfer-Encoding: chunked'], chunk), chunk, '0\r\n\r\n']);
  expect(untold.answer).toMatch(/^HTTP\/1\.1 413 /);
});

it('refuses headers that are too large', async () => {
  const { answer } = await raw([post([`X-Large: ${'x'.repeat(20_000)}`, 'Content-Length: 2'], '{}')]);
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
});

it.each([
  ['two lengths', ['Content-Length: 2', 'Content-Length: 3']],
  ['a length and chunks', ['Content-Length: 2', 'Transfer-Encoding: chunked']],
])('refuses %s, as smuggled requests have', async (_, headers) => {
  const { answer } = await raw([post(headers, '{}')]);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
});

it.each([
  ['GET', '/', 200],
  ['GET', '/healthz', 200],
  ['GET', '/nothing/<script>', 404],
  ['GET', '/api/messages', 405],
  ['TRACE', '/', 405],
])('%s %s is answered %i with security headers and no banner', async (method, path, status) => {
  const { answer } = await raw([`${method} ${path} HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n`]);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).not.toMatch(/^(?:server|x-powered-by):/im);
  expect(answer).toMatch(/^x-content-type-options: nosniff\r$/im);
  expect(answer).toMatch(/^referrer-policy: no-referrer\r$/im);
  expect(answer).toMatch(/^strict-transport-security: max-age=\d+\r$/im);
  expect(answer).toMatch(/^cache-control: no-store\r$/im);
  expect(answer).not.toContain('<script>');
});

it('lets nobody frame the page or run a script of their own in it', async () => {
  const { answer } = await raw(['GET / HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n']);
  expect(answer).toMatch(/^content-security-policy: .*default-src 'none'.*frame-ancestors 'none'\r$/im);
});
