import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigError, readConfig } from '../src/config';

const key = randomBytes(32).toString('base64');
const production = {
  NODE_ENV: 'production',
  MICROSOFT_APP_ID: '7f1d8f5e-55a4-4a47-9d3a-0a8d2c0b7a11',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  TOKEN_KEY: key,
  AZURE_STORAGE_ACCOUNT: 'account',
  CSE_TEAM_ID: 'team',
  CSE_CHANNEL_ID: 'channel',
  RETENTION_DAYS: '90',
};

it('is local without an app id, and never in production', () => {
  expect(readConfig({})).toMatchObject({ local: true, production: false, port: 3978, ratePerMinute: 30 });
  expect(readConfig(production)).toMatchObject({ local: false, production: true });
});

it('names everything missing in production at once', () => {
  const { problems } = problemsOf({ NODE_ENV: 'production' });
  for (const name of [
    'MICROSOFT_APP_ID',
    'MICROSOFT_APP_TENANT_ID',
    'TOKEN_KEY',
    'AZURE_STORAGE',
    'CSE_TEAM_ID',
    'CSE_CHANNEL_ID',
    'RETENTION_DAYS',
  ])
    expect(problems.join('\n')).toContain(name);
});

it.each(Object.keys(production).filter((name) => name !== 'NODE_ENV'))('refuses production without %s', (name) => {
  expect(problemsOf({ ...production, [name]: '' }).problems.join('\n')).toContain(name.replace('_ACCOUNT', ''));
});

it.each([
  ['PORT', 'eighty'],
  ['MICROSOFT_APP_ID', 'my-bot'],
  ['TOKEN_KEY', 'short'],
  ['ALLOWED_TENANTS', 'force.example'],
  ['ALLOWED_TENANTS', '*'],
  ['FORCE_NATION', 'Narnia'],
  ['RATE_LIMIT_PER_MINUTE', '0'],
  ['CSE_ON_CALL', 'Sam Lead'],
  ['REMIND_NOW_MINUTES', 'soon'],
  ['RETENTION_DAYS', '0'],
])('says what is wrong with %s=%s', (name, value) => {
  expect(problemsOf({ [name]: value }).problems.join('\n')).toContain(`${name}:`);
});

it('reads who is on call, by name and directory id', () => {
  const { onCall, fallback } = readConfig({
    CSE_ON_CALL: 'Sam Lead <sam@force.example>, Alex Lead <29:abc>',
    CSE_FALLBACK: 'DI Jo <jo@force.example>',
  });
  expect(onCall).toEqual([
    { name: 'Sam Lead', id: 'sam@force.example' },
    { name: 'Alex Lead', id: '29:abc' },
  ]);
  expect(fallback).toEqual({ name: 'DI Jo', id: 'jo@force.example' });
});

it('never lets an officer claim their own outside local mode', () => {
  expect(readConfig({ ALLOW_OWN_CLAIM: 'true' }).allowOwnClaim).toBe(true);
  expect(problemsOf({ ...production, ALLOW_OWN_CLAIM: 'true' }).problems.join()).toContain('ALLOW_OWN_CLAIM');
});

it('.env.example explains every setting', () => {
  const example = readFileSync('.env.example', 'utf8');
  const settings = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
  expect(settings.length).toBeGreaterThan(15);
  for (const name of settings) expect(example).toMatch(new RegExp(`^#.+\\n${name}=`, 'm'));
});

function problemsOf(env: Record<string, string>): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}
