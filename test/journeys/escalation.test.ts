import { toPreview, toShortPreview } from './ask-lead';
import { type BotUnderTest, startBot } from './bot-under-test';
import { actionsOf, contentOf, inChannel, type Json, type Person, wordsOf } from './person';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot({}, { plain: true });
});
afterEach(() => bot.stop());

const preview = (officer: Person) => toPreview(officer);

const isFacts = ({ method, path }: { method: string; path: string }) => method === 'POST' && path === '/v3/conversations';
const isStatus = ({ method, path }: { method: string; path: string }) => method === 'POST' && path.includes('cse-channel');
const facts = () => bot.connector.posted().map(({ body }) => contentOf(body['activity'] as Json));
const inThread = () =>
  bot.connector.recorded.filter(({ path }) => path.includes('cse-channel%3Bmessageid')).map(({ body }) => contentOf(body));
const statusCards = () => inThread().filter((card) => /Where SU-\S+ stands/.test(wordsOf(card)));
const lines = () =>
  inThread()
    .map((card) => wordsOf(card))
    .filter((words) => /^\s*SU-\S+: /.test(words));
const toldOfficer = (officer: Person) => bot.connector.sentTo(officer.chat).map(({ body }) => wordsOf(contentOf(body)));

it('goes from choices to a claim and a close, with the officer told each time', async () => {
  const officer = bot.person('Pat Officer');
  const shown = await preview(officer);
  expect(facts()).toHaveLength(0);
  expect(wordsOf(shown)).toContain('Sending records no crime');

  const sent = await officer.presses(shown, 'Send to the CSE leads');
  expect(bot.lastTurn()).toMatchObject({ kind: 'card', ending: 'sent' });
  expect(wordsOf(sent)).toMatch(/SU-\w{4}-\w{4}[\s\S]*records no crime, makes no referral and sends no unit/);
  expect(facts()).toHaveLength(1);
  expect(wordsOf(facts()[0])).toContain('Content is spreading; Evidence may be lost');
  expect(actionsOf(facts()[0])).toHaveLength(0);
  expect(wordsOf(facts()[0])).toContain('Pat Officer');

  const lead = bot.person('Sam Lead');
  const claimed = await lead.pressesInChannel(statusCards().at(-1) ?? {}, 'Claim');
  expect(bot.lastTurn()).toMatchObject({ kind: 'channel', ending: 'claimed' });
  expect(wordsOf(claimed)).toContain('Sam Lead has it');
  await bot.settled();
  expect(toldOfficer(officer).at(-1)).toContain('Sam Lead');
  expect(actionsOf(contentOf(bot.connector.sentTo(officer.chat).at(-1)?.body ?? {}))[0]?.['url']).toContain(
    'users=sam.lead%40force.example',
  );

  const second = bot.person('Alex Lead');
  const lost = await second.pressesInChannel(statusCards().at(-1) ?? {}, 'Release');
  expect(bot.lastTurn()).toMatchObject({ ending: 'claim-lost' });
  expect(wordsOf(lost)).toContain('Sam Lead has already taken');

  expect(lines()).toEqual([expect.stringMatching(/: Sam Lead has taken it\./)]);

  await lead.pressesInChannel(claimed, 'Close', { reason: 'advice-chat', recorded: 'lead' });
  expect(bot.lastTurn()).toMatchObject({ ending: 'closed' });
  await bot.settled();
  const asked = contentOf(bot.connector.sentTo(officer.chat).at(-1)?.body ?? {});
  expect(wordsOf(asked)).toMatch(/Do you have what you need\?[\s\S]*Advice given by chat[\s\S]*on the force record/);

  await officer.presses(asked, 'Yes, I have what I need');
  await bot.settled();
  expect(wordsOf(statusCards().at(-1))).toContain('The officer has what they need');
  const reopened = await officer.presses(asked, 'No, open it again');
  expect(bot.lastTurn()).toMatchObject({ ending: 'reopened' });
  expect(wordsOf(reopened)).toContain('waiting for a lead');
  await bot.settled();
  expect(wordsOf(statusCards().at(-1))).toContain('Waiting for a lead');
});

it('takes an officer in a hurry to the preview with the rest left open', async () => {
  const officer = bot.person('Pat Officer');
  const shown = await toShortPreview(officer);
  expect(wordsOf(shown)).toMatch(/Ring your control room or the duty CSE lead first[\s\S]*Send/);
  await officer.presses(shown, 'Send to the CSE leads');
  const order = [
    'Urgency',
    'Asked about',
    'Child safe now',
    'Live risk',
    "Child's age",
    'How many children',
    'Done so far',
    'Nation',
    'Content edition',
    'From',
    'Role',
    'Reach me by',
    'Until',
    'After that',
  ];
  const words = wordsOf(facts()[0]);
  const places = order.map((title) => words.indexOf(title));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
});

it('takes nothing back without a reason', async () => {
  const officer = bot.person('Pat Officer');
  const sent = await officer.presses(await preview(officer), 'Send to the CSE leads');
  await officer.presses(sent, 'Take it back', { reason: 'felt-like-it' });
  expect(bot.lastTurn()).toMatchObject({ ending: 'sent' });
});

it('lets one of many win a claim and tells the others who', async () => {
  const officer = bot.person('Pat Officer');
  await officer.presses(await preview(officer), 'Send to the CSE leads');
  const card = statusCards().at(-1) ?? {};
  const leads = Array.from({ length: 8 }, (_, index) => bot.person(`Lead ${index}`));
  const shown = await Promise.all(leads.map((lead) => lead.pressesInChannel(card, 'Claim')));
  const turns = bot.lines.filter((line) => line.includes('"kind":"channel"')).map((line) => (JSON.parse(line) as Json)['ending']);
  expect(turns.filter((ending) => ending === 'claimed')).toHaveLength(1);
  expect(turns.filter((ending) => ending === 'claim-lost')).toHaveLength(7);
  expect(shown.filter((said) => /Lead \d has already taken/.test(wordsOf(said)))).toHaveLength(7);
});

it('sends once however often Send is pressed', async () => {
  const officer = bot.person('Pat Officer');
  const shown = await preview(officer);
  const cards = await Promise.all([1, 2, 3].map(() => officer.presses(shown, 'Send to the CSE leads')));
  await bot.settled();
  expect(facts()).toHaveLength(1);
  expect(cards.some((card) => wordsOf(card).includes('Sent to the CSE leads'))).toBe(true);
  expect(wordsOf(await officer.presses(shown, 'Send to the CSE leads'))).toContain('Sent to the CSE leads');
  expect(facts()).toHaveLength(1);
});

it('says plainly when nothing was sent, and Send again keeps the reference', async () => {
  const officer = bot.person('Pat Officer');
  bot.connector.failNext(isFacts, { status: 403 });
  const failed = await officer.presses(await preview(officer), 'Send to the CSE leads');
  expect(bot.lastTurn()).toMatchObject({ ending: 'not-sent' });
  expect(wordsOf(failed)).toMatch(/nobody has seen this[\s\S]*ring your supervisor/);
  expect(facts()).toHaveLength(0);
  const sent = await officer.presses(failed, 'Send again');
  expect(bot.lastTurn()).toMatchObject({ ending: 'sent' });
  expect(facts()).toHaveLength(1);
  expect(wordsOf(facts()[0])).toContain(/SU-\w{4}-\w{4}/.exec(wordsOf(sent))?.[0] ?? 'no reference');
});

it.each([['hang' as const], ['accept-then-reset' as const], [{ status: 502 }]])(
  '%j: says that it may have arrived, and never posts the facts twice',
  async (fault) => {
    const officer = bot.person('Pat Officer');
    const shown = await preview(officer);
    bot.connector.failNext(isFacts, fault);
    const started = Date.now();
    const card = await officer.presses(shown, 'Send to the CSE leads');
    expect(Date.now() - started).toBeLessThan(2500);
    expect(bot.lastTurn()).toMatchObject({ ending: 'unconfirmed' });
    expect(wordsOf(card)).toMatch(/may have arrived[\s\S]*Don't wait/);
    await bot.settled();
    await officer.presses(shown, 'Send to the CSE leads');
    const factsPosts = facts().filter((posted) => wordsOf(posted).includes('Request for a CSE lead'));
    expect(factsPosts.length).toBeLessThanOrEqual(1);

    const lead = bot.person('Sam Lead');
    const status = [...facts(), ...statusCards()].find((posted) => actionsOf(posted).some(({ verb }) => verb === 'claim'));
    const claimed = await lead.pressesInChannel(status ?? {}, 'Claim');
    expect(wordsOf(claimed)).not.toContain('facts card may be missing');
    expect(bot.lastTurn()).toMatchObject({ ending: 'claimed' });
  },
);

it('waits out a 429 and sends', async () => {
  const officer = bot.person('Pat Officer');
  bot.connector.failNext(isFacts, { status: 429, headers: { 'retry-after': '1' } });
  await officer.presses(await preview(officer), 'Send to the CSE leads');
  expect(bot.lastTurn()).toMatchObject({ ending: 'sent' });
  expect(facts()).toHaveLength(1);
});

it('posts the status card again when only that was lost', async () => {
  const officer = bot.person('Pat Officer');
  bot.connector.failNext(isStatus, { status: 500 });
  const card = await officer.presses(await preview(officer), 'Send to the CSE leads');
  expect(wordsOf(card)).toContain('may have arrived');
  await bot.settled();
  expect(facts()).toHaveLength(1);
  expect(statusCards()).toHaveLength(1);
});

it('can be taken back, and stays visible as taken back', async () => {
  const officer = bot.person('Pat Officer');
  const sent = await officer.presses(await preview(officer), 'Send to the CSE leads');
  await officer.presses(sent, 'Take it back', { reason: 'rang-instead' });
  expect(bot.lastTurn()).toMatchObject({ ending: 'withdrawn' });
  await bot.settled();
  expect(wordsOf(statusCards().at(-1))).toContain('The officer took it back');
});

describe('a channel button is refused', () => {
  const press = async (place: Json, person = 'Sam Lead', data: Json = {}) => {
    const officer = bot.person('Pat Officer');
    await officer.presses(await preview(officer), 'Send to the CSE leads');
    const claim = actionsOf(statusCards().at(-1)).find(({ verb }) => verb === 'claim');
    const presser = person === 'Pat Officer' ? officer : bot.person(person);
    await presser.invokes('claim', { ...(claim?.['data'] as Json), ...data }, place);
    return bot.lastTurn()['ending'];
  };

  it('in another channel of the team', async () => expect(await press(inChannel('other-channel'))).toBe('forbidden'));
  it('in another team', async () => expect(await press(inChannel('cse-channel', 'other-team'))).toBe('forbidden'));
  it('in a personal chat', async () => expect(await press({})).toBe('unknown-action'));
  it('from the officer who asked', async () => expect(await press(inChannel('cse-channel'), 'Pat Officer')).toBe('forbidden'));
  it('with a token that is not ours', async () =>
    expect(await press(inChannel('cse-channel'), 'Sam Lead', { token: 'x' })).toBe('foreign'));
});

it('local mode binds the named channel of a team it is added to, and posts nothing there', async () => {
  const learning = await startBot({ CSE_TEAM_ID: '', CSE_CHANNEL_ID: '', CSE_CHANNEL_NAME: 'CSE leads' });
  const admin = learning.person('Admin');
  await admin.sends({
    type: 'conversationUpdate',
    membersAdded: [{ id: '28:bot' }],
    conversation: { id: 'team-thread', conversationType: 'channel' },
    channelData: { tenant: { id: 'tenant' }, team: { id: 'team-thread' } },
  });
  expect(await learning.bot.binding.current()).toMatchObject({ team: 'team-thread', channel: 'cse-channel' });
  expect(learning.connector.recorded.filter(({ method }) => method === 'POST')).toHaveLength(0);
  await learning.stop();
});
