import { type BotUnderTest, startBot } from './bot-under-test';
import { actionsOf, type Json, wordsOf } from './person';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

const picture = { contentType: 'image/png', contentUrl: 'http://127.0.0.1:1/never-fetched' };
const mirrored = { contentType: 'text/html', content: '<p>what is <b>sextortion</b></p>' };
const quoted = { contentType: 'text/html', content: '<blockquote itemtype="http://schema.skype.com/Reply">words</blockquote>' };
const forwarded = { contentType: 'messageReference', content: '{}' };
const voice = { contentType: 'audio/ogg', contentUrl: 'http://127.0.0.1:1/clip' };
const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', content: { downloadUrl: 'http://127.0.0.1:1/f' } };

describe.each([
  ['a picture', { text: '', attachments: [picture] }, 'attachment'],
  ['a picture beside a question', { text: 'what is sextortion', attachments: [picture] }, 'attachment'],
  ['a file', { text: '', attachments: [file] }, 'attachment'],
  ['a voice clip', { text: '', attachments: [voice] }, 'attachment'],
  ['a forwarded message', { text: 'fwd', attachments: [forwarded] }, 'attachment'],
  ['a quoted message', { text: 'words', attachments: [quoted] }, 'attachment'],
  ['formatted text alone', { text: 'what is sextortion', attachments: [mirrored] }, 'answered'],
  ['empty text', { text: '' }, 'empty'],
  ['emoji only', { text: '😀🙏' }, 'empty'],
  ['20,000 characters', { text: 'nude '.repeat(4000) }, 'too-long'],
])('%s', (_name, message, ending) => {
  it(`ends ${ending} with a way to a human`, async () => {
    const [card] = await bot.person('Officer').says(message.text, message);
    expect(bot.lastTurn()).toMatchObject({ kind: 'message', ending });
    expect(actionsOf(card).map(({ title }) => title)).toContain('Ask a CSE lead');
  });
});

it('an edited message is told so, a deleted one is left alone', async () => {
  const officer = bot.person('Officer');
  expect(await officer.sends({ type: 'messageUpdate', text: 'x', channelData: { eventType: 'editMessage' } })).toHaveLength(1);
  expect(bot.lastTurn()).toMatchObject({ ending: 'edited' });
  expect(await officer.sends({ type: 'messageDelete' })).toHaveLength(0);
});

it('an activity type nobody knows is accepted and ignored', async () => {
  const { status, body } = await bot.person('Officer').post({ type: 'somethingNew' });
  expect({ status, body }).toEqual({ status: 200, body: undefined });
  expect(bot.lastTurn()).toMatchObject({ ending: 'ignored' });
});

describe('presses', () => {
  const start = async () => {
    const officer = bot.person('Officer');
    const [welcome] = await officer.says('help');
    const { token } = actionsOf(welcome)[0]?.['data'] as { token: string };
    return { officer, token };
  };

  it.each([['launch-missiles'], [''], ['toString'], [undefined]])('with the verb %p get a clear card', async (verb) => {
    const { officer, token } = await start();
    expect(wordsOf(await officer.invokes(verb, { token }))).toContain("I don't know that button");
    expect(bot.lastTurn()).toMatchObject({ kind: 'card', ending: 'unknown-action' });
  });

  it('with somebody else’s token are refused', async () => {
    const { token } = await start();
    await bot.person('Another').invokes('start', { token, dialog: 'parents' });
    expect(bot.lastTurn()).toMatchObject({ ending: 'foreign' });
  });

  it('with an altered token are refused', async () => {
    const { officer, token } = await start();
    const altered = `${token.slice(0, -6)}${token.at(-6) === 'A' ? 'B' : 'A'}${token.slice(-5)}`;
    await officer.invokes('start', { token: altered, dialog: 'parents' });
    expect(bot.lastTurn()).toMatchObject({ ending: 'foreign' });
  });

  it('with a token from an earlier shift are told so', async () => {
    jest.useFakeTimers({
      now: Date.now() - 13 * 3600 * 1000,
      doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'clearTimeout', 'performance', 'queueMicrotask'],
    });
    const { officer, token } = await start();
    jest.useRealTimers();
    const card = await officer.invokes('start', { token, dialog: 'parents' });
    expect(bot.lastTurn()).toMatchObject({ ending: 'expired' });
    expect(wordsOf(card)).toContain('too old');
  });

  it('of another kind of invoke are answered, never with 501', async () => {
    const { status, body } = await bot.person('Officer').post({ type: 'invoke', name: 'composeExtension/query', value: {} });
    expect(status).toBe(200);
    expect(body).toBeDefined();
  });
});

describe('at the HTTP door', () => {
  const post = (body: string, type = 'application/json') =>
    fetch(`${bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': type }, body });

  it.each([
    ['invalid JSON', '{"text": "MARKER-7351', 400],
    ['JSON that is no object', '"MARKER-7351"', 400],
    ['an activity without a sender', '{"type":"message","text":"MARKER-7351"}', 400],
    ['no body', '', 400],
    ['a body over the limit', JSON.stringify({ type: 'message', text: `MARKER-7351${'x'.repeat(300_000)}` }), 413],
  ])('%s is refused without repeating it', async (_name, body, status) => {
    const response = await post(body);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(text).not.toMatch(/MARKER|Error:|at \w+ \(/);
  });

  it('other methods and pages are refused plainly', async () => {
    expect((await fetch(`${bot.url}/api/messages`)).status).toBe(405);
    expect((await fetch(`${bot.url}/nothing`)).status).toBe(404);
  });
});

it('a group chat is told to ask one to one', async () => {
  const officer = bot.person('Officer');
  await officer.sends({ type: 'message', text: 'hello', conversation: { id: 'group', conversationType: 'groupChat' } });
  expect(bot.lastTurn()).toMatchObject({ ending: 'wrong-place' });
});

it('too many messages a minute get a friendly answer', async () => {
  const slow = await startBot({ RATE_LIMIT_PER_MINUTE: '3' });
  const officer = slow.person('Officer');
  for (let sent = 0; sent < 4; sent += 1) await officer.says('help');
  expect(slow.lastTurn()).toMatchObject({ ending: 'rate-limited' });
  await officer.says('she says she is going to kill herself tonight');
  expect(slow.lastTurn()).toMatchObject({ ending: 'immediate-danger' });
  await slow.stop();
});

it('too many messages of all people together get another friendly answer, and what one sends in vain takes nothing from the rest', async () => {
  const busy = await startBot({ RATE_LIMIT_PER_MINUTE: '2', RATE_LIMIT_ALL_PER_MINUTE: '4' });
  const eager = busy.person('Eager');
  for (let sent = 0; sent < 10; sent += 1) await eager.says('help');
  for (const name of ['One', 'Two']) await busy.person(name).says('help');
  expect(busy.lastTurn()).toMatchObject({ ending: 'answered' });
  const [card] = await busy.person('Three').says('help');
  expect(wordsOf(card)).toContain('A lot of people are asking just now');
  expect(wordsOf(card)).toContain('TOO-BUSY');
  await busy.stop();
});

it('a failing turn is told with a code and leaves no text behind', async () => {
  const officer = bot.person('Officer');
  const [welcome] = await officer.says('help');
  const { token } = actionsOf(welcome)[0]?.['data'] as { token: string };
  const original = bot.connector;
  expect(original).toBeDefined();
  await officer.invokes('answer', { token, step: 'harm', choice: 'MARKER-9911' } as Json);
  expect(bot.lines.join('')).not.toContain('MARKER-9911');
});

it('finds a danger at the end of a very long message', async () => {
  await bot.person('Officer').says(`${'the school rang again about the page. '.repeat(400)} she says she is going to kill herself`);
  expect(bot.lastTurn()).toMatchObject({ ending: 'immediate-danger', flags: ['immediate-danger'] });
});
