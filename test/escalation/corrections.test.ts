import { looksWrong } from '../../dialogs/looks-wrong';
import { type Correction, correctionReasons, correctionReference, isCorrection, markDone } from '../../src/escalation/corrections';
import { newReference } from '../../src/escalation/reference';

const row: Correction = {
  reference: 'CR-1',
  item: 'article:caid',
  edition: '2026.11',
  reason: 'unclear',
  status: 'open',
  posting: 'posted',
  revision: 1,
  createdAt: '2026-11-21T10:00:00.000Z',
  officer: 'o',
  officerAt: { serviceUrl: 's', conversation: 'c', bot: 'b' },
};

test('the dialog offers exactly the reasons that the register knows', () => {
  expect(looksWrong.steps['reason']?.choices).toEqual([...correctionReasons]);
});

test('one person, card and item make one reference; anything else another', () => {
  const one = correctionReference('p', 'card', 'article:caid');
  expect(one).toMatch(/^CR-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(correctionReference('p', 'card', 'article:caid')).toBe(one);
  const others = [
    correctionReference('q', 'card', 'article:caid'),
    correctionReference('p', 'other', 'article:caid'),
    correctionReference('p', 'card', 'article:posh'),
  ];
  expect(new Set([one, ...others]).size).toBe(4);
});

test('a correction is told from an escalation by its reference', () => {
  expect(isCorrection(correctionReference('p', 'c', 'i'))).toBe(true);
  expect(isCorrection(newReference())).toBe(false);
});

test('the first to mark it done stays the one who did', () => {
  const done = markDone(row, 'lead', new Date('2026-11-22T10:00:00.000Z'));
  expect(done).toMatchObject({ row: { status: 'done', doneBy: 'lead', revision: 2 }, event: { what: 'done', by: 'lead' } });
  expect(markDone(done.row, 'other', new Date())).toEqual({ row: done.row });
});
