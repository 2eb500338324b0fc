import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main as pause } from '../../src/commands/pause';
import { main as withdraw } from '../../src/commands/withdraw';
import { type Azurite, startAzurite } from '../../src/embedded-azurite';
import { tableNamed } from '../../src/escalation/storage';
import { tableSwitches } from '../../src/escalation/table-switches';
import { toPreview } from './ask-lead';
import { type BotUnderTest, startBot } from './bot-under-test';
import { actionsOf, type Json, type Person, wordsOf } from './person';

let bot: BotUnderTest;
const said: string[] = [];
/** A paused bot is paused for everybody, so these tests have storage of their own. */
let azurite: Azurite;
const REASON = 'The law on sharing is being checked';

beforeAll(async () => {
  azurite = await startAzurite(mkdtempSync(join(tmpdir(), 'step-up-paused-')));
  process.env['TEST_STORAGE'] = azurite.connectionString;
  process.env['AZURE_STORAGE_CONNECTION_STRING'] = azurite.connectionString;
  jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  bot = await startBot();
});
afterEach(async () => {
  const table = tableSwitches(tableNamed({ connectionString: azurite.connectionString }, 'switches'));
  for (const { item, restoredAt } of await table.read()) if (!restoredAt) await withdraw(['--restore', item]);
  await thirtySecondsLater();
  said.length = 0;
});
afterAll(async () => {
  await bot.stop();
  await azurite.stop();
  jest.restoreAllMocks();
});

/** A bot that has not read the switches yet, as a running one has after 30 seconds; the same token key. */
async function thirtySecondsLater(): Promise<void> {
  later += 60_000;
  await bot.bot.switches.refresh(new Date(Date.now() + later));
}
let later = 0;

const titles = (card: Json | undefined) => actionsOf(card).map(({ title }) => title);

describe('the whole bot', () => {
  it('is paused at once with a reason, and every way in shows the other routes', async () => {
    const officer = bot.person('Pat Officer');
    const [menu] = await officer.says('menu');
    expect(await pause([REASON])).toBe(0);
    await thirtySecondsLater();

    const [typed] = await officer.says('how do I involve parents');
    expect(wordsOf(typed)).toMatch(/This bot is paused[\s\S]*because: The law on sharing is being checked\.[\s\S]*radio or control room/);
    expect(wordsOf(typed)).toContain('Code for your helpdesk: BOT-PAUSED');
    expect(titles(typed)).toEqual(['Try again']);
    expect(bot.lastTurn()).toMatchObject({ kind: 'message', ending: 'paused' });

    const pressed = await officer.presses(menu ?? {}, 'Involve parents or carers');
    expect(wordsOf(pressed)).toContain('This bot is paused');
    expect(bot.lastTurn()).toMatchObject({ kind: 'card', ending: 'paused' });
    const [welcome] = await bot.person('New Officer').sends({ type: 'installationUpdate', action: 'add' });
    expect(wordsOf(welcome)).toContain('This bot is paused');
  });

  it('still warns of danger and of pictures while it is paused', async () => {
    await pause([REASON]);
    await thirtySecondsLater();
    const officer = bot.person('Pat Officer');
    await officer.says('she says she is going to kill herself now');
    expect(bot.lastTurn()).toMatchObject({ ending: 'immediate-danger' });
    await officer.says('look', { attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/y' }] });
    expect(bot.lastTurn()).toMatchObject({ ending: 'attachment' });
  });

  it('comes back, and the paused card leads to the menu', async () => {
    await pause([REASON]);
    await thirtySecondsLater();
    const officer = bot.person('Pat Officer');
    const [card] = await officer.says('hello');
    expect(await pause(['--restore'])).toBe(0);
    await thirtySecondsLater();
    expect(titles(await officer.presses(card ?? {}, 'Try again'))).toContain('Where to report');
  });

  it('lets an officer take back a request, and a lead handle one, while it is paused', async () => {
    const officer = bot.person('Pat Officer');
    const sent = await send(officer);
    await bot.settled();
    await pause([REASON]);
    await thirtySecondsLater();
    const status = bot.connector.recorded.filter(({ body }) => JSON.stringify(body).includes('"verb":"claim"')).at(-1);
    await bot.person('Sam Lead').pressesInChannel((status?.body ?? {}) as Json, 'Claim');
    expect(bot.lastTurn()).toMatchObject({ ending: 'claimed' });
    expect(wordsOf(await officer.presses(sent, 'Take it back'))).not.toContain('This bot is paused');
  });
});

describe('a part of it', () => {
  it('a dialog: its button and its cards say so, and the others work', async () => {
    const officer = bot.person('Pat Officer');
    const [menu] = await officer.says('menu');
    const question = await officer.presses(menu ?? {}, 'Where to report');
    expect(await pause(['dialog:report', REASON])).toBe(0);
    await thirtySecondsLater();
    const stopped = await officer.presses(menu ?? {}, 'Where to report');
    expect(wordsOf(stopped)).toMatch(/Paused: [\s\S]*because: The law on sharing is being checked\.[\s\S]*PART-PAUSED/);
    expect(bot.lastTurn()).toMatchObject({ ending: 'paused' });
    const next = actionsOf(question).find(({ verb }) => verb === 'answer')?.['data'] as Json;
    await officer.invokes('answer', { ...next, choice: 'anything' });
    expect(bot.lastTurn()).toMatchObject({ ending: 'paused' });
    await officer.presses(menu ?? {}, 'Involve parents or carers');
    expect(bot.lastTurn()).toMatchObject({ ending: 'step' });
  });

  it('asking a lead: the card gives no button that leads back to itself, and nothing is sent', async () => {
    const officer = bot.person('Pat Officer');
    const preview = await toPreview(officer);
    const before = bot.connector.posted().length;
    await pause(['dialog:ask-lead', REASON]);
    await thirtySecondsLater();
    const stopped = await officer.presses(preview, 'Send to the CSE leads');
    expect(titles(stopped)).toEqual(['Menu']);
    expect(bot.connector.posted()).toHaveLength(before);
  });

  it('an outcome: only that ending is replaced, and its summary too', async () => {
    const officer = bot.person('Pat Officer');
    const shown = await walked(officer, 'parents', toInvolve);
    expect(await withdraw(['outcome:parents/involve', REASON])).toBe(0);
    await thirtySecondsLater();
    const summary = await officer.presses(shown, 'Summary to copy');
    expect(wordsOf(summary)).toMatch(/Paused: /);
    expect(wordsOf(await officer.presses(shown, 'Back'))).not.toMatch(/Paused: /);
  });
});

it('keeps who changed what, when and why, and shows it to an operator', async () => {
  await pause([REASON]);
  await pause(['--restore']);
  said.length = 0;
  expect(await pause(['--list'])).toBe(0);
  const lines = said.join('\n');
  expect(lines).toContain('Nothing is out of use.');
  expect(lines).toMatch(new RegExp(`\\d{4}-\\d{2}-\\d{2}T\\S+ {2}\\S+ {2}withdrawn {2}bot: ${REASON}`));
  expect(lines).toMatch(new RegExp(`restored {2}bot: ${REASON}`));
});

it.each([[['dialog:parents']], [['bot']], [['dialog:nothing', REASON]], [['x']], [[]]])('%j pauses nothing', async (argv) => {
  expect(await pause(argv)).toBe(2);
  await thirtySecondsLater();
  expect(bot.bot.switches.withdrawn('bot')).toBeUndefined();
});

async function send(officer: Person): Promise<Json> {
  return officer.presses(await toPreview(officer), 'Send to the CSE leads');
}

const toInvolve: readonly [string, Json][] = [
  ['No sign of that', {}],
  ["They haven't been told", {}],
  ['Family, not known to services', {}],
  ['Willing', {}],
  ['With them there', {}],
  ['Next', { choice: 'school' }],
  ['No', {}],
];

async function walked(officer: Person, word: string, presses: readonly [string, Json][]): Promise<Json> {
  let [card = {}] = await officer.says(word);
  for (const [title, inputs] of presses) card = await officer.presses(card, title, inputs);
  return card;
}
