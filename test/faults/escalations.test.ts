import type { Escalation } from '../../src/escalation/escalation';
import { toShortPreview } from '../journeys/ask-lead';
import { actionsOf, contentOf, type Json, type Person, wordsOf } from '../journeys/person';
import type { Fault, Recorded } from '../stand-ins/connector';
import { eachOf, stage, type Stage } from './stage';

const ESCALATIONS = Number(process.env['ESCALATIONS'] ?? 500);
const KILLS = Number(process.env['KILLS'] ?? 50);
const RESTARTS = 4;

/** One request to the channel in this many fails in one of these ways; 0 faults of those that answer a person's own press. */
const ONE_IN = 12;
const FAULTS: readonly Fault[] = [
  { status: 429, headers: { 'retry-after': '1' } },
  { status: 500 },
  { status: 502 },
  { status: 403 },
  { status: 404 },
  'hang',
  'reset',
  'accept-then-reset',
];

let at: Stage;
const faults: Record<string, number> = {};
beforeAll(async () => {
  at = await stage(2, { REMIND_NOW_MINUTES: '600' });
});
afterAll(() => at.stop());

/** Presses again, as a person does, while Teams says that something went wrong; gives the card that at last came. */
async function insist(press: () => Promise<Json>): Promise<Json> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const card = await press().catch(() => undefined);
    if (card && !/Something went wrong/.test(wordsOf(card))) return card;
    await new Promise((done) => setTimeout(done, 100 + 50 * attempt));
  }
  throw new Error('no answer came');
}

interface Asked {
  readonly officer: Person;
  reference: string;
  last: string;
}

async function ask(officer: Person, asked: Asked[]): Promise<Asked> {
  const one: Asked = { officer, reference: '', last: '' };
  asked.push(one);
  const preview = await insistOn(() => toShortPreview(officer));
  let sent = await insist(() => officer.presses(preview, 'Send to the CSE leads'));
  // Most people try again after a moment; some ring instead.
  for (let attempt = 0; /nobody has seen this/.test(wordsOf(sent)) && attempt < 12 && Math.random() < 0.95; attempt += 1) {
    await new Promise((done) => setTimeout(done, 1_500));
    sent = await insist(() => officer.presses(sent, 'Send again'));
  }
  one.last = wordsOf(sent);
  one.reference = /SU-\w{4}-\w{4}/.exec(one.last)?.[0] ?? '';
  await maybeWithdraw(one, sent);
  return one;
}

async function maybeWithdraw(one: Asked, card: Json): Promise<void> {
  if (Math.random() > 0.1 || !actionsOf(card).some(({ verb }) => verb === 'withdraw')) return;
  one.last = wordsOf(await insist(() => one.officer.presses(card, 'Take it back', { reason: 'resolved' })));
}

async function insistOn<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt > 60) throw error;
      await new Promise((done) => setTimeout(done, 100 + 50 * attempt));
    }
  }
}

/** Two leads press Claim at once on whatever status card there is; some close what they took. */
async function leads(one: Asked): Promise<void> {
  const card = statusCards(one.reference).find((found) => actionsOf(found).some(({ verb }) => verb === 'claim'));
  if (!card || Math.random() < 0.3) return;
  const pair = ['kim', 'lee'].map((id) => at.person(`Lead ${id}`, id));
  const shown = await Promise.all(pair.map((lead) => insist(() => lead.pressesInChannel(card, 'Claim'))));
  const mine = shown.findIndex((drawn) => actionsOf(drawn).some(({ verb }) => verb === 'close'));
  if (mine < 0 || Math.random() < 0.5) return;
  await insist(() => (pair[mine] as Person).pressesInChannel(shown[mine] as Json, 'Close', { reason: 'advice-chat', recorded: 'lead' }));
}

const bodies = (match: (one: Recorded) => boolean) =>
  at.connector.recorded.filter(match).map(({ body }) => contentOf((body['activity'] as Json | undefined) ?? body));
const posts = ({ method }: Recorded) => method === 'POST';
const statusCards = (reference: string) => bodies(posts).filter((card) => wordsOf(card).includes(`Where ${reference} stands`));

/** What the officer has seen: the answer to their press, messages in their chat, and their card as it was redrawn. */
function seen(one: Asked): string {
  const chat = encodeURIComponent(one.officer.chat);
  return [one.last, ...bodies(({ method, path }) => (method === 'POST' || method === 'PUT') && path.includes(chat)).map(wordsOf)].join(
    '\n',
  );
}

function expectedWords(row: Escalation): RegExp {
  if (row.status === 'withdrawn') return /Taken back/;
  if (row.status === 'closed') return /Do you have what you need/;
  if (row.status === 'claimed') return /A CSE lead has taken this/;
  if (row.posting === 'not-sent') return /Not sent/;
  return row.posting === 'posted' ? /Sent to the CSE leads|It may have arrived/ : /It may have arrived/;
}

it(`${ESCALATIONS} escalations, ${KILLS} kills, ${RESTARTS} restarts of the storage, a connector that fails at random: none is lost`, async () => {
  const asked: Asked[] = [];
  const started = Date.now();
  at.connector.chaos = () => {
    if (Math.random() * ONE_IN > 1) return undefined;
    const fault = FAULTS[Math.floor(Math.random() * FAULTS.length)];
    const name = typeof fault === 'object' ? String(fault.status) : String(fault);
    faults[name] = (faults[name] ?? 0) + 1;
    return fault;
  };
  let trouble = Promise.resolve();
  await eachOf(
    Array.from({ length: ESCALATIONS }, (_, n) => at.person(`Officer ${n}`, `officer-${n}`)),
    6,
    async (officer, n) => {
      if (n % Math.ceil(ESCALATIONS / KILLS) === 0 && at.fleet.kills < KILLS) trouble = trouble.then(() => at.fleet.kill());
      if (n > 0 && n % Math.ceil(ESCALATIONS / (RESTARTS + 1)) === 0) trouble = trouble.then(() => at.restartStorage());
      const one = await ask(officer, asked);
      if (one.reference) await leads(one);
    },
  );
  await trouble;
  while (at.fleet.kills < KILLS) await at.fleet.kill();
  at.connector.chaos = () => undefined;

  // Left alone for 45 seconds, then the sweep settles what is open.
  const settled = async () => (await at.register.list()).every(({ row }) => row.posting !== 'intent' && row.owes.length === 0);
  while (!(await settled()) && Date.now() - started < 1_500_000) await new Promise((done) => setTimeout(done, 1_000));

  const rows = new Map((await at.register.list()).map(({ row }) => [row.reference, row]));
  const lost = asked.filter(({ reference, last }) => !(reference && rows.has(reference)) && !/Not sent/.test(last));
  const ignorant = asked.filter((one) => {
    const row = rows.get(one.reference);
    return row !== undefined && !expectedWords(row).test(seen(one));
  });
  const factsPosts = (reference: string) =>
    bodies(({ method, path }) => method === 'POST' && path === '/v3/conversations').filter((card) =>
      wordsOf(card).includes(`Request for a CSE lead ${reference}`),
    ).length;
  const twice = [...rows.keys()].filter((reference) => factsPosts(reference) > 1);
  // A lead's click proves that a status card arrived, so a request that was clicked counts as posted without its facts.
  const clicked = async (reference: string) => (await at.register.events(reference)).some(({ what }) => what === 'claim');
  const unseen: string[] = [];
  for (const { reference, posting } of rows.values())
    if (posting === 'posted' && factsPosts(reference) === 0 && !(await clicked(reference))) unseen.push(reference);
  let doubleWinners = 0;
  for (const reference of rows.keys()) {
    let holder = '';
    for (const { what, by } of await at.register.events(reference)) {
      if (what === 'claim' && holder && holder !== by) doubleWinners += 1;
      if (what === 'claim') holder = by;
      if (['release', 'lapse', 'reopen', 'hand-over'].includes(what)) holder = '';
    }
  }
  const extra = [...rows.keys()].reduce(
    (sum, reference) =>
      sum + Math.max(0, statusCards(reference).filter((card) => actionsOf(card).some(({ verb }) => verb === 'claim')).length - 1),
    0,
  );
  const states = [...rows.values()].reduce<Record<string, number>>((counts, { posting, status }) => {
    const name = status === 'withdrawn' ? 'withdrawn' : posting;
    return { ...counts, [name]: (counts[name] ?? 0) + 1 };
  }, {});
  console.info(
    JSON.stringify({
      seconds: Math.round((Date.now() - started) / 1000),
      asked: asked.length,
      kills: at.fleet.kills,
      storageRestarts: RESTARTS,
      faults,
      reported: at.fleet.reported,
      states,
      notSentWithoutRow: asked.filter(({ reference }) => !rows.has(reference)).length,
      lost: lost.length,
      factsTwice: twice.length,
      postedWithoutFacts: unseen.length,
      doubleWinners,
      officersWhoDoNotKnow: ignorant.length,
      extraStatusCards: extra,
    }),
  );
  for (const one of ignorant.slice(0, 3))
    console.info(JSON.stringify({ row: rows.get(one.reference), events: await at.register.events(one.reference) }));
  expect(asked).toHaveLength(ESCALATIONS);
  expect(at.fleet.kills).toBeGreaterThanOrEqual(KILLS);
  expect({
    lost: lost.map(({ reference }) => reference),
    twice,
    unseen,
    doubleWinners,
    ignorant: ignorant.map(({ reference }) => reference),
  }).toEqual({
    lost: [],
    twice: [],
    unseen: [],
    doubleWinners: 0,
    ignorant: [],
  });
  expect(await settled()).toBe(true);
});
