import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { SignJWT, type JWTPayload } from 'jose';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../../src/config';
import { wire } from '../../src/wire';
import { APP_ID, ISSUER, StandInIssuer } from '../stand-ins/issuer';

const issuer = new StandInIssuer();
const SERVICE = 'https://smba.trafficmanager.net/uk/';
const TENANT = 'tenant-of-the-force';
const PARTNER = '0f2c5b0a-6f4e-4b53-9d0e-5d1f3f0a9c11';
let url = '';
let stop: () => Promise<void>;

beforeAll(async () => {
  await issuer.start();
  const config = readConfig({
    NODE_ENV: 'production',
    MICROSOFT_APP_ID: APP_ID,
    MICROSOFT_APP_TENANT_ID: TENANT,
    MICROSOFT_APP_PASSWORD: 'secret',
    TOKEN_KEY: randomBytes(32).toString('base64'),
    AZURE_STORAGE_CONNECTION_STRING: process.env['TEST_STORAGE'] ?? '',
    CSE_TEAM_ID: 't',
    CSE_CHANNEL_ID: 'c',
    RETENTION_DAYS: '90',
    ALLOWED_TENANTS: ` ${PARTNER},`,
  });
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: APP_ID,
    MicrosoftAppPassword: 'secret',
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: TENANT,
    CallerId: '',
    OAuthUrl: '',
    ToBotFromChannelOpenIdMetadataUrl: issuer.metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: issuer.metadataUrl,
    ToBotFromChannelTokenIssuer: ISSUER,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/x',
    ToChannelFromBotOAuthScope: ISSUER,
    ValidateAuthority: 'true',
  });
  const { server } = wire(config, config.storage ?? { connectionString: '' }, {
    authentication,
    write: () => undefined,
    search: { find: () => [] },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = async () => {
    server.server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
    await issuer.stop();
  };
});
afterAll(() => stop());

const now = Math.floor(Date.now() / 1000);
const good: JWTPayload = { iss: ISSUER, aud: APP_ID, iat: now, nbf: now - 5, exp: now + 600, serviceurl: SERVICE };
const without = (claim: keyof typeof good): JWTPayload => Object.fromEntries(Object.entries(good).filter(([name]) => name !== claim));

/** An activity that nothing answers, so that only the door is tested. */
const activity = {
  type: 'somethingNew',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  from: { id: 'u' },
  recipient: { id: 'b' },
  conversation: { id: 'c', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
};

async function knock(authorization: string | undefined, body: object = activity) {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.text() };
}

it('lets a good token in', async () => {
  expect(await knock(`Bearer ${await issuer.sign(good)}`)).toEqual({ status: 200, body: '' });
});

const refused: readonly [string, () => Promise<string | undefined>][] = [
  ['no token', async () => undefined],
  ['garbage', async () => 'Bearer x.y.z'],
  ['expired', () => issuer.sign({ ...good, exp: now - 3600 })],
  ['not yet valid', () => issuer.sign({ ...good, nbf: now + 3600 })],
  ['no end', () => issuer.sign(without('exp'))],
  ['another audience', () => issuer.sign({ ...good, aud: 'another-bot' })],
  ['another issuer', () => issuer.sign({ ...good, iss: 'https://evil.example' })],
  ['another service URL', () => issuer.sign({ ...good, serviceurl: 'https://evil.example/' })],
  ['no service URL claim', () => issuer.sign(without('serviceurl'))],
  ['a forged signature under a good key id', () => issuer.sign(good, 'rogue', 'good')],
  ['an unknown key', () => issuer.sign(good, 'rogue')],
  ['a key of another channel', () => issuer.sign(good, 'elsewhere')],
  ['a key endorsed for no channel', () => issuer.sign(good, 'unendorsed')],
  ['a key with an empty list of endorsements', () => issuer.sign(good, 'empty')],
  [
    'HS256 with the public key as its secret',
    async () => new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid: 'good' }).sign(Buffer.from(issuer.publicPem('good'))),
  ],
  ['HS256', () => new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid: 'good' }).sign(randomBytes(32))],
  [
    'alg none',
    async () =>
      `${Buffer.from('{"alg":"none","kid":"good"}').toString('base64url')}.${Buffer.from(JSON.stringify(good)).toString('base64url')}.`,
  ],
];

it.each(refused)('refuses %s with 401 and says nothing', async (_name, make) => {
  const token = await make();
  const header = token === undefined || token.startsWith('Bearer') ? token : `Bearer ${token}`;
  expect(await knock(header)).toEqual({ status: 401, body: '' });
});

it.each<[string, number, unknown, unknown]>([
  ['a tenant that is allowed', 200, PARTNER, PARTNER],
  ['a tenant that is allowed, told in one place only', 200, PARTNER, undefined],
  ['no tenant', 403, undefined, undefined],
  ['an empty tenant', 403, '', ''],
  ['a tenant that only begins like one', 403, `${PARTNER}0`, undefined],
  ['both tenants at once', 403, `${TENANT},${PARTNER}`, undefined],
  ['a tenant that is allowed, in other letters', 200, PARTNER.toUpperCase(), PARTNER],
  ['two that are allowed', 200, PARTNER, TENANT],
  ['an allowed tenant, in a conversation of another', 403, 'other', PARTNER],
  ['another tenant, in a conversation of an allowed one', 403, PARTNER, 'other'],
  ['an allowed tenant, in a conversation of an empty one', 403, '', PARTNER],
])('of %s: %i', async (_, status, tenantId, id) => {
  const from = { ...activity, conversation: { id: 'c', tenantId }, channelData: id === undefined ? {} : { tenant: { id } } };
  expect(await knock(`Bearer ${await issuer.sign(good)}`, from)).toEqual({ status, body: '' });
});

it('refuses another tenant', async () => {
  const token = `Bearer ${await issuer.sign(good)}`;
  const elsewhere = { ...activity, conversation: { id: 'c', tenantId: 'other' }, channelData: { tenant: { id: 'other' } } };
  expect(await knock(token, elsewhere)).toEqual({ status: 403, body: '' });
});

it('refuses an activity without a service URL', async () => {
  const { serviceUrl: _serviceUrl, ...rest } = activity;
  expect(await knock(`Bearer ${await issuer.sign(good)}`, rest)).toEqual({ status: 403, body: '' });
  expect(await knock(undefined, rest)).toEqual({ status: 401, body: '' });
});

it('prints no key and no token to stderr, whatever is refused', async () => {
  const printed: string[] = [];
  jest.spyOn(console, 'error').mockImplementation((...words: unknown[]) => void printed.push(words.map(String).join(' ')));
  for (const [, make] of refused) {
    const token = (await make()) ?? '';
    await knock(`Bearer ${token}`);
    if (token.length > 20) expect(printed.join('\n')).not.toContain(token.slice(-20));
  }
  expect(printed.join('\n')).not.toContain('BEGIN');
  jest.restoreAllMocks();
});
