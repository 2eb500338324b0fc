import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main as withdraw } from '../../src/commands/withdraw';
import { type Azurite, startAzurite } from '../../src/embedded-azurite';
import { type BotUnderTest, startBot } from './bot-under-test';
import { actionsOf, contentOf, inChannel, type Json, type Person, wordsOf } from './person';

/** Withdrawing is for everybody, so these tests have storage of their own. */
let azurite: Azurite;
let bot: BotUnderTest;
beforeAll(async () => {
  azurite = await startAzurite(mkdtempSync(join(tmpdir(), 'step-up-looks-wrong-')));
  process.env['TEST_STORAGE'] = azurite.connectionString;
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

const QUESTION = 'parents blame the child';
const LOOKS_WRONG = 'This looks wrong';
const isPost = ({ method, path }: { method: string; path: string }) => method === 'POST' && path === '/v3/conversations';
const posts = () => bot.connector.posted().map(({ body }) => contentOf(body['activity'] as Json));
const titles = (card: unknown) => actionsOf(card).map(({ title }) => title);
const endings = () => bot.lines.filter((line) => line.includes('"event":"turn"')).map((line) => (JSON.parse(line) as Json)['ending']);

/** An answer, and the question that its button leads to. */
async function asked(officer: Person): Promise<{ answer: Json; question: Json }> {
  const [answer = {}] = await officer.says(QUESTION);
  return { answer, question: await officer.presses(answer, LOOKS_WRONG) };
}

const toOutcome: readonly [string, Json][] = [
  ['No sign of that', {}],
  ["They haven't been told", {}],
  ['Family, not known to services', {}],
  ['Willing', {}],
  ['With them there', {}],
  ['Next', { choice: 'school' }],
  ['No', {}],
];

async function outcome(officer: Person): Promise<Json> {
  const [welcome = {}] = await officer.says('help');
  let card = await officer.presses(welcome, 'Involve parents or carers');
  for (const [title, inputs] of toOutcome) card = await officer.presses(card, title, inputs);
  return card;
}

describe('an answer that looks wrong', () => {
  it('goes to its owner in the channel with item, edition and reason, and can be marked done there', async () => {
    const officer = bot.person('Pat Officer');
    const { answer, question } = await asked(officer);
    expect(wordsOf(question)).toContain('What looks wrong?');
    expect(posts()).toHaveLength(0);
    const sent = await officer.presses(question, 'A fact is wrong');
    expect(bot.lastTurn()).toMatchObject({ kind: 'card', ending: 'sent' });
    expect(wordsOf(sent)).toMatch(/CR-\w{4}-\w{4}[\s\S]*CSE lead can see[\s\S]*A fact is wrong/);

    expect(posts()).toHaveLength(1);
    const { edition } = bot.bot.content.edition;
    for (const word of ['article:parents-blame-child', edition, 'A fact is wrong', 'Pat Officer', 'CSE lead'])
      expect(wordsOf(posts()[0])).toContain(word);
    expect(wordsOf(posts()[0])).not.toContain('blaming');

    const lead = bot.person('Sam Lead');
    const done = await lead.pressesInChannel(posts()[0] ?? {}, 'Mark done');
    expect(bot.lastTurn()).toMatchObject({ kind: 'channel', ending: 'closed' });
    expect(wordsOf(done)).toMatch(/Pat Officer[\s\S]*Done. Marked by Sam Lead/);
    expect(titles(done)).toEqual([]);
    expect(wordsOf(contentOf(bot.connector.updated().at(-1)?.body ?? {}))).toContain('Marked by Sam Lead');
    const later = await bot.person('Alex Lead').pressesInChannel(posts()[0] ?? {}, 'Mark done');
    expect(wordsOf(later)).toContain('Marked by Sam Lead');

    expect(wordsOf(await officer.presses(sent, String(titles(sent).find((title) => String(title).startsWith('Back to')))))).toBe(
      wordsOf(answer),
    );
  });

  it('is posted once however often and from wherever it is pressed', async () => {
    const officer = bot.person('Pat Officer');
    const { answer, question } = await asked(officer);
    await Promise.all([1, 2, 3].map(() => officer.presses(question, "It's unclear")));
    const again = await officer.presses(answer, LOOKS_WRONG);
    const told = await officer.presses(again, 'The law is out of date');
    expect(posts()).toHaveLength(1);
    expect(wordsOf(told)).toContain("It's unclear");
    expect(bot.lastTurn()).toMatchObject({ ending: 'sent' });
  });

  it('can be left: Back gives the answer again, and nothing is sent', async () => {
    const officer = bot.person('Pat Officer');
    const { answer, question } = await asked(officer);
    const again = await officer.presses(question, 'Start again');
    expect(wordsOf(again)).toBe(wordsOf(question));
    expect(wordsOf(await officer.presses(again, 'Back'))).toBe(wordsOf(answer));
    await officer.presses(again, "It's unclear");
    expect(posts()).toHaveLength(1);
  });

  it('loses nothing when the channel cannot be reached', async () => {
    const officer = bot.person('Pat Officer');
    const { question } = await asked(officer);
    bot.connector.failNext(isPost, { status: 403 });
    const failed = await officer.presses(question, "It's another nation's law");
    expect(bot.lastTurn()).toMatchObject({ ending: 'not-sent' });
    expect(wordsOf(failed)).toContain('nobody has seen this');
    const lead = await officer.presses(failed, 'Ask a CSE lead');
    expect(wordsOf(await officer.presses(lead, 'Back'))).toContain('nobody has seen this');
    await officer.presses(failed, 'Send again');
    expect(bot.lastTurn()).toMatchObject({ ending: 'sent' });
    await officer.presses(failed, 'Send again');
    expect(posts()).toHaveLength(1);
  });

  it.each([['hang' as const], ['accept-then-reset' as const]])(
    '%s: says that it may have arrived, and never posts twice',
    async (fault) => {
      const officer = bot.person('Pat Officer');
      const { question } = await asked(officer);
      bot.connector.failNext(isPost, fault);
      const started = Date.now();
      expect(wordsOf(await officer.presses(question, "It's unclear"))).toContain('may have arrived');
      expect(Date.now() - started).toBeLessThan(2500);
      await officer.presses(question, "It's unclear");
      expect(endings().slice(-2)).toEqual(['unconfirmed', 'unconfirmed']);
      expect(posts().length).toBeLessThanOrEqual(1);
    },
  );

  it('says so when no channel is bound, and keeps the choice', async () => {
    const unbound = await startBot({ CSE_TEAM_ID: '', CSE_CHANNEL_ID: '' });
    const officer = unbound.person('Pat Officer');
    const [answer = {}] = await officer.says(QUESTION);
    const told = await officer.presses(await officer.presses(answer, LOOKS_WRONG), "It's unclear");
    expect(unbound.lastTurn()).toMatchObject({ ending: 'not-sent' });
    expect(titles(told)).toContain('Send again');
    await unbound.stop();
  });
});

it('a glossary word and an outcome can be reported too; the outcome comes back', async () => {
  const officer = bot.person('Pat Officer');
  const [word = {}] = await officer.says('what does catfish mean');
  const wordSent = await officer.presses(await officer.presses(word, LOOKS_WRONG), "It's unclear");
  expect(wordsOf(posts()[0])).toContain('glossary:catfish');
  expect(wordsOf(await officer.presses(wordSent, 'Back to: Catfish'))).toBe(wordsOf(word));

  const shown = await outcome(officer);
  const question = await officer.presses(shown, LOOKS_WRONG);
  expect(wordsOf(await officer.presses(question, 'Back'))).toBe(wordsOf(shown));
  const sent = await officer.presses(question, "It doesn't match force policy");
  expect(wordsOf(posts()[1])).toMatch(/outcome:parents\/involve/);
  const back = String(titles(sent).find((title) => String(title).startsWith('Back to')));
  expect(wordsOf(await officer.presses(sent, back))).toBe(wordsOf(shown));
});

it.each([['article:no-such-article'], ['outcome:parents/nowhere'], ['law:ew-pca-take'], ['made up by hand']])(
  'nothing is asked or sent about %s',
  async (item) => {
    const officer = bot.person('Pat Officer');
    const [answer] = await officer.says(QUESTION);
    const { data } = actionsOf(answer).find(({ title }) => title === LOOKS_WRONG) ?? {};
    await officer.invokes('start', { ...(data as Json), item });
    expect(['outdated', 'unknown-action']).toContain(bot.lastTurn()['ending']);
    expect(posts()).toHaveLength(0);
  },
);

it.each([
  ['in another channel', inChannel('other-channel'), 'close', {}, 'forbidden'],
  ['with a token that is not ours', inChannel('cse-channel'), 'close', { token: 'x' }, 'foreign'],
  ['with a verb of escalations', inChannel('cse-channel'), 'claim', {}, 'unknown-action'],
])('Mark done is refused %s', async (_name, place, verb, data, ending) => {
  const officer = bot.person('Pat Officer');
  const { question } = await asked(officer);
  await officer.presses(question, "It's unclear");
  const button = actionsOf(posts()[0]).find((action) => action['verb'] === 'close');
  await bot.person('Sam Lead').invokes(verb, { ...(button?.['data'] as Json), ...data }, place);
  expect(bot.lastTurn()['ending']).toBe(ending);
});

describe('withdrawing without a release', () => {
  beforeAll(() => {
    process.env['AZURE_STORAGE_CONNECTION_STRING'] = azurite.connectionString;
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterAll(() => jest.restoreAllMocks());

  /** A bot that has not read the switches yet. */
  const anew = async () => {
    await bot.stop();
    bot = await startBot();
    return bot.person('Pat Officer');
  };

  it('an article says since when and why, and comes back', async () => {
    expect(await withdraw(['article:parents-blame-child', 'The advice on page 15 is being rewritten'])).toBe(0);
    const officer = await anew();
    const [notice] = await officer.says(QUESTION);
    const words = wordsOf(notice);
    expect(words).toMatch(/Withdrawn: [\s\S]*withdrawn on \d+ \w+ \d{4}, because: The advice on page 15 is being rewritten\./);
    expect(titles(notice)).toContain('Ask a CSE lead');
    expect(titles(notice)).not.toContain(LOOKS_WRONG);
    const [list] = await officer.says('corrections');
    expect(wordsOf(list)).toContain('Withdrawn: The advice on page 15 is being rewritten.');

    expect(await withdraw(['--restore', 'article:parents-blame-child'])).toBe(0);
    const [answer] = await (await anew()).says(QUESTION);
    expect(wordsOf(answer)).toContain('Sources:');
    const [after] = await bot.person('Pat Officer').says('corrections');
    expect(wordsOf(after)).toContain('Back in use since');
  });

  it('a service says so where it is listed and where a dialog names it', async () => {
    expect(await withdraw(['service:childline', 'The number has changed'])).toBe(0);
    const officer = await anew();
    const { content } = bot.bot;
    const article = [...content.articles.values()].find(({ services }) => services.includes('childline'));
    const [answer] = await officer.says(QUESTION);
    const { token } = actionsOf(answer).find(({ title }) => title === LOOKS_WRONG)?.['data'] as { token: string };
    const shown = wordsOf(await officer.invokes('open-article', { token, article: article?.id ?? '' }));
    expect(shown).toMatch(/withdrawn on .*, because: The number has changed\./);
    expect(shown).not.toContain('tel:08001111');
    expect(await withdraw(['--restore', 'service:childline'])).toBe(0);
  });

  it.each([
    [['article:nothing', 'A good reason'], 2],
    [['outcome:parents/nowhere', 'A good reason'], 2],
    [['article:caid'], 2],
    [['article:caid', 'x'], 2],
    [['article:caid', 'ring 07700 900123 about it'], 2],
    [['--restore', 'article:caid', 'why'], 2],
    [['--restore', 'article:caid'], 0],
    [[], 2],
  ])('%j is answered with %d and changes nothing', async (argv, code) => {
    expect(await withdraw(argv)).toBe(code);
    const officer = await anew();
    const [list] = await officer.says('corrections');
    expect(wordsOf(list)).not.toMatch(/caid/i);
  });
});

it('typed "corrections" lists what was reported and what was done, without names of staff', async () => {
  const officer = bot.person('Pat Officer');
  const { question } = await asked(officer);
  await officer.presses(question, 'A contact is wrong');
  const [open] = await officer.says('corrections');
  expect(bot.lastTurn()).toMatchObject({ kind: 'message', ending: 'answered' });
  expect(wordsOf(open)).toMatch(/Reported: A contact is wrong\. Not dealt with yet/);
  await bot.person('Sam Lead').pressesInChannel(posts()[0] ?? {}, 'Mark done');
  const [done] = await officer.says('corrections');
  expect(wordsOf(done)).toMatch(/Reported: A contact is wrong\. Dealt with on/);
  expect(wordsOf(done)).not.toMatch(/Pat Officer|Sam Lead/);
});
