import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine } from '../../src/commands/doctor';
import type { Finding } from '../../src/commands/doctor-finding';
import { clock } from '../../src/commands/doctor-storage';
import { type Azurite, startAzurite } from '../../src/embedded-azurite';

const key = randomBytes(32).toString('base64');
let azurite: Azurite;
let server: Server;
let serviceUrl = '';
let pages: object[] = [];
let refuse: number | undefined;
const seen: { path: string; token: string | undefined }[] = [];

/** Speaks the connector's protocol for the two lists that the doctor asks for. */
beforeAll(async () => {
  azurite = await startAzurite(mkdtempSync(join(tmpdir(), 'step-up-doctor-')));
  server = createServer((request, response) => {
    seen.push({ path: request.url ?? '', token: request.headers.authorization });
    const next = Number(new URL(request.url ?? '', 'http://x').searchParams.get('continuationToken') ?? 0);
    const body = request.url?.includes('pagedmembers')
      ? pages[next]
      : { conversations: [{ id: 'team' }, { id: 'channel', name: 'CSE leads' }] };
    response.writeHead(refuse ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => {
  seen.length = 0;
  refuse = undefined;
  pages = [
    { members: [{ name: 'Sam Lead', userRole: 'user', tenantId: 'tenant' }], continuationToken: '1' },
    { members: [{ name: 'Megan Lead', userRole: 'user', tenantId: 'tenant' }] },
  ];
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  await azurite.stop();
});

const production = () => ({
  NODE_ENV: 'production',
  MICROSOFT_APP_ID: '7f1d8f5e-55a4-4a47-9d3a-0a8d2c0b7a11',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  TOKEN_KEY: key,
  AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
  CSE_TEAM_ID: 'team',
  CSE_CHANNEL_ID: 'channel',
  RETENTION_DAYS: '90',
  TEAMS_CATALOG_APP_ID: randomUUID(),
});
const credential = { getToken: async () => ({ token: 'secret-token', expiresOnTimestamp: Date.now() + 3_600_000 }) };
const run = (env: Record<string, string> = {}, more: Parameters<typeof examine>[1] = {}) =>
  examine({ ...production(), ...env }, { credential, serviceUrl, ...more });
const of = (findings: readonly Finding[], part: string) => findings.find((finding) => finding.part === part);

it('finds nothing wrong where nothing is, and lists the members of the channel over all pages', async () => {
  const findings = await run();
  expect(findings.filter(({ state }) => state === 'fails')).toEqual([]);
  expect(of(findings, 'Channel members')?.found).toBe('2: Megan Lead, Sam Lead');
  expect(of(findings, 'Channel guests')).toMatchObject({ state: 'ok', found: 'none' });
  expect(of(findings, 'CSE channel')?.found).toBe('found: CSE leads');
  expect(of(findings, 'Clock')?.state).toBe('ok');
  expect(seen.every(({ token }) => token === 'Bearer secret-token')).toBe(true);
  expect(JSON.stringify(findings)).not.toMatch(/secret-token/);
});

it('names guests and people of other tenants', async () => {
  pages = [
    {
      members: [
        { name: 'Sam Lead', userRole: 'user', tenantId: 'tenant' },
        { name: 'Visitor', userRole: 'guest', tenantId: 'tenant' },
        { name: 'Neighbour', userRole: 'user', tenantId: 'elsewhere' },
      ],
    },
  ];
  expect(of(await run(), 'Channel guests')).toMatchObject({ state: 'fails', found: '2: Visitor, Neighbour' });
});

it.each([
  ['wrong settings', { TOKEN_KEY: 'short' }, 'Settings', /TOKEN_KEY/],
  ['another channel', { CSE_CHANNEL_ID: 'gone' }, 'CSE channel', /not in that team/],
  [
    'storage that is down',
    {
      AZURE_STORAGE_CONNECTION_STRING:
        'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Zm9v;TableEndpoint=http://127.0.0.1:9/devstoreaccount1;',
    },
    'Storage',
    /can't be read/,
  ],
])('%s fails and says what to do', async (_name, env, part, found) => {
  const finding = of(await run(env), part);
  expect(finding).toMatchObject({ state: 'fails', found: expect.stringMatching(found) });
  expect(finding?.todo?.length).toBeGreaterThan(20);
});

it.each([401, 403, 500])('a channel that Teams answers with %d fails and says what to do', async (status) => {
  refuse = status;
  const finding = of(await run(), 'CSE channel');
  expect(finding).toMatchObject({ state: 'fails', found: expect.stringContaining(String(status)) });
  expect(finding?.todo).toBeTruthy();
});

it('a sign-in that is refused fails, and never says with what', async () => {
  const refused = {
    getToken: async () => Promise.reject(Object.assign(new Error('AADSTS7000222 secret-value'), { name: 'AuthenticationError' })),
  };
  const findings = await run({ MICROSOFT_APP_PASSWORD: 'secret-value' }, { credential: refused });
  expect(of(findings, 'Sign-in to Teams')).toMatchObject({
    state: 'fails',
    found: 'no token (AuthenticationError)',
    todo: expect.stringContaining('expired'),
  });
  expect(JSON.stringify(findings)).not.toContain('secret-value');
});

it('a client secret works and is advised against', async () => {
  expect(of(await run({ MICROSOFT_APP_PASSWORD: 'secret-value' }), 'Sign-in to Teams')?.state).toBe('look');
});

it('counts how long a key has been in use, and asks for the old one to be emptied', async () => {
  const TOKEN_KEY = randomBytes(32).toString('base64');
  const TOKEN_KEY_PREVIOUS = key;
  const in400Days = () => new Date(Date.now() + 400 * 86_400_000);
  expect(of(await run({ TOKEN_KEY, TOKEN_KEY_PREVIOUS }), 'Key')).toMatchObject({ state: 'ok', found: 'first seen 0 days ago' });
  const later = await run({ TOKEN_KEY, TOKEN_KEY_PREVIOUS }, { now: in400Days });
  expect(of(later, 'Key')).toMatchObject({ state: 'look', found: 'first seen 400 days ago' });
  expect(of(later, 'Old key')?.state).toBe('look');
  expect(of(later, 'Clock')).toMatchObject({ state: 'fails' });
});

it('allows a clock half a minute and no more', () => {
  const now = new Date('2026-11-27T10:00:00Z');
  expect(clock('Fri, 27 Nov 2026 10:00:20 GMT', now).state).toBe('ok');
  expect(clock('Fri, 27 Nov 2026 09:58:00 GMT', now).state).toBe('fails');
  expect(clock(undefined, now).state).toBe('look');
});
