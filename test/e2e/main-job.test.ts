import { TeamsWindow } from './teams-window';

/** One journey in order: each test goes on where the one before it ended, as a shift does. */
let teams: TeamsWindow;
let reference = '';

let broken = false;

/** A step of the journey; after one has failed the rest can only fail for the same reason, so they fail at once. */
function step(name: string, play: () => Promise<void>): void {
  it(name, async () => {
    if (broken) throw new Error('an earlier step of the journey failed');
    try {
      await play();
    } catch (error) {
      broken = true;
      await teams.picture('failed');
      console.log(teams.output);
      throw error;
    }
  });
}

beforeAll(async () => {
  teams = await TeamsWindow.open();
});
afterAll(() => teams?.close());

step('welcomes once', async () => {
  await teams.sees('never send or paste an image');
  await teams.settled();
  expect(await teams.cards.count()).toBe(1);
  await teams.picture('01-welcome');
});

step('answers a typed question with its sources, and unfolds more', async () => {
  await teams.types('parents are blaming their daughter for sending the picture');
  await teams.sees('Sources: Involving parents/carers, page 15');
  console.log(`First answer ${((Date.now() - teams.startedAt) / 1000).toFixed(1)} s after "npm run dev" was started.`);
  await teams.picture('02-answer');
  await teams.cardPicture('02-answer-card');
  const before = (await teams.card.innerText()).length;
  await teams.presses('More detail');
  expect((await teams.card.innerText()).length).toBeGreaterThan(before);
  await teams.picture('03-answer-more-detail');
});

step('opens a related question in the place of the answer', async () => {
  await teams.presses('Involving parents or carers');
  await teams.sees(/^Involving parents or carers$/);
  await teams.sees(/Sources:/);
  await teams.picture('04-related-question');
});

step('says so when the guidance does not cover it', async () => {
  await teams.types('how do I renew my firearms licence');
  await teams.sees(/doesn't cover that|isn't something I can help with/);
  expect(await teams.card.getByRole('button', { name: 'Ask a CSE lead' }).count()).toBe(1);
  await teams.picture('05-not-covered');
});

describe('the parents dialog', () => {
  step('goes forward, back, and starts again', async () => {
    await teams.types('help');
    await teams.sees('Tap a choice below, or type a question.');
    await teams.presses('Involve parents or carers');
    await teams.sees('Could telling the parents or carers put the young person at risk of more harm?');
    await teams.picture('06-step-buttons');
    await teams.presses('No sign of that');
    await teams.sees('What do the parents or carers know?');
    await teams.presses('Back');
    await teams.sees('Could telling the parents');
    await teams.presses('Yes, there may be a risk');
    await teams.sees('What do the parents or carers know?');
    await teams.presses('Start again');
    await teams.sees('Could telling the parents');
  });

  step('asks for an answer when Next is pressed without one', async () => {
    for (const choice of ['No sign of that', "They haven't been told", 'Family, not known to services', 'Willing', 'With them there'])
      await teams.presses(choice);
    await teams.sees('Who else is involved, or needs to be?');
    await teams.presses('Next');
    await teams.sees('Choose an answer first, then press Next.');
    await teams.picture('07-step-many');
  });

  step('ends with what to do, each line with its source', async () => {
    await teams.chooses('School or college', "Children's social care");
    await teams.presses('No');
    await teams.sees('Meet the parents or carers');
    await teams.sees('Involving parents/carers, page 15');
    await teams.picture('08-outcome');
    await teams.cardPicture('08-outcome-card');
  });

  step('gives a summary to copy, in the card and as a plain message', async () => {
    await teams.presses('Summary to copy');
    await teams.seesOutsideCards(/My decision and reasons:/);
    expect(await teams.cards.locator('textarea').last().inputValue()).toContain('- Risk of harm from telling: No sign of that');
    await teams.picture('09-summary');
    await teams.presses('Back');
    await teams.sees('Meet the parents or carers');
  });
});

describe('a CSE lead is asked', () => {
  step('by choices only, and sees exactly what will be sent', async () => {
    await teams.presses('Ask a CSE lead');
    await teams.sees('How soon do you need an answer?');
    await teams.presses('Today, on this shift');
    await teams.sees('What do you want to ask about?');
    await teams.picture('10-ask-lead-list');
    await teams.chooses('Parents or carers', 'Welfare of a child');
    await teams.presses('Yes, as far as I know');
    await teams.chooses('None of these');
    await teams.presses('13 to 15');
    await teams.presses('One');
    await teams.presses('Someone aged 13 to 17');
    await teams.chooses('Supervisor told', 'Crime recorded');
    await teams.presses('England');
    await teams.chooses('Response');
    await teams.presses('Teams chat');
    await teams.presses('The end of my shift');
    await teams.presses('My supervisor');
    await teams.sees('Check before you send');
    await teams.sees('Supervisor told; Crime recorded');
    await teams.picture('11-preview');
  });

  step('gets a reference once it is sent', async () => {
    await teams.presses('Send to the CSE leads');
    await teams.sees('Sent to the CSE leads');
    reference = /reference is\s+(\S+?)\./.exec(await teams.card.innerText())?.[1] ?? '';
    expect(reference).toMatch(/^[A-Z0-9-]{5,}$/);
    await teams.picture('12-sent');
  });

  step('finds facts and status in the CSE channel', async () => {
    await teams.opensChannel();
    await teams.sees(`Request for a CSE lead ${reference}`, 'any');
    await teams.sees(`Where ${reference} stands`, 'any');
    teams.looksAt(`Where ${reference} stands`);
    await teams.sees('Waiting for a lead');
    await teams.picture('13-channel-waiting');
  });

  step('claims it, and the officer is told who', async () => {
    await teams.presses('Claim');
    await teams.sees(/Alex Wilber has it/);
    await teams.sees(`${reference}: Alex Wilber has taken it.`, 'any');
    await teams.picture('14-channel-claimed');
    teams.looksAt();
    await teams.opensChat();
    await teams.sees('A CSE lead has taken this', 'any');
    await teams.picture('15-officer-told');
  });

  step('closes it with a reason, and the officer is asked whether that is enough', async () => {
    await teams.opensChannel();
    teams.looksAt(`Where ${reference} stands`);
    await teams.sees(/Alex Wilber has it/);
    await teams.selects('Advice given by chat', 'Reason for closing');
    await teams.selects('Advice is on the force record: the lead put it there', 'Where is the advice recorded?');
    await teams.presses('Close');
    await teams.sees(/Closed by Alex Wilber: Advice given by chat/);
    await teams.picture('16-channel-closed');
    teams.looksAt();
    await teams.opensChat();
    await teams.sees('Closed. Do you have what you need?', 'any');
    await teams.picture('17-officer-told-closed');
    await teams.presses('Yes, I have what I need');
    await teams.sees('Thank you', 'any');
  });
});

step('left nothing that was typed in the log', async () => {
  expect(teams.output).toContain('"event":"turn"');
  expect(teams.output).not.toMatch(/daughter|firearms/);
});
