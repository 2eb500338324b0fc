import { decideAnswer } from '../../src/guidance/search';
import { type BotUnderTest, startBot } from './bot-under-test';
import { actionsOf, type Json, wordsOf } from './person';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

const titles = (card: Json) => actionsOf(card).map(({ title }) => title);

describe('welcome', () => {
  const installs: Json[] = [
    { type: 'installationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }, { id: '29:someone' }] },
  ];

  it.each([[installs], [[...installs].reverse()]])('comes once although Teams sends two events', async (events) => {
    const officer = bot.person('Officer One');
    const cards = [...(await officer.sends(events[0] ?? {})), ...(await officer.sends(events[1] ?? {}))];
    expect(cards).toHaveLength(1);
    expect(titles(cards[0] ?? {})).toEqual([
      'Does this cross the legal threshold?',
      'Involve parents or carers',
      'Where to report',
      'Ask a CSE lead',
    ]);
    expect(wordsOf(cards[0])).toMatch(/never send or paste an image/);
  });

  it('comes again on "help"', async () => {
    const [card] = await bot.person('Officer').says('help');
    expect(wordsOf(card)).toContain('This chat is not your force');
  });

  it('stays out of a team', async () => {
    const officer = bot.person('Officer');
    await officer.sends({
      ...installs[0],
      conversation: { id: 'cse-channel', conversationType: 'channel' },
      channelData: { team: { id: 'team-thread' }, tenant: { id: 'tenant' } },
    });
    expect(bot.connector.recorded.filter(({ path }) => path.includes('cse-channel/activities'))).toHaveLength(0);
  });
});

describe('a typed question', () => {
  it('is answered with one card that cites section and page and offers a human', async () => {
    const [card, ...others] = await bot.person('Officer').says('parents are blaming their daughter for sending the picture');
    expect(others).toHaveLength(0);
    expect(bot.lastTurn()).toMatchObject({ kind: 'message', ending: 'answered', articles: ['parents-blame-child'] });
    expect(wordsOf(card)).toContain('Sources: Involving parents/carers, page 15');
    expect(titles(card ?? {})).toContain('Ask a CSE lead');
  });

  it('that the guidance does not cover is refused with a way to a human', async () => {
    const [card] = await bot.person('Officer').says('how do I renew my firearms licence');
    expect(bot.lastTurn()).toMatchObject({ ending: 'not-in-guidance', articles: [] });
    expect(titles(card ?? {})).toContain('Ask a CSE lead');
  });

  it('that may be about something else names that too, and opens it', async () => {
    const officer = bot.person('Officer');
    const unsure = [...bot.bot.content.articles.values()].flatMap(({ title }) => {
      const decided = decideAnswer(bot.bot.search.find(`${title.toLowerCase()} then`));
      return decided.decision === 'answer' && decided.others?.[0] ? [{ title, other: decided.others[0] }] : [];
    })[0];
    const [card] = await officer.says(`${unsure?.title.toLowerCase()} then`);
    expect(titles(card ?? {})).toContain('Not what you asked?');
    await officer.presses(card ?? {}, bot.bot.content.articles.get(unsure?.other ?? '')?.title ?? '');
    expect(bot.lastTurn()).toMatchObject({ kind: 'card', ending: 'answered', articles: [unsure?.other] });
  });

  it('opens a related answer from its button', async () => {
    const officer = bot.person('Officer');
    const [card] = await officer.says('parents are blaming their daughter for sending the picture');
    const related = actionsOf(card).find(({ verb }) => verb === 'open-article');
    const opened = await officer.presses(card ?? {}, String(related?.['title']));
    expect(wordsOf(opened)).toContain('Sources:');
    expect(bot.lastTurn()).toMatchObject({ kind: 'card', ending: 'answered' });
  });
});

describe('the parents dialog', () => {
  const through = async (presses: readonly (string | [string, Json])[], officer = bot.person('Officer')) => {
    const [welcome] = await officer.says('help');
    const seen: Json[] = [await officer.presses(welcome ?? {}, 'Involve parents or carers')];
    for (const press of presses) {
      const [title, inputs] = typeof press === 'string' ? [press, {}] : press;
      seen.push(await officer.presses(seen.at(-1) ?? {}, title, inputs));
    }
    return { officer, seen, last: seen.at(-1) ?? {} };
  };
  const toOutcome = [
    'No sign of that',
    "They haven't been told",
    'Family, not known to services',
    'Willing',
    'With them there',
    ['Next', { choice: 'school' }],
    'No',
  ] as const;

  it('ends with steps, citations and a summary to copy', async () => {
    const { officer, last } = await through(toOutcome.map((press) => (typeof press === 'string' ? press : [...press])) as [string, Json][]);
    expect(bot.lastTurn()).toMatchObject({ ending: 'outcome' });
    expect(wordsOf(last)).toMatch(/Meet the parents or carers[\s\S]*page 15/);
    const summary = await officer.presses(last, 'Summary to copy');
    expect(wordsOf(summary)).toContain('My decision and reasons:');
    const plain = bot.connector.sentTo(officer.chat).at(-1)?.body['text'];
    expect(plain).toContain('- Risk of harm from telling: No sign of that');
    expect(wordsOf(await officer.presses(summary, 'Back'))).toBe(wordsOf(last));
  });

  it('says not to tell yet when telling may bring harm', async () => {
    const { last } = await through([
      'A parent or carer may be involved',
      "They haven't been told",
      'Family, not known to services',
      'Willing',
      ['Next', { choice: 'none' }],
    ]);
    expect(wordsOf(last)).toMatch(/Don't tell the parents or carers yet/);
  });

  it('gives the same card for the same click, and takes an earlier card as Back', async () => {
    const { officer, seen } = await through(['No sign of that', "They haven't been told"]);
    const once = await officer.presses(seen[1] ?? {}, "They haven't been told");
    expect(wordsOf(once)).toBe(wordsOf(seen[2]));
    const changed = await officer.presses(seen[0] ?? {}, 'Yes, there may be a risk');
    expect(wordsOf(changed)).toBe(wordsOf(seen[1]));
    expect(wordsOf(await officer.presses(seen[2] ?? {}, 'Back'))).toBe(wordsOf(seen[1]));
    expect(wordsOf(await officer.presses(seen[2] ?? {}, 'Start again'))).toBe(wordsOf(seen[0]));
  });

  it('never takes a click as the answer to another question', async () => {
    const { officer, seen } = await through(['No sign of that']);
    const first = actionsOf(seen[0]).find(({ title }) => title === 'No sign of that');
    const second = actionsOf(seen[1]).find(({ title }) => title === "They haven't been told");
    const mixed = await officer.invokes('answer', { ...(second?.['data'] as Json), step: (first?.['data'] as Json)['step'], choice: 'no' });
    expect(wordsOf(mixed)).toBe(wordsOf(seen[1]));
  });

  it('asks again when Next is pressed without a choice, and when "none" is mixed with others', async () => {
    const { officer, last } = await through([
      'No sign of that',
      "They haven't been told",
      'Family, not known to services',
      'Willing',
      'With them there',
    ]);
    for (const choice of [undefined, '', 'none,school', 'nonsense']) {
      const again = await officer.presses(last, 'Next', choice === undefined ? {} : { choice });
      expect(wordsOf(again)).toContain('Choose an answer first');
    }
  });

  it('updates the message as well as answering the press', async () => {
    const officer = bot.person('Officer');
    const [welcome] = await officer.says('help');
    const before = bot.connector.updated().length;
    await officer.presses(welcome ?? {}, 'Involve parents or carers');
    expect(bot.connector.updated()).toHaveLength(before + 1);
    expect(bot.connector.updated().at(-1)?.path).toContain('card-message');
  });
});

it('a button still works after a restart of the service', async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(`${tmpdir()}/step-up-restart-`);
  const before = await startBot({}, { folder });
  const [welcome] = await before.person('Officer', 'same-officer').says('help');
  await before.stop();
  const after = await startBot({}, { folder });
  const card = await after.person('Officer', 'same-officer').presses(welcome ?? {}, 'Involve parents or carers');
  expect(wordsOf(card)).toContain('risk of more harm');
  await after.stop();
});

it('starts from the force’s nation, shown so that it can be changed without losing an answer', async () => {
  const scottish = await startBot({ FORCE_NATION: 'Scotland' });
  const officer = scottish.person('Officer');
  const [welcome] = await officer.says('help');
  let card = await officer.presses(welcome ?? {}, 'Does this cross the legal threshold?');
  expect(wordsOf(card)).not.toMatch(/Change .*Scotland/);
  card = await officer.presses(card, 'No sign of it');
  const asked = wordsOf(card);
  expect(asked).toMatch(/Change Nation: Scotland/);
  const change = String(titles(card).find((title) => String(title).startsWith('Change ')));
  const nation = await officer.presses(card, change);
  expect(titles(nation)).toContain('England');
  expect(wordsOf(await officer.presses(nation, 'Scotland'))).toBe(asked);
  await scottish.stop();
});
