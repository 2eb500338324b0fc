import { TeamsWindow } from './teams-window';

let teams: TeamsWindow;
beforeAll(async () => {
  teams = await TeamsWindow.open();
  // Officers have a phone in their hand: everything here is played at its width.
  await teams.asPhone();
});
afterAll(() => teams?.close());

const DIALOGS = ['Does this cross the legal threshold?', 'Where to report'] as const;
/** More steps than any dialog has. */
const MOST_TAPS = 30;

/** Opens a dialog from the menu, and its next dialogs from outcomes. */
async function opens(title: string): Promise<void> {
  await teams.types('help');
  await teams.sees('Tap a choice below, or type a question.');
  await teams.presses(title);
}

/** Answers every question until an outcome; gives the number of taps. */
async function answersAll(pick: (names: readonly string[]) => readonly string[]): Promise<number> {
  for (let taps = 0; taps < MOST_TAPS; taps += 1) {
    if (await teams.atOutcome()) return taps;
    const { tick, names } = await teams.choices();
    const chosen = pick(names);
    if (tick) await teams.chooses(...chosen);
    else await teams.presses(chosen[0] ?? '');
  }
  throw new Error(`no outcome after ${MOST_TAPS} taps`);
}

it('reaches "act now" from the menu within six taps', async () => {
  await opens(DIALOGS[0]);
  await teams.presses('Yes, or it may be');
  await teams.sees(/^Act now/);
  await teams.picture('20-threshold-act-now');
  await teams.cardPicture('20-threshold-act-now-card');
});

it('goes the long way through the threshold dialog to an outcome with Acts and reasons', async () => {
  await opens(DIALOGS[0]);
  const real = (names: readonly string[]) =>
    names.filter((name) => !/^(None|Don't know|Yes, or it may be|More than one nation)/i.test(name));
  const taps = await answersAll((names) => real(names).slice(0, 2));
  console.log(`The long way through the threshold dialog: ${taps} questions.`);
  expect(taps).toBeGreaterThan(8);
  await teams.sees(/Acts that may apply/);
  await teams.sees('Summary to copy');
  await teams.picture('21-threshold-long-way');
  await teams.cardPicture('21-threshold-long-way-card');
});

it('leads from the threshold outcome into where to report, and back', async () => {
  await teams.presses('Where to report');
  await answersAll((names) => names.slice(0, 1));
  await teams.sees(/Force record first/);
  await teams.cardPicture('22-report-card');
  await teams.presses('Back to: Does this cross the legal threshold?');
  await teams.sees(/Acts that may apply/);
});

describe('every checklist is played to an outcome, from the word that opens it', () => {
  it.each([
    ['parents', '23-parents'],
    ['report', '24-report'],
    ['first report checklist', '25-first-report'],
    ['containing checklist', '26-containing'],
    ['safeguarding checklist', '27-safeguarding'],
    ['suspect checklist', '28-suspect'],
    ['support checklist', '29-support'],
  ])('%s', async (word, picture) => {
    await teams.types(word);
    await teams.picture(`${picture}-first`);
    const taps = await answersAll((names) => names.filter((name) => !/^(Yes, or it may be|None|Don't know)/i.test(name)).slice(0, 1));
    expect(taps).toBeGreaterThan(2);
    await teams.sees('Summary to copy');
    await teams.cardPicture(`${picture}-outcome`);
  });
});

it('the checklist of the first report leads on into the next, which gives a summary, and comes back', async () => {
  await teams.types('first report checklist');
  await answersAll((names) => names.filter((name) => !/^(Yes, or it may be|None|Don't know)/i.test(name)).slice(0, 1));
  await teams.presses('Safeguarding plan: checklist');
  await answersAll((names) => names.slice(0, 1));
  await teams.presses('Summary to copy');
  await teams.seesOutsideCards(/My decision and reasons:/);
  await teams.picture('30-summary');
  await teams.presses('Back');
  await teams.presses('Back to: First report: checklist');
  await teams.sees('Summary to copy');
});
