import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duePlan } from '../../src/escalation/due-plan';
import type { Escalation } from '../../src/escalation/escalation';
import { type Azurite, startAzurite } from '../../src/embedded-azurite';
import { weeklyDigest } from '../../src/bot/digest';
import { sweep } from '../../src/bot/sweep';
import { rowOf } from '../escalation/row';
import { StandInConnector } from '../stand-ins/connector';
import { toShortPreview } from './ask-lead';
import { type BotUnderTest, startBot } from './bot-under-test';
import { actionsOf, contentOf, type Json, type Person, wordsOf } from './person';

/** Waits of a second instead of minutes. */
const second = 1 / 60;
const quick = { remindMinutes: { now: second, today: second, routine: second } };
const pace = { due: 100, sweep: 300 };
const onCall = { CSE_ON_CALL: 'Kim Oncall <kim@force.example>', CSE_FALLBACK: 'DI Jo <jo@force.example>' };

// A storage of its own: the clockwork goes through everything in it.
let azurite: Azurite;
let connector: StandInConnector;
let bots: BotUnderTest[];

beforeAll(async () => {
  azurite = await startAzurite(mkdtempSync(join(tmpdir(), 'step-up-clockwork-')));
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  connector = new StandInConnector();
  await connector.start();
  bots = [];
});
afterEach(async () => {
  for (const one of bots) await one.stop();
  const register = bots[0]?.bot.register;
  for (const stored of (await register?.list()) ?? []) await register?.remove(stored);
  await connector.stop();
});

async function bot(set: Parameters<typeof startBot>[1] = { config: quick }): Promise<BotUnderTest> {
  const started = await startBot(onCall, { connector, storage: azurite.connectionString, plain: true, ...set });
  bots.push(started);
  return started;
}

async function send(officer: Person): Promise<string> {
  const sent = await officer.presses(await toShortPreview(officer), 'Send to the CSE leads');
  return /SU-\w{4}-\w{4}/.exec(wordsOf(sent))?.[0] ?? 'none';
}

const cards = () =>
  connector.recorded.filter(({ method }) => method === 'POST').map(({ body }) => contentOf((body['activity'] as Json | undefined) ?? body));
const reminders = () => cards().filter((card) => /still waiting for a lead|are you still on/.test(wordsOf(card)));
const told = (officer: Person) => connector.sentTo(officer.chat).map(({ body }) => wordsOf(contentOf(body)));
const until = async (what: () => boolean | Promise<boolean>, ms = 15_000) => {
  for (let waited = 0; waited < ms; waited += 50) {
    if (await what()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('it did not happen in time');
};

it('reminds, calls the fallback and tells the officer to ring, each once however many instances wake', async () => {
  const [first] = [await bot(), await bot(), await bot()];
  for (const one of bots) one.startClockwork(pace);
  const officer = first?.person('Pat Officer');
  await send(officer);
  await until(() => told(officer).some((words) => words.includes('No lead has taken this yet: ring')));
  expect(reminders().filter((card) => wordsOf(card).includes('On call'))).toHaveLength(1);
  const called = reminders().filter((card) => wordsOf(card).includes('has been told to ring'));
  expect(called).toHaveLength(1);
  expect(JSON.stringify(called[0])).toContain('jo@force.example');
  expect(told(officer).filter((words) => words.includes('No lead has taken this yet: ring'))).toHaveLength(1);
  const claim = actionsOf(called[0]).find(({ verb }) => verb === 'claim');
  expect(claim).toBeDefined();
});

it('a reminder can be claimed from, and a silent lead is reminded and then relieved', async () => {
  const one = await bot();
  one.startClockwork(pace);
  const officer = one.person('Pat Officer');
  const lead = one.person('Sam Lead');
  const reference = await send(officer);
  await until(() => reminders().length > 0);
  await lead.pressesInChannel(reminders()[0] ?? {}, 'Claim');
  expect(one.lastTurn()).toMatchObject({ ending: 'claimed' });
  await until(() => reminders().some((card) => wordsOf(card).includes("I'm on it")));
  const asked = reminders().find((card) => wordsOf(card).includes('Sam Lead'));
  expect(wordsOf(asked)).toContain(`are you still on ${reference}`);
  await lead.pressesInChannel(asked ?? {}, "I'm on it");
  expect((await one.bot.register.get(reference))?.row).toMatchObject({ status: 'claimed', reminded: 0 });
  await until(async () => (await one.bot.register.get(reference))?.row.status === 'new', 20_000);
  await until(() => told(officer).some((words) => words.includes('Back with all CSE leads')));
  expect(cards().some((card) => wordsOf(card).includes('nothing was heard for a long time'))).toBe(true);
});

it('a lead who leaves the team is relieved at once', async () => {
  const one = await bot({});
  const officer = one.person('Pat Officer');
  const lead = one.person('Sam Lead');
  const reference = await send(officer);
  await lead.pressesInChannel(cards().find((card) => actionsOf(card).some(({ verb }) => verb === 'claim')) ?? {}, 'Claim');
  await lead.sends({
    type: 'conversationUpdate',
    membersRemoved: [{ id: `29:${lead.id}` }],
    conversation: { id: 'team-thread', conversationType: 'channel' },
    channelData: { tenant: { id: 'tenant' }, team: { id: 'team-thread' }, eventType: 'teamMemberRemoved' },
  });
  await one.settled();
  expect((await one.bot.register.get(reference))?.row).toMatchObject({ status: 'new', change: 'lead-left' });
  expect(told(officer).at(-1)).toContain('Back with all CSE leads');
});

describe('the sweep', () => {
  const long = '2026-01-05T10:00:00.000Z';
  const left = (rest: Partial<Escalation>, officer: Person): Escalation => ({
    ...rowOf({
      reference: `SU-${Math.random().toString(36).slice(2, 6)}-TEST`,
      posting: 'intent',
      owedAt: long,
      owes: ['officer'],
      ...rest,
    }),
    officer: `29:${officer.id}`,
    officerAt: { serviceUrl: connector.url ?? '', conversation: officer.chat, bot: '28:bot', tenant: 'tenant' },
  });
  const event = { what: 'asked', by: 'officer', at: long };

  it('a crash before the post is known: may have arrived, a status card of its own, the officer told, and no facts', async () => {
    const one = await bot({});
    const officer = one.person('Pat Officer');
    const row = left({}, officer);
    await one.bot.register.insert(row, event);
    const counts = await sweep(one.bot, new Date());
    await one.settled();
    expect(counts).toMatchObject({ repaired: 1 });
    const now = (await one.bot.register.get(row.reference))?.row;
    expect(now).toMatchObject({ posting: 'unconfirmed', owes: [], step: 'remind' });
    expect(told(officer)).toEqual([expect.stringContaining('It may have arrived')]);
    expect(cards().filter((card) => wordsOf(card).includes('Request for a CSE lead'))).toHaveLength(0);
    const status = cards().find((card) => /Where SU-\S+ stands/.test(wordsOf(card)));
    expect(wordsOf(status)).toMatch(/facts card may be missing[\s\S]*On call/);
    expect(await sweep(one.bot, new Date())).toMatchObject({ repaired: 0, untold: 0 });
  });

  it('a crash between facts and status: the status card follows in the thread, and the officer hears that it was sent', async () => {
    const one = await bot({});
    const officer = one.person('Pat Officer');
    const row = left({ thread: 'cse-channel;messageid=7', factsMessage: '7' }, officer);
    await one.bot.register.insert(row, event);
    await sweep(one.bot, new Date());
    await one.settled();
    expect((await one.bot.register.get(row.reference))?.row).toMatchObject({ posting: 'posted', owes: [] });
    expect(told(officer)).toEqual([expect.stringContaining('Sent to the CSE leads')]);
  });

  it('whoever was not told is told later, by one of many', async () => {
    const one = await bot({});
    const two = await bot({});
    const officer = one.person('Pat Officer');
    const row = left({ posting: 'posted', status: 'closed', change: 'close', reason: 'advice-call', closedAt: long }, officer);
    await one.bot.register.insert(row, event);
    await Promise.all([sweep(one.bot, new Date()), sweep(two.bot, new Date())]);
    expect(told(officer)).toEqual([expect.stringContaining('Do you have what you need')]);
    expect((await one.bot.register.get(row.reference))?.row.owes).toEqual([]);
  });

  it('leaves alone what somebody is at work on', async () => {
    const one = await bot({});
    const officer = one.person('Pat Officer');
    const row = left({ owedAt: new Date().toISOString(), createdAt: new Date().toISOString() }, officer);
    await one.bot.register.insert(row, event);
    await sweep(one.bot, new Date());
    expect((await one.bot.register.get(row.reference))?.row).toMatchObject({ posting: 'intent', revision: 1 });
  });

  it('an open request without a next step is reported and given one; one whose reminder was lost is reminded', async () => {
    const one = await bot({});
    const officer = one.person('Pat Officer');
    const stuck = left({ posting: 'posted', owes: [], thread: 't', factsMessage: 'f', statusMessage: 's' }, officer);
    const lost = left(
      { posting: 'posted', owes: [], thread: 't', factsMessage: 'f', statusMessage: 's', step: 'remind', nextDue: long },
      officer,
    );
    await one.bot.register.insert(stuck, event);
    await one.bot.register.insert(lost, event);
    expect(await sweep(one.bot, new Date())).toMatchObject({ open: 2, repaired: 1, overdue: 1 });
    expect(one.lines.join('')).toContain('"event":"no-next-step"');
    expect((await one.bot.register.get(stuck.reference))?.row.step).toBe('remind');
    expect(reminders()).toHaveLength(1);
  });

  it('beats in /readyz, and its silence shows', async () => {
    const one = await bot({});
    one.startClockwork({ due: 60_000, sweep: 60_000 });
    const ready = async () => (await (await fetch(`${one.url}/readyz`)).json()) as { degraded: string[] };
    expect((await ready()).degraded).not.toContain('auditor');
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now);
    jest.useFakeTimers({
      now: now + 3_600_000,
      doNotFake: [
        'nextTick',
        'setImmediate',
        'setTimeout',
        'setInterval',
        'clearTimeout',
        'clearInterval',
        'queueMicrotask',
        'performance',
        'hrtime',
      ],
    });
    expect((await ready()).degraded).toContain('auditor');
    jest.useRealTimers();
    jest.restoreAllMocks();
  });
});

it('a conversation that bounces between instances goes on, and sends once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'step-up-bounce-'));
  const [one, two] = [await bot({ folder }), await bot({ folder })];
  const here = one.person('Pat Officer', 'bouncing');
  const there = two.person('Pat Officer', 'bouncing');
  const preview = await toShortPreview(here);
  const sent = await Promise.all([here, there].map((officer) => officer.presses(preview, 'Send to the CSE leads')));
  await Promise.all([one.settled(), two.settled()]);
  expect(connector.posted()).toHaveLength(1);
  const shown = sent.find((card) => actionsOf(card).some(({ verb }) => verb === 'withdraw'));
  await there.presses(shown ?? {}, 'Take it back', { reason: 'asked-twice' });
  expect(two.lastTurn()).toMatchObject({ ending: 'withdrawn' });
  await two.settled();
  expect(told(here).filter((words) => words.includes('Taken back'))).toHaveLength(0);
  expect(cards().some((card) => wordsOf(card).includes('the officer took it back. I asked twice.'))).toBe(true);
});

it('posts last week’s counts once, when leads begin to look', async () => {
  const [one, two] = [await bot({}), await bot({})];
  const row = rowOf({
    reference: 'SU-WEEK-0001',
    officerAt: { serviceUrl: connector.url ?? '', conversation: 'c', bot: '28:bot', tenant: 'tenant' },
  });
  await one.bot.register.insert(row, { what: 'asked', by: 'o', at: row.createdAt });
  const monday = new Date('2026-11-30T09:00:00Z');
  expect(await weeklyDigest(one.bot, new Date('2026-11-30T06:00:00Z'))).toBe(false);
  expect((await Promise.all([weeklyDigest(one.bot, monday), weeklyDigest(two.bot, monday)])).filter(Boolean)).toHaveLength(1);
  const posted = connector.posted().map(({ body }) => wordsOf(contentOf(body['activity'] as Json)));
  expect(posted).toEqual([
    expect.stringMatching(
      /From 23 November 2026 to 29 November 2026[\s\S]*Asked: 1 \(now 0, today 1, routine 0\)[\s\S]*must not be used to rate staff/,
    ),
  ]);
  expect(posted[0]).not.toContain('SU-WEEK');
});

it('reminds at night only of what cannot wait', () => {
  const plan = duePlan({ now: 5, today: 30, routine: 240 }, { nation: 'England' });
  expect(plan.awake.opens(new Date('2026-11-23T23:30:00Z')).toISOString()).toBe('2026-11-24T07:00:00.000Z');
});
