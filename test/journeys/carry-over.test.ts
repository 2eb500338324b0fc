import { type BotUnderTest, startBot } from './bot-under-test';
import { actionsOf, type Json, type Person, wordsOf } from './person';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

type Given = readonly (readonly [step: string, codes: string])[];

const titles = (card: Json) => actionsOf(card).map(({ title }) => String(title));
/** The question on a card, or the title of its outcome. */
const question = (dialog: string, step: string) => bot.bot.content.dialogs.get(dialog)?.steps[step]?.question ?? 'no such question';
const title = (dialog: string, outcome: string) => bot.bot.content.dialogs.get(dialog)?.outcomes[outcome]?.title ?? 'no such outcome';

/** Gives answers by their codes, and checks that each is the answer to the question on the card. */
async function answers(officer: Person, from: Json, dialog: string, given: Given): Promise<Json> {
  let card = from;
  for (const [step, codes] of given) {
    const words = bot.bot.content.dialogs.get(dialog)?.steps[step];
    expect(wordsOf(card)).toContain(words?.question);
    const label = words?.choices[codes] ?? '';
    card = titles(card).includes(label) ? await officer.presses(card, label) : await officer.presses(card, 'Next', { choice: codes });
  }
  return card;
}

const fakeProfile: Given = [
  ['danger', 'no'],
  ['nation', 'Scotland'],
  ['victim-age', '13-15'],
  ['adult', 'no'],
  ['suspect-age', '13-17'],
  ['aggravating', 'none'],
  ['forms', 'bullying'],
  ['bullying', 'impersonate'],
  ['intent', 'none'],
  ['pattern', 'none'],
  ['hate', 'orientation'],
  ['exploitation', 'none'],
];

async function throughThreshold(given: Given): Promise<{ officer: Person; outcome: Json }> {
  const officer = bot.person('Officer');
  const [welcome] = await officer.says('help');
  const first = await officer.presses(welcome ?? {}, 'Does this cross the legal threshold?');
  const last = await answers(officer, first, 'threshold', given);
  const rest = wordsOf(last).includes(question('threshold', 'when'))
    ? await answers(officer, last, 'threshold', [['when', 'since']])
    : last;
  return { officer, outcome: await answers(officer, rest, 'threshold', [['evidence', 'online']]) };
}

it('from the threshold outcome into where to report: nation and kind are known, and back', async () => {
  const { officer, outcome } = await throughThreshold(fakeProfile);
  expect(bot.lastTurn()).toMatchObject({ ending: 'outcome' });
  const report = await officer.presses(outcome, 'Where to report');
  const end = await answers(officer, report, 'report', [
    ['where', 'platform'],
    ['asked-by', 'child'],
    ['secured', 'yes'],
  ]);
  expect(wordsOf(end)).toContain(title('report', 'routes'));
  expect(wordsOf(end)).toMatch(/Police Scotland's own hate crime form/);
  expect(wordsOf(end)).toMatch(/Fake profile: report the profile itself/);

  const summary = await officer.presses(end, 'Summary to copy');
  expect(wordsOf(summary)).toContain('- What it is: Hate: race, religion, LGBT+, disability; Fake profile or impersonation');
  expect(wordsOf(summary)).toContain('- Nation: Scotland');

  const back = await officer.presses(await officer.presses(summary, 'Back'), 'Back to: Does this cross the legal threshold?');
  expect(wordsOf(back)).toBe(wordsOf(outcome));
});

it('what one dialog heard, the next does not ask: the whole way from report to containing', async () => {
  const { officer, outcome } = await throughThreshold(fakeProfile);
  const report = await officer.presses(outcome, 'Where to report');
  const end = await answers(officer, report, 'report', [
    ['where', 'platform'],
    ['asked-by', 'child'],
    ['secured', 'yes'],
  ]);
  const contain = await officer.presses(end, titles(end).find((one) => one.startsWith('Contain')) ?? '');
  expect(wordsOf(contain)).toContain(question('containing', 'poster'));
});

it('a CSE lead is told what is known without the officer being asked again', async () => {
  const { officer, outcome } = await throughThreshold(fakeProfile);
  const ask = await officer.presses(outcome, 'Ask a CSE lead');
  const preview = await answers(officer, ask, 'ask-lead', [
    ['urgency', 'today'],
    ['asked', 'threshold'],
    ['risk', 'none'],
    ['children', 'one'],
    ['care', 'neither'],
    ['done', 'none'],
    ['role', 'response'],
    ['reach', 'chat'],
    ['until', 'shift'],
    ['then', 'nobody'],
  ]);
  for (const line of ['Yes, as far as I know', '13 to 15', 'Someone aged 13 to 17', 'Scotland']) expect(wordsOf(preview)).toContain(line);
});

it('"don\'t know yet" is asked again, and so is a nation that the next dialog can not use', async () => {
  const asked: Given = fakeProfile.map(([step, code]) =>
    step === 'nation' ? [step, 'several'] : step === 'victim-age' ? [step, 'unknown'] : [step, code],
  );
  const { officer, outcome } = await throughThreshold(asked);
  const plan = await officer.presses(outcome, titles(outcome).find((one) => one.startsWith('Safeguarding')) ?? '');
  const end = await answers(officer, plan, 'safeguarding', [
    ['checked', 'victim,suspect,location'],
    ['child-wish', 'go-ahead'],
    ['secured', 'yes'],
    ['meeting', 'planned'],
    ['affected', 'none'],
    ['came-back', 'no'],
    ['victim-age', '13-15'],
    ['nation', 'Wales'],
  ]);
  expect(wordsOf(end)).toContain(title('safeguarding', 'write-plan'));
});

it('danger is asked after again: the checklist of the first report does not end before it begins', async () => {
  const officer = bot.person('Officer');
  const [welcome] = await officer.says('help');
  const danger = await officer.presses(await officer.presses(welcome ?? {}, 'Does this cross the legal threshold?'), 'Yes, or it may be');
  const first = await officer.presses(danger, titles(danger).find((one) => /first report/i.test(one)) ?? '');
  expect(wordsOf(first)).toContain(question('first-report', 'danger'));
});

it('a dialog begun once more from another shows where it ended, and can be changed', async () => {
  const { officer, outcome } = await throughThreshold(fakeProfile);
  const report = await answers(officer, await officer.presses(outcome, 'Where to report'), 'report', [
    ['where', 'website'],
    ['asked-by', 'school'],
    ['secured', 'yes'],
  ]);
  const again = await officer.presses(report, 'Does this cross the legal threshold?');
  expect(wordsOf(again)).toContain(wordsOf(outcome).split('\n')[0]);
  expect(bot.lastTurn()).toMatchObject({ ending: 'outcome' });
  const start = await officer.presses(again, 'Start again');
  expect(wordsOf(start)).toContain(question('threshold', 'danger'));
});
