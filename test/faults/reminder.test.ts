import { toShortPreview } from '../journeys/ask-lead';
import { contentOf, wordsOf } from '../journeys/person';
import { stage, type Stage } from './stage';

let at: Stage;
beforeAll(async () => {
  at = await stage(2, { REMIND_NOW_MINUTES: '1' });
});
afterAll(() => at.stop());

it('a reminder comes within 60 seconds of its time, though every instance was killed before it', async () => {
  const officer = at.person('Pat Officer', 'pat');
  const sent = await officer.presses(await toShortPreview(officer), 'Send to the CSE leads');
  const reference = /SU-\w{4}-\w{4}/.exec(wordsOf(sent))?.[0] ?? '';
  const due = Date.parse((await at.register.get(reference))?.row.nextDue ?? '');
  await at.fleet.kill(0);
  await at.fleet.kill(1);
  const reminders = () =>
    at.connector.recorded.filter(({ method, body }) => method === 'POST' && /still waiting for a lead/.test(wordsOf(contentOf(body))));
  while (reminders().length === 0 && Date.now() < due + 90_000) await new Promise((done) => setTimeout(done, 100));
  const late = Date.now() - due;
  await new Promise((done) => setTimeout(done, 30_000));
  console.info(`reminder: ${Math.round(late / 100) / 10} s after it was due, ${reminders().length} time(s)`);
  expect(late).toBeLessThan(60_000);
  expect(late).toBeGreaterThan(-1_000);
  expect(reminders()).toHaveLength(1);
});
