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
ITEM is article:ID, glossary:ID, law:ACT-ID or service:ID. The reason is shown to officers: no names, at most 200 characters.`;

const KINDS: readonly string[] = ['article', 'glossary', 'law', 'service'];
const LONGEST_REASON = 200;

/** `npm run withdraw`: writes a switch that running services obey within 30 seconds. */
export async function main(argv: string[]): Promise<number> {
  const restore = argv.includes('--restore');
  const [item, reason, ...rest] = argv.filter((word) => word !== '--restore');
  if (!item || rest.length > 0 || restore === (reason !== undefined)) return fail(USAGE, 2);
  const content = join(packageRoot(), 'content');
  const found = contentItem({ content: loadContent(content), law: readLaw(content) }, item);
  if (!found || !KINDS.includes(found.kind)) return fail(`There is no ${item} in the content.\n${USAGE}`, 2);
  const problem = reason === undefined ? undefined : wrongReason(reason);
  if (problem) return fail(problem, 2);
  try {
    const table = switchTable(process.env);
    const now = new Date().toISOString();
    const said = restore
      ? await putBack(table, item, now)
      : await takeOut(table, { item, reason: reason?.trim() ?? '', at: now, by: userInfo().username });
    console.log(`${found.title}: ${said}`);
    return 0;
  } catch (error) {
    if (error instanceof ConfigError) return fail(`Nothing has changed. Put these settings right first:\n${error.problems.join('\n')}`, 1);
    return fail(`The switch could not be written, so nothing has changed: ${error instanceof Error ? error.message : 'unknown error'}`, 1);
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
  await table.write(one);
  return 'withdrawn. Running services say so within 30 seconds.';
}

/** The row stays, so that the list of corrections can say that it was out of use. */
async function putBack(table: SwitchTable, item: string, now: string): Promise<string> {
  const before = (await table.read()).find((one) => one.item === item);
  if (!before || before.restoredAt) return 'was not withdrawn. Nothing has changed.';
  await table.write({ ...before, restoredAt: now });
  return 'back in use. Running services show it within 30 seconds.';
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
