import { dialogs } from '../../dialogs';
import { carriedOver, SHARED_STEPS } from '../../src/bot/shared-steps';
import type { Answers } from '../../src/dialog-engine/define-dialog';

const dialog = (id: string) => {
  const found = dialogs.find((one) => one.id === id);
  if (!found) throw new Error(`no dialog ${id}`);
  return found;
};
const carried = (id: string, ...below: [string, Answers][]) =>
  carriedOver(
    dialog(id),
    below.map(([name, answers]) => ({ dialog: name, answers })),
    {},
  );

test("the nearest dialog wins, and the force's nation only where no dialog says", () => {
  const below = [
    { dialog: 'threshold', answers: { nation: 'Wales', 'victim-age': '13-15' } },
    { dialog: 'suspect', answers: { nation: 'Scotland' } },
  ];
  expect(carriedOver(dialog('safeguarding'), below, { nation: 'England' })).toEqual({ nation: 'Scotland', 'victim-age': '13-15' });
  expect(carriedOver(dialog('safeguarding'), [], { nation: 'England' })).toEqual({ nation: 'England' });
});

test('what is not known, not a choice here, or danger itself, is asked again', () => {
  expect(carried('first-report', ['threshold', { danger: 'yes', aggravating: ['unknown'], forms: ['images'], adult: 'unknown' }])).toEqual({
    forms: ['images'],
  });
  expect(carried('report', ['threshold', { nation: 'several' }])).toEqual({});
  expect(carried('safeguarding', ['threshold', { danger: 'no' }])).toEqual({ danger: 'no' });
});

test('an older answer stands where the nearer dialog did not know', () => {
  expect(carried('suspect', ['threshold', { nation: 'England', adult: 'no' }], ['report', { nation: 'unknown' }])).toEqual({
    nation: 'England',
    adult: 'no',
  });
});

test('kinds come from a threshold dialog that got far enough to say, never from a first report', () => {
  const threshold: Answers = { forms: ['threats'], threats: ['threat-share'], exploitation: ['none'] };
  expect(carried('report', ['threshold', threshold])['kind']).toEqual(['image']);
  expect(carried('containing', ['threshold', threshold])['kind']).toEqual(['image']);
  expect(carried('report', ['first-report', { forms: ['threats'], aggravating: ['coercion'] }])['kind']).toBeUndefined();
  expect(carried('containing', ['threshold', threshold], ['report', { kind: ['hate'] }])['kind']).toEqual(['hate']);
});

test('a threat of rape is never carried over as harmful and likely lawful', () => {
  const threshold: Answers = {
    danger: 'no',
    nation: 'England',
    'victim-age': '16-17',
    adult: 'no',
    'suspect-age': '13-17',
    aggravating: ['none'],
    forms: ['threats'],
    threats: ['threat-rape'],
    exploitation: ['none'],
  };
  expect(carried('report', ['threshold', threshold])['kind']).toBeUndefined();
});

test('every step that two guided dialogs ask in common is shared, and no other', () => {
  const guided = dialogs.filter(({ outcomes }) => Object.values(outcomes).some(({ leadsTo }) => leadsTo));
  const names = guided.flatMap(({ steps }) => Object.keys(steps));
  const twice = [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
  expect(twice.filter((name) => !SHARED_STEPS.includes(name))).toEqual([]);
  expect(SHARED_STEPS.filter((name) => !twice.includes(name))).toEqual([]);
});

test('each question to a CSE lead is its own, with what others know filled in', () => {
  const known = { safe: 'no', 'child-age': 'under-13', other: 'adult', nation: 'Wales' };
  expect(
    carried('ask-lead', ['threshold', { danger: 'yes', 'victim-age': 'under-13', adult: 'adult-and-child', nation: 'Wales' }]),
  ).toEqual(known);
  expect(carried('ask-lead', ['threshold', { 'victim-age': '18-plus', adult: 'unknown' }])).toEqual({});
});
