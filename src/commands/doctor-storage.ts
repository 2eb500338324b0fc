import { RestError } from '@azure/data-tables';
import type { Config } from '../config';
import { type OpenTable, soon, type StorageSettings, tableNamed } from '../escalation/storage';
import { tableSwitches } from '../escalation/table-switches';
import { fails, type Finding, look, ok, skipped } from './doctor-finding';

const TABLES = ['escalations', 'bindings', 'switches', 'corrections'] as const;
const DAY_MS = 86_400_000;
const OLD_KEY_DAYS = 365;

/** Storage answers, its clock agrees with this machine's, and how long the token key has been in use. */
export async function checkStorage(config: Config, storage: StorageSettings | undefined, now: () => Date): Promise<Finding[]> {
  if (!storage) return [skipped('Storage', 'local mode starts its own; there is nothing to check while the bot is not running')];
  let date: string | undefined;
  try {
    for (const name of TABLES) {
      const before = now().getTime();
      for await (const page of (await tableNamed(storage, name)())
        .listEntities({
          ...soon(),
          onResponse: ({ headers }) => (date = headers.get('date') ?? date),
        })
        .byPage({ maxPageSize: 1 })) {
        if (page.length >= 0) break;
      }
      if (now().getTime() - before > 1500)
        return [look('Storage', `table ${name} took longer than 1.5 seconds`, 'Put storage in the same region as the bot.')];
    }
  } catch (error) {
    return [fails('Storage', `can't be read (${nameOf(error)})`, storageAdvice(error))];
  }
  const switches = await tableSwitches(tableNamed(storage, 'switches')).read();
  const off = switches.filter(({ restoredAt }) => restoredAt === undefined);
  return [
    ok('Storage', `all ${TABLES.length} tables can be read`),
    clock(date, now()),
    ...(await keyAge(config, tableNamed(storage, 'keys'), now())),
    off.length === 0
      ? ok('Kill switch', 'nothing is paused or withdrawn')
      : look(
          'Kill switch',
          `out of use: ${off.map(({ item }) => item).join(', ')}`,
          'Put it back with npm run pause -- --restore ITEM when its reason is gone.',
        ),
  ];
}

/** Tokens and signatures are refused when clocks differ by more than five minutes. Pure. */
export function clock(date: string | undefined, now: Date): Finding {
  if (!date) return look('Clock', 'storage did not say what time it is', 'Compare this machine with a time server (UTC).');
  const seconds = Math.abs(Math.round((new Date(date).getTime() - now.getTime()) / 1000));
  if (seconds <= 30) return ok('Clock', `within ${Math.max(1, seconds)} s of storage`);
  return fails(
    'Clock',
    `${seconds} s away from storage's`,
    'Turn on time synchronisation for this machine: sign-in and cards fail when clocks differ.',
  );
}

/** The first day that a key was seen is kept beside its public id; the key itself is not. */
async function keyAge({ tokenKeys }: Config, open: OpenTable, now: Date): Promise<Finding[]> {
  const [key, previous] = tokenKeys ?? [];
  if (!key) return [skipped('Key', 'local mode keeps its own')];
  const table = await open();
  let seen: string;
  try {
    seen = (await table.getEntity<{ seen: string }>('key', key.id, soon())).seen;
  } catch (error) {
    if (!(error instanceof RestError) || error.statusCode !== 404) throw error;
    seen = now.toISOString();
    await table.upsertEntity({ partitionKey: 'key', rowKey: key.id, seen }, 'Merge', soon());
  }
  const days = Math.floor((now.getTime() - new Date(seen).getTime()) / DAY_MS);
  const change =
    'Move TOKEN_KEY to TOKEN_KEY_PREVIOUS, make a new one (openssl rand -base64 32), restart; a day later empty TOKEN_KEY_PREVIOUS.';
  const age = days > OLD_KEY_DAYS ? look('Key', `first seen ${days} days ago`, change) : ok('Key', `first seen ${days} days ago`);
  if (previous && days >= 1)
    return [age, look('Old key', 'TOKEN_KEY_PREVIOUS is still set', 'Empty it: no card made with it can still be in use.')];
  return [age];
}

function storageAdvice(error: unknown): string {
  const status = error instanceof RestError ? error.statusCode : undefined;
  if (status === 403) return "Give the bot's identity the role Storage Table Data Contributor on the account, and allow its network.";
  if (status === 404 || status === 400)
    return 'Check AZURE_STORAGE_ACCOUNT or AZURE_STORAGE_CONNECTION_STRING: there is no such account or table.';
  if (error instanceof Error && /Auth|Credential/.test(error.name))
    return 'The identity could not sign in to storage: check that the managed identity is assigned to the app.';
  return 'Check that the account exists, that its firewall allows the bot, and that names resolve from here.';
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error instanceof RestError && error.statusCode ? `${error.name} ${error.statusCode}` : error.name;
}
