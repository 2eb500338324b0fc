import fc from 'fast-check';
import { dialogs } from '../../dialogs';
import { drawStack } from '../../src/bot/draw';
import type { Turn } from '../../src/bot/turn';
import { ALONE, type Answer, type Answers } from '../../src/dialog-engine/define-dialog';
import { replay } from '../../src/dialog-engine/replay';
import { type BotUnderTest, startBot } from '../journeys/bot-under-test';

/** Characters of a card's JSON: 88 KB in UTF-16. Teams refuses about 100 KB; only dozens of ticks at once come near. */
const MOST = 44_000;

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

const turn: Turn = {
  kind: 'card',
  at: new Date(),
  // As long as Teams makes its ids.
  person: { id: '7f1d8f5e-55a4-4a47-9d3a-0a8d2c0b7a11', name: 'Officer' },
  place: { scope: 'personal', conversation: `a:${'x'.repeat(120)}`, ref: { serviceUrl: 'https://s', conversation: 'c', bot: 'b' } },
  event: { is: 'action', verb: 'answer', data: {} },
};

/** Answers a dialog at random to its outcome, with as many ticks as the dice give. */
function answered(id: string, dice: () => number): Answers {
  const dialog = dialogs.find((each) => each.id === id);
  if (!dialog) throw new Error(`no dialog ${id}`);
  let answers: Record<string, Answer> = {};
  for (;;) {
    const position = replay(dialog, answers);
    const step = dialog.steps[position.name];
    if (!step) return position.answers;
    const real = step.choices.filter((choice) => !ALONE.includes(choice));
    const some = real.filter(() => dice() < 0.5);
    const one = step.choices[Math.floor(dice() * step.choices.length)] ?? '';
    answers = { ...answers, [position.name]: step.many ? (some.length > 0 ? some : [one]) : one };
  }
}

it.each(dialogs.map(({ id }) => id))('%s: no card is too large for Teams, however much is ticked', async (id) => {
  const dialog = dialogs.find((each) => each.id === id);
  let largest = 0;
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), async (stream) => {
      const answers = answered(id, () => stream.next().value ?? 0);
      const { replies } = await drawStack(bot.bot, turn, { stack: [{ dialog: id, version: dialog?.version ?? 1, answers }] });
      for (const reply of replies) if ('card' in reply) largest = Math.max(largest, JSON.stringify(reply.card).length);
      expect(largest).toBeLessThanOrEqual(MOST);
    }),
    { numRuns: 150 },
  );
});
