import { userInfo } from 'node:os';
import { join } from 'node:path';
import { contentItem } from '../bot/content-item';
import { ConfigError, readConfig } from '../config';
import { tableNamed } from '../escalation/storage';
import type { Switch, SwitchTable } from '../escalation/switches';
import { tableSwitches } from '../escalation/table-switches';
import { loadContent } from '../guidance/load-content';
import { packageRoot } from '../package-root';
import { normalise } from '../privacy/normalise';
import { findPersonalDetails } from '../privacy/personal-details';
import { readLaw } from '../read-law';

const USAGE = `Usage: npm run withdraw -- ITEM "reason"     takes content out of use at once, without a release
       npm run withdraw -- --restore ITEM    puts it back
       npm run withdraw -- --list            what is out of use, and every change with who made it, when and why
ITEM is dialog:ID, outcome:DIALOG/NAME, article:ID, glossary:ID, law:ACT-ID or service:ID; or bot, for all of it.
The reason is shown to officers: no names, at most 200 characters.`;
const LONGEST_REASON = 200;

/** `npm run withdraw`: writes a switch that running services obey within 30 seconds. */
export async function main(argv: string[]): Promise<number> {
  if (argv.length === 1 && argv[0] === '--list') return withTable(list);
  const restore = argv.includes('--restore');
  const [item, reason, ...rest] = argv.filter((word) => word !== '--restore');
  if (!item || rest.length > 0 || restore === (reason !== undefined)) return fail(USAGE, 2);
  const content = join(packageRoot(), 'content');
  const found = contentItem({ content: loadContent(content), law: readLaw(content) }, item);
  if (!found) return fail(`There is no ${item} in the content.\n${USAGE}`, 2);
  const problem = reason === undefined ? undefined : wrongReason(reason);
  if (problem) return fail(problem, 2);
  const change = { item, by: userInfo().username, at: new Date().toISOString() };
  return withTable(async (table) => {
    const said = reason === undefined ? await putBack(table, change) : await takeOut(table, { ...change, reason: reason.trim() });
    return [`${found.title}: ${said}`];
  });
}

/** Does something with the switches of the running service and says what came of it. */
async function withTable(work: (table: SwitchTable) => Promise<readonly string[]>): Promise<number> {
  try {
    for (const line of await work(switchTable(process.env))) console.log(line);
    return 0;
  } catch (error) {
    if (error instanceof ConfigError) return fail(`Nothing has changed. Put these settings right first:\n${error.problems.join('\n')}`, 1);
    return fail(
      `The switches could not be reached, so nothing has changed: ${error instanceof Error ? error.message : 'unknown error'}`,
      1,
    );
  }
}

/** What is wrong with a reason that officers would read; undefined when it can be shown. Pure. */
export function wrongReason(reason: string): string | undefined {
  const text = reason.trim();
  if (!/\p{L}{3}/u.test(text) || text.length > LONGEST_REASON || /[\r\n]/.test(text))
    return `The reason must be one line of words, at most ${LONGEST_REASON} characters.`;
  const details = findPersonalDetails(normalise(text));
  return details.length > 0
    ? `The reason seems to hold ${details.map(({ kind }) => kind).join(', ')}. Leave that out: officers read it.`
    : undefined;
}

async function takeOut(table: SwitchTable, one: Switch): Promise<string> {
  await table.write(one, { ...one, what: 'withdrawn' });
  return 'out of use. Running services say so within 30 seconds.';
}

/** The row stays, so that the list of corrections can say that it was out of use. */
async function putBack(table: SwitchTable, { item, by, at }: Omit<Switch, 'reason'>): Promise<string> {
  const before = (await table.read()).find((one) => one.item === item);
  if (!before || before.restoredAt) return 'was not out of use. Nothing has changed.';
  await table.write({ ...before, restoredAt: at }, { item, reason: before.reason, by, at, what: 'restored' });
  return 'back in use. Running services show it within 30 seconds.';
}

async function list(table: SwitchTable): Promise<string[]> {
  const off = (await table.read()).filter(({ restoredAt }) => restoredAt === undefined);
  const changes = (await table.history()).map(({ at, by, what, item, reason }) => `  ${at}  ${by}  ${what}  ${item}: ${reason}`);
  return [
    off.length === 0 ? 'Nothing is out of use.' : 'Out of use now:',
    ...off.map(({ item, at, by, reason }) => `  ${item}: ${reason} (${by}, ${at})`),
    'Every change:',
    ...changes,
  ];
}

function switchTable(env: NodeJS.ProcessEnv): SwitchTable {
  const { storage } = readConfig(env);
  if (!storage)
    throw new ConfigError(['AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT: must be set to the storage of the running service']);
  return tableSwitches(tableNamed(storage, 'switches'));
}

function fail(message: string, code: number): number {
  console.error(message);
  return code;
}
