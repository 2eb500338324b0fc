import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealFor } from '../../src/bot/cards-for';
import { helpCode, helpCodes } from '../../src/bot/help-code';
import { endings } from '../../src/bot/endings';
import { loadContent } from '../../src/guidance/load-content';
import { type BotUnderTest, startBot } from './bot-under-test';
import { type Person, wordsOf } from './person';

const content = loadContent(join(__dirname, '../../content'));
let bot: BotUnderTest | undefined;
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

describe('"status" in the chat', () => {
  it('says version, edition and that each part works', async () => {
    bot = await startBot();
    const [card] = await bot.person('Pat Officer').says('Status');
    const words = wordsOf(card);
    expect(words).toContain('Everything works');
    expect(words).toContain("The CSE leads' channel: works.");
    expect(words).toContain('The list of requests to CSE leads: works.');
    expect(words).toContain(`Version ${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}.`);
    expect(words).toContain(`Content edition ${content.edition.edition}`);
  });

  it('names a channel that is not in the team by its code', async () => {
    bot = await startBot({ CSE_CHANNEL_ID: 'another' });
    const [card] = await bot.person('Pat Officer').says('status');
    expect(wordsOf(card)).toMatch(/Something isn't working[\s\S]*channel: \*\*not working\*\*\. Code CHANNEL-NOT-FOUND/);
  });

  it('names a channel that Teams refuses', async () => {
    bot = await startBot();
    bot.connector.failNext(({ path }) => path.startsWith('/v3/teams/'), { status: 403 });
    const [card] = await bot.person('Pat Officer').says('status');
    expect(wordsOf(card)).toContain('CHANNEL-NOT-REACHED');
  });
});

it('an officer whose turn failed for want of storage is told STORAGE-DOWN, and the log knows the same code', async () => {
  const storage = process.env['TEST_STORAGE'];
  process.env['TEST_STORAGE'] = (storage ?? '').replace(/TableEndpoint=http:\/\/127\.0\.0\.1:\d+/, 'TableEndpoint=http://127.0.0.1:9');
  try {
    bot = await startBot();
  } finally {
    process.env['TEST_STORAGE'] = storage;
  }
  const officer = bot.person('Pat Officer');
  const [status] = await officer.says('status');
  expect(wordsOf(status)).toMatch(/list of requests to CSE leads: \*\*not working\*\*\. Code STORAGE-DOWN/);
  const turn = turnOf(officer);
  const token = await sealFor(bot.bot, turn, { stack: [], reference: 'SU-4F7K-2M9P' });
  expect(wordsOf(await officer.invokes('withdraw', { token }))).toContain('code: STORAGE-DOWN');
  const failed = bot.lines.filter((line) => line.includes('"turn-failed"')).at(-1);
  expect(JSON.parse(failed ?? '{}')).toMatchObject({ part: 'STORAGE-DOWN', code: expect.stringContaining('RestError') });
});

describe('codes for the helpdesk', () => {
  const documented = new Set([...readFileSync('docs/helpdesk.md', 'utf8').matchAll(/^\| `([A-Z-]+)` \|/gm)].map(([, code]) => code ?? ''));
  const shown = new Set<string>([
    ...Object.values(content.notices).flatMap(({ code }) => code ?? []),
    ...helpCodes,
    'NO-ANSWERS',
    'CHANNEL-NOT-FOUND',
    'CORRECTION-CHANGED',
  ]);

  it('are all explained in docs/helpdesk.md, and no others', () => {
    expect([...shown].sort()).toEqual([...documented].sort());
  });

  it('stand on every error an officer can be shown', () => {
    const errors = [
      'expired',
      'foreign',
      'outdated',
      'unknown-action',
      'wrong-place',
      'rate-limited',
      'not-sent',
      'unconfirmed',
      'forbidden',
      'paused',
    ] as const;
    expect(errors.filter((id) => !endings.includes(id))).toEqual([]);
    const others = ['no-channel', 'not-found', 'content-withdrawn', 'part-paused'] as const;
    expect([...errors, ...others].filter((id) => !content.notices[id].code)).toEqual([]);
    expect(content.notices.error.text.join(' ')).toContain('{code}');
  });

  it.each([
    [Object.assign(new Error('secret text'), { name: 'RestError', statusCode: 503 }), 'STORAGE-DOWN'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'STORAGE-DOWN'],
    [Object.assign(new Error('x'), { name: 'AbortError' }), 'STORAGE-SLOW'],
    [Object.assign(new Error('x'), { name: 'CredentialUnavailableError' }), 'SIGN-IN-FAILED'],
    [new TypeError('x'), 'UNEXPECTED'],
    ['text', 'UNEXPECTED'],
  ])('%s is %s', (error, code) => {
    expect(helpCode(error)).toBe(code);
  });
});

/** A turn of this officer, for sealing a card as if it had been made before storage went down. */
function turnOf({ id, name, chat }: Person): Parameters<typeof sealFor>[1] {
  const ref = { serviceUrl: 'http://127.0.0.1:9', conversation: chat, bot: '28:bot' };
  return {
    kind: 'card',
    person: { id: `29:${id}`, name },
    place: { scope: 'personal', conversation: chat, ref },
    at: new Date(),
    event: { is: 'other' },
  };
}
