import type { TurnContext } from 'botbuilder';
import { TestAdapter, TurnContext as Context } from 'botbuilder';
import fc from 'fast-check';
import { dialogs as all } from '../../dialogs';
import { type Answer, type Dialog, defineDialog, said } from '../../src/dialog-engine/define-dialog';
import { allows, replay } from '../../src/dialog-engine/replay';
import { type Move, moveStack, OutdatedStack, type Stack } from '../../src/dialog-engine/stack';
import { dialogRunner } from '../../src/teams/dialog-shell';

const toy = defineDialog({
  id: 'toy',
  version: 1,
  first: 'a',
  steps: {
    a: { choices: ['yes', 'no'], next: (answers) => (said(answers, 'a', 'yes') ? 'b' : 'end') },
    b: { choices: ['x', 'y', 'none', 'unknown'], many: true, next: () => 'end' },
  },
  outcomes: { end: { advice: () => [] } },
});

describe('replay', () => {
  it('walks to the first unanswered step and drops answers that no longer lead anywhere', () => {
    expect(replay(toy, {})).toMatchObject({ at: 'step', name: 'a', path: [] });
    expect(replay(toy, { a: 'yes' })).toMatchObject({ at: 'step', name: 'b', path: ['a'] });
    expect(replay(toy, { a: 'no', b: ['x'], zzz: 'old' })).toEqual({ at: 'outcome', name: 'end', answers: { a: 'no' }, path: ['a'] });
  });

  it('asks again where an answer is not one of the choices', () => {
    expect(replay(toy, { a: 'perhaps' })).toMatchObject({ at: 'step', name: 'a' });
    expect(replay(toy, { a: 'yes', b: ['x', 'none'] })).toMatchObject({ at: 'step', name: 'b' });
  });

  it.each<[Answer, boolean]>([
    [['x'], true],
    [['x', 'y'], true],
    [['none'], true],
    [['x', 'x'], false],
    [['none', 'x'], false],
    [[], false],
    ['x', false],
  ])('many: %j is allowed: %p', (answer, expected) => expect(toy.steps['b'] && allows(toy.steps['b'], answer)).toBe(expected));

  it('refuses dialogs that could not be answered', () => {
    const broken = (choices: string[]) => () =>
      defineDialog({ id: 'x', version: 1, first: 'a', steps: { a: { choices, next: () => 'o' } }, outcomes: { o: { advice: () => [] } } });
    expect(broken([])).toThrow('dialog x, step a: has no choices');
    expect(broken(['y', 'y'])).toThrow('lists a choice twice');
  });
});

describe('the stack', () => {
  const dialogs = new Map<string, Dialog>([['toy', toy]]);

  it('goes back by one answer, and out of the dialog at its first step', () => {
    const two: Stack = [
      { dialog: 'toy', version: 1, answers: { a: 'no' } },
      { dialog: 'toy', version: 1, answers: { a: 'yes' } },
    ];
    const once = moveStack(dialogs, two, { do: 'back' });
    expect(once[1]?.answers).toEqual({});
    expect(moveStack(dialogs, once, { do: 'back' })).toEqual([two[0]]);
  });

  it('refuses a frame of another version', () => {
    expect(() => moveStack(dialogs, [{ dialog: 'toy', version: 2, answers: {} }], { do: 'back' })).toThrow(OutdatedStack);
    expect(() => moveStack(dialogs, [{ dialog: 'gone', version: 1, answers: {} }], { do: 'end' })).toThrow(OutdatedStack);
  });
});

it('botbuilder-dialogs behind the shell moves the stack exactly as the pure engine does', async () => {
  const dialogs = new Map(all.map((dialog) => [dialog.id, dialog]));
  const context: TurnContext = new Context(new TestAdapter(async () => undefined), {
    type: 'message',
    channelId: 'test',
    conversation: { id: 'c', isGroup: false, conversationType: '', name: '' },
    from: { id: 'u', name: '' },
  });
  const runner = dialogRunner(dialogs, context);
  const anyMove = fc.oneof(
    fc.constantFrom(...dialogs.keys()).map((dialog): Move => ({ do: 'begin', dialog })),
    fc
      .tuple(fc.constantFrom('harm', 'told', 'urgency', 'nation'), fc.constantFrom('no', 'yes', 'now', 'England'))
      .map(([step, answer]): Move => ({ do: 'answer', step, answer })),
    fc.constantFrom<Move>({ do: 'back' }, { do: 'start-again' }, { do: 'end' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyMove, { maxLength: 12 }), async (moves) => {
      let pure: Stack = [];
      let shell: Stack = [];
      for (const move of moves) {
        pure = moveStack(dialogs, pure, move);
        shell = await runner.move(shell, move);
        expect(shell).toEqual(pure);
      }
    }),
    { numRuns: 60 },
  );
});
