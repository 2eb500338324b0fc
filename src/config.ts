import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StorageSettings } from './escalation/storage';
import type { TokenKey } from './privacy/card-token';
import type { BotIdentity } from './teams/authentication';

export interface Config {
  readonly production: boolean;
  /** No app id: loopback only, channel authentication off, embedded storage. */
  readonly local: boolean;
  readonly port: number;
  readonly identity?: BotIdentity;
  /** Whose activities are taken: the force's own tenant, and any that it allows. Nothing in local mode: all are. */
  readonly tenants?: ReadonlySet<string>;
  /** Undefined: a key kept in the data folder (local mode). */
  readonly tokenKeys?: readonly [TokenKey, ...TokenKey[]];
  /** Undefined: embedded Azurite. */
  readonly storage?: StorageSettings;
  readonly channel?: { readonly team: string; readonly channel: string; readonly tenant?: string };
  readonly channelName?: string;
  readonly allowOwnClaim: boolean;
  readonly forceNation?: string;
  /** Minutes until a request nobody takes is reminded of, by urgency. */
  readonly remindMinutes: { readonly now: number; readonly today: number; readonly routine: number };
  readonly retentionDays: number;
  readonly onCall: readonly StaffMember[];
  readonly fallback?: StaffMember;
  readonly ratePerMinute: number;
  /** For all people together. */
  readonly rateAllPerMinute: number;
  readonly bodyLimitBytes: number;
  readonly insights?: string;
  /** The id that the force's Teams catalogue gave the app when it was uploaded; links need it. */
  readonly catalogAppId?: string;
  /** Where the force hosts the copy of the guidance for when Teams is down. */
  readonly copyUrl?: string;
  readonly dataFolder: string;
}

/** Somebody who is mentioned in the channel: their id or sign-in name in the directory, and the name shown. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
}

/** Settings that cannot be used; names every one of them at once. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The service can't start. Put these right (see .env.example):\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().optional());
const count = (fallback: number, least: number, most: number) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().int().min(least).max(most).default(fallback));
const key = text.refine(
  (value) => value === undefined || Buffer.from(value, 'base64').length === 32,
  'must be 32 bytes in base64 (make one: openssl rand -base64 32)',
);

const STAFF = /^\s*([^<>,]{1,80}?)\s*<([^<>,\s]{1,200})>\s*$/;
const staff = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').filter((part) => part.trim()) : []),
  z.array(
    z.string().transform((part, context): StaffMember => {
      const [, name, id] = STAFF.exec(part) ?? [];
      if (!name || !id)
        context.addIssue({ code: 'custom', message: 'must be names with ids, such as: Sam Lead <sam.lead@force.police.uk>, ...' });
      return { id: id ?? '', name: name ?? '' };
    }),
  ),
);

/** Ids as Entra shows them; a name or a wildcard would let in more than somebody meant. */
const tenants = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').flatMap((part) => part.trim() || []) : []),
  z.array(z.string().uuid('must be tenant ids (UUIDs), parted by commas')),
);

const variables = z.object({
  NODE_ENV: text,
  PORT: count(3978, 0, 65_535),
  MICROSOFT_APP_ID: text.refine(
    (value) => value === undefined || z.string().uuid().safeParse(value).success,
    "must be the app registration's client id (a UUID)",
  ),
  MICROSOFT_APP_TENANT_ID: text,
  MICROSOFT_APP_PASSWORD: text,
  ALLOWED_TENANTS: tenants,
  TOKEN_KEY: key,
  TOKEN_KEY_PREVIOUS: key,
  AZURE_STORAGE_CONNECTION_STRING: text,
  AZURE_STORAGE_ACCOUNT: text,
  CSE_TEAM_ID: text,
  CSE_CHANNEL_ID: text,
  CSE_CHANNEL_NAME: text,
  ALLOW_OWN_CLAIM: text,
  FORCE_NATION: text.refine(
    (value) => value === undefined || ['England', 'Wales', 'Scotland', 'Northern Ireland'].includes(value),
    'must be England, Wales, Scotland or Northern Ireland',
  ),
  CSE_ON_CALL: staff,
  CSE_FALLBACK: staff,
  REMIND_NOW_MINUTES: count(5, 1, 10_080),
  REMIND_TODAY_MINUTES: count(30, 1, 10_080),
  REMIND_ROUTINE_MINUTES: count(240, 1, 10_080),
  RETENTION_DAYS: z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().int().min(1).max(3650).optional()),
  RATE_LIMIT_PER_MINUTE: count(30, 1, 1_000_000),
  RATE_LIMIT_ALL_PER_MINUTE: count(3000, 1, 10_000_000),
  BODY_LIMIT_BYTES: count(262_144, 1024, 10_485_760),
  APPLICATIONINSIGHTS_CONNECTION_STRING: text,
  TEAMS_CATALOG_APP_ID: text.refine(
    (value) => value === undefined || z.string().uuid().safeParse(value).success,
    'must be the id that the Teams admin centre shows for the uploaded app (a UUID)',
  ),
  GUIDANCE_COPY_URL: text.refine((value) => value === undefined || /^https:\/\/\S+$/.test(value), 'must be an https address'),
  DATA_DIR: text,
});

/** Local mode and tests; in production the force sets it. */
const LOCAL_RETENTION_DAYS = 90;

type Variables = z.infer<typeof variables>;

/** Reads the settings. @throws ConfigError naming every wrong or missing variable at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = variables.safeParse(env);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(({ path: [name], message }) => `${name}: ${message}`));
  const set = parsed.data;
  const production = set.NODE_ENV === 'production';
  const local = !set.MICROSOFT_APP_ID && !production;
  const problems = [...(production ? missingInProduction(set) : []), ...(local ? [] : missingIdentity(set)), ...halfSet(set)];
  if (problems.length > 0) throw new ConfigError(problems);

  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId, MICROSOFT_APP_PASSWORD: password } = set;
  return {
    production,
    local,
    port: set.PORT,
    ...(appId && tenantId ? { identity: { appId, tenantId, ...(password ? { password } : {}) } } : {}),
    ...(appId && tenantId ? { tenants: new Set([tenantId, ...set.ALLOWED_TENANTS].map((id) => id.toLowerCase())) } : {}),
    ...optional('tokenKeys', tokenKeys(set)),
    ...optional('storage', storage(set)),
    ...(set.CSE_TEAM_ID && set.CSE_CHANNEL_ID
      ? { channel: { team: set.CSE_TEAM_ID, channel: set.CSE_CHANNEL_ID, ...(tenantId ? { tenant: tenantId } : {}) } }
      : {}),
    ...optional('channelName', set.CSE_CHANNEL_NAME),
    allowOwnClaim: local && isYes(set.ALLOW_OWN_CLAIM),
    remindMinutes: { now: set.REMIND_NOW_MINUTES, today: set.REMIND_TODAY_MINUTES, routine: set.REMIND_ROUTINE_MINUTES },
    retentionDays: set.RETENTION_DAYS ?? LOCAL_RETENTION_DAYS,
    onCall: set.CSE_ON_CALL,
    ...optional('fallback', set.CSE_FALLBACK[0]),
    ...optional('forceNation', set.FORCE_NATION?.replace(' ', '-')),
    ratePerMinute: set.RATE_LIMIT_PER_MINUTE,
    rateAllPerMinute: set.RATE_LIMIT_ALL_PER_MINUTE,
    bodyLimitBytes: set.BODY_LIMIT_BYTES,
    ...optional('insights', set.APPLICATIONINSIGHTS_CONNECTION_STRING),
    ...optional('catalogAppId', set.TEAMS_CATALOG_APP_ID),
    ...optional('copyUrl', set.GUIDANCE_COPY_URL),
    dataFolder: set.DATA_DIR ?? 'data',
  };
}

function missingInProduction(set: Variables): string[] {
  const needed = ['MICROSOFT_APP_ID', 'TOKEN_KEY', 'CSE_TEAM_ID', 'CSE_CHANNEL_ID', 'RETENTION_DAYS'] as const;
  const hasStorage = set.AZURE_STORAGE_CONNECTION_STRING ?? set.AZURE_STORAGE_ACCOUNT;
  return [
    ...needed.filter((name) => !set[name]).map((name) => `${name}: must be set in production`),
    ...(hasStorage ? [] : ['AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT: must be set in production']),
    ...(isYes(set.ALLOW_OWN_CLAIM) ? ['ALLOW_OWN_CLAIM: must not be set in production'] : []),
  ];
}

function missingIdentity(set: Variables): string[] {
  return set.MICROSOFT_APP_TENANT_ID ? [] : ['MICROSOFT_APP_TENANT_ID: must be set with MICROSOFT_APP_ID'];
}

function halfSet(set: Variables): string[] {
  if (!set.CSE_TEAM_ID === !set.CSE_CHANNEL_ID) return [];
  return set.CSE_TEAM_ID ? ['CSE_CHANNEL_ID: must be set with CSE_TEAM_ID'] : ['CSE_TEAM_ID: must be set with CSE_CHANNEL_ID'];
}

function storage(set: Variables): StorageSettings | undefined {
  if (set.AZURE_STORAGE_CONNECTION_STRING) return { connectionString: set.AZURE_STORAGE_CONNECTION_STRING };
  return set.AZURE_STORAGE_ACCOUNT ? { account: set.AZURE_STORAGE_ACCOUNT } : undefined;
}

function tokenKeys(set: Variables): readonly [TokenKey, ...TokenKey[]] | undefined {
  if (!set.TOKEN_KEY) return undefined;
  return [tokenKey(set.TOKEN_KEY), ...(set.TOKEN_KEY_PREVIOUS ? [tokenKey(set.TOKEN_KEY_PREVIOUS)] : [])];
}

/** A key from its base64 form; its id is the start of its hash, so that nobody has to keep ids in step. */
export function tokenKey(base64: string): TokenKey {
  const secret = Buffer.from(base64, 'base64');
  return { id: createHash('sha256').update(secret).digest('hex').slice(0, 8), secret };
}

function isYes(value: string | undefined): boolean {
  return value === 'true' || value === '1' || value === 'yes';
}

function optional<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  const result: Partial<Record<K, V>> = {};
  if (value !== undefined) result[name] = value;
  return result;
}
