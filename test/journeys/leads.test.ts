import { toShortPreview } from './ask-lead';
import { type BotUnderTest, startBot } from './bot-under-test';
import { actionsOf, contentOf, inChannel, type Json, type Person, wordsOf } from './person';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot({}, { plain: true });
});
afterEach(() => bot.stop());

const posts = () => bot.connector.recorded.filter(({ method }) => method === 'POST');
const inThread = () =>
  posts()
    .filter(({ path }) => path.includes('cse-channel%3Bmessageid'))
    .map(({ body }) => contentOf(body));
const statusCards = () => inThread().filter((card) => /Where SU-\S+ stands/.test(wordsOf(card)));
const AT = '<at>Step Up guidance</at>';
/** Teams brings only messages that mention the bot, and says which words are the mention. */
const says = async (person: Person, text: string, place: Json = inChannel('cse-channel')) => {
  const entities = [{ type: 'mention', mentioned: { id: '28:bot', name: 'Step Up guidance' }, text: AT }];
  await person.sends({ type: 'message', text: `${AT} ${text}`, entities, ...place });
  return (
    posts()
      .map(({ body }) => contentOf(body))
      .at(-1) ?? {}
  );
};

async function ask(officer: Person): Promise<{ reference: string; status: Json }> {
  const sent = await officer.presses(await toShortPreview(officer, 'Today, on this shift'), 'Send to the CSE leads');
  return { reference: /SU-\w{4}-\w{4}/.exec(wordsOf(sent))?.[0] ?? 'none', status: statusCards().at(-1) ?? {} };
}

it('open lists every open request with urgency, age and who, and nothing else', async () => {
  const lead = bot.person('Sam Lead');
  const first = await ask(bot.person('Pat Officer'));
  const second = await ask(bot.person('Jo Officer'));
  await lead.pressesInChannel(second.status, 'Claim');
  await bot.settled();
  const listed = wordsOf(await says(lead, 'open'));
  expect(bot.lastTurn()).toMatchObject({ kind: 'message', ending: 'answered' });
  expect(listed).toMatch(new RegExp(`${first.reference}\\*\\* Today, on this shift · 0 min · waiting for a lead`));
  expect(listed).toMatch(new RegExp(`${second.reference}\\*\\* Today, on this shift · 0 min · Sam Lead`));
  expect(listed).not.toContain('Welfare');
});

it('mine lists what a lead holds and hands over several at once; the officers are told', async () => {
  const [sam, alex] = [bot.person('Sam Lead'), bot.person('Alex Lead')];
  const officers = [bot.person('Pat Officer'), bot.person('Jo Officer')];
  const asked = [];
  for (const officer of officers) asked.push(await ask(officer));
  for (const { status } of asked) await sam.pressesInChannel(status, 'Claim');
  await bot.settled();
  const mine = await says(sam, 'mine');
  expect(wordsOf(mine)).toContain('Yours: 2');
  const references = asked.map(({ reference }) => reference).join(',');
  const done = await sam.pressesInChannel(mine, 'Hand over', { references, lead: `29:${alex.id}` });
  expect(bot.lastTurn()).toMatchObject({ ending: 'handed-over' });
  expect(wordsOf(done)).toContain('Handed over to Alex Lead');
  await bot.settled();
  for (const officer of officers) expect(wordsOf(contentOf(bot.connector.sentTo(officer.chat).at(-1)?.body ?? {}))).toContain('Alex Lead');
  expect(wordsOf(await says(sam, 'mine'))).toContain('You hold no request');
  // Pressed again, it changes nothing: the requests are no longer Sam's.
  await sam.pressesInChannel(mine, 'Hand over', { references, lead: `29:${alex.id}` });
  expect(bot.lastTurn()).toMatchObject({ ending: 'claim-lost' });
});

it('one request is handed over to a member chosen from the paged roster, never to a guest or to the officer who asked', async () => {
  const [sam, alex, guest] = [bot.person('Sam Lead'), bot.person('Alex Lead'), bot.person('Gus Guest')];
  bot.connector.members.set(`29:${guest.id}`, {
    id: guest.id,
    name: 'Gus Guest',
    userPrincipalName: 'gus@elsewhere.example',
    userRole: 'guest',
  });
  for (let at = 0; at < 60; at += 1) bot.person(`Lead ${at}`);
  const officer = bot.person('Pat Officer');
  const { status } = await ask(officer);
  const claimed = await sam.pressesInChannel(status, 'Claim');
  const picking = await sam.pressesInChannel(claimed, 'Hand over');
  expect(wordsOf(picking)).toContain('Alex Lead');
  expect(wordsOf(picking)).not.toMatch(/Gus Guest|Sam Lead/);
  expect(wordsOf(await sam.pressesInChannel(picking, 'More names'))).toContain('Lead 59');
  await sam.pressesInChannel(picking, 'Hand over', { lead: `29:${guest.id}` });
  expect(bot.lastTurn()).toMatchObject({ ending: 'forbidden' });
  await sam.pressesInChannel(picking, 'Hand over', { lead: `29:${officer.id}` });
  expect(bot.lastTurn()).toMatchObject({ ending: 'forbidden' });
  await sam.pressesInChannel(picking, 'Hand over', { lead: `29:${alex.id}` });
  expect(bot.lastTurn()).toMatchObject({ ending: 'handed-over' });
  await bot.settled();
  expect(inThread().some((card) => /handed over to Alex Lead/.test(wordsOf(card)))).toBe(true);
});

it('guests and people outside the team claim nothing; who can not be looked up in time is not held back', async () => {
  const guest = bot.person('Gus Guest');
  bot.connector.members.set(`29:${guest.id}`, {
    id: guest.id,
    name: 'Gus Guest',
    userPrincipalName: 'gus@elsewhere.example',
    userRole: 'guest',
  });
  const outsider = bot.person('Olly Outsider');
  bot.connector.members.delete(`29:${outsider.id}`);
  const { status } = await ask(bot.person('Pat Officer'));
  for (const person of [guest, outsider]) {
    const said = await person.pressesInChannel(status, 'Claim');
    expect(bot.lastTurn()).toMatchObject({ ending: 'forbidden' });
    expect(wordsOf(said)).toContain('Only members');
  }
  const lead = bot.person('Sam Lead');
  bot.connector.failNext(({ method, path }) => method === 'GET' && path.includes(encodeURIComponent(lead.id)), { status: 500 });
  await lead.pressesInChannel(status, 'Claim');
  expect(bot.lastTurn()).toMatchObject({ ending: 'claimed' });
});

it.each([
  ['another channel of the team', inChannel('other-channel')],
  ['the same channel id in another team', inChannel('cse-channel', 'other-team')],
  ['a group chat', { conversation: { id: 'group', conversationType: 'groupChat', isGroup: true, tenantId: 'tenant' } }],
])('in %s the bot only asks people to come to a chat of their own', async (_where, place) => {
  await ask(bot.person('Pat Officer'));
  const said = await says(bot.person('Sam Lead'), 'open', place);
  expect(bot.lastTurn()).toMatchObject({ ending: 'wrong-place' });
  expect(said['text']).toContain('chat of our own');
  expect(said['text']).not.toContain('SU-');
});

it('a child in danger comes first in the channel as well', async () => {
  const said = await says(bot.person('Sam Lead'), 'she says shes going to kill herself tonight');
  expect(bot.lastTurn()).toMatchObject({ ending: 'immediate-danger', flags: ['immediate-danger'] });
  expect(said['text']).toContain('radio');
});

describe('what becomes of the channel is told to the operator', () => {
  const degraded = async () => ((await (await fetch(`${bot.url}/readyz`)).json()) as { degraded: string[] }).degraded;
  const event = (eventType: string, rest: Json = {}) =>
    bot.person('Admin').sends({
      type: 'conversationUpdate',
      conversation: { id: 'team-thread', conversationType: 'channel' },
      channelData: { tenant: { id: 'tenant' }, team: { id: 'team-thread' }, channel: { id: 'cse-channel' }, eventType },
      ...rest,
    });

  // One storage for all tests: leave the channel as it was found.
  afterEach(() => event('teamUnarchived'));

  it.each([
    ['channelDeleted', 'channel-deleted', 'channelRestored'],
    ['teamArchived', 'channel-team-archived', 'teamUnarchived'],
    ['teamDeleted', 'channel-team-deleted', 'teamRestored'],
  ])('%s', async (happened, shown, undone) => {
    await event(happened);
    expect(await degraded()).toContain(shown);
    expect(bot.lines.join('')).toMatch(/"event":"channel-state","part":"channel"/);
    await event(undone);
    expect(await degraded()).not.toContain(shown);
  });

  it('nobody on call', async () => expect(await degraded()).toContain('on-call'));

  it('the bot removed from the team', async () => {
    await event('teamMemberRemoved', { membersRemoved: [{ id: '28:bot' }] });
    expect(await degraded()).toContain('channel-bot-removed');
  });

  it('another channel or team deleted changes nothing', async () => {
    await event('channelDeleted', {
      channelData: { tenant: { id: 'tenant' }, team: { id: 'team-thread' }, channel: { id: 'other' }, eventType: 'channelDeleted' },
    });
    expect(await degraded()).not.toContain('channel-deleted');
  });

  it('a post refused by the channel, and the next that works', async () => {
    bot.connector.failNext(({ path }) => path === '/v3/conversations', { status: 403 });
    const officer = bot.person('Pat Officer');
    const failed = await officer.presses(await toShortPreview(officer), 'Send to the CSE leads');
    expect(await degraded()).toContain('channel-unreachable');
    await officer.presses(failed, 'Send again');
    await bot.settled();
    expect(await degraded()).not.toContain('channel-unreachable');
  });
});

it('shows the display name of a joker as plain text', async () => {
  const officer = bot.person('**Boss** [x](http://evil) <at>all</at>');
  await ask(officer);
  const facts = contentOf(bot.connector.posted().at(-1)?.body['activity'] as Json);
  expect(wordsOf(facts)).toContain('\\*\\*Boss\\*\\*');
  expect(actionsOf(facts)).toHaveLength(0);
});

it.each([
  ['HTML', '<b>Sam</b><script>x</script>', /<b>|<script>/],
  ['a mention of everybody', '<at>CSE leads</at>', /(?<!\\)<at/],
  ['a link', '[CSE leads](https://evil.example)', /\[CSE leads\]\(/],
  ['a picture', '![x](https://evil.example/a.png)', /!\[x\]\(/],
  ['a heading', '# Closed', /(?<!\\)# Closed/],
  ['letters turned round', 'Sam \u202Edael ESC\u202C', /[\u202A-\u202E\u2066-\u2069]/],
  ['invisible letters', 'Sam\u200B\u2060Lead', /[\u200B-\u200F\u2060-\u206F]/],
  ['a very long name', 'Sam '.repeat(100), /(?:Sam ){40}/],
])('shows %s in a display name as plain text, in the channel and to the officer', async (_, name, trick) => {
  const officer = bot.person(name);
  const { status } = await ask(officer);
  const facts = contentOf(bot.connector.posted().at(-1)?.body['activity'] as Json);
  const claimed = await bot.person(`${name} `).pressesInChannel(status, 'Claim');
  expect(bot.lastTurn()).toMatchObject({ ending: 'claimed' });
  await bot.settled();
  const told = bot.connector.sentTo(officer.chat).map(({ body }) => contentOf(body));
  const shown = [
    facts,
    status,
    claimed,
    ...posts()
      .slice(-2)
      .map(({ body }) => contentOf(body)),
    ...told,
  ]
    .map(wordsOf)
    .join('\n');
  expect(shown).not.toMatch(trick);
});
