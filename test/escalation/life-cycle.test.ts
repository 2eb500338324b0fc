import fc from 'fast-check';
import type { Escalation } from '../../src/escalation/escalation';
import { type Change, decide } from '../../src/escalation/life-cycle';
import { newReference } from '../../src/escalation/reference';
import { plan, rowOf } from './row';

const row = rowOf();
const at = new Date('2026-11-23T10:05:00Z');
const lead = { id: 'lead', mayClaimOwn: false };
const after = (...changes: Change[]) =>
  changes.reduce((now, change) => {
    const decision = decide(now, change, change.verb === 'withdraw' ? { ...lead, id: 'officer' } : lead, at, plan);
    if (!decision.ok) throw new Error(decision.why);
    return decision.row;
  }, row);

it('goes new, claimed, closed, and back to new', () => {
  expect(after({ verb: 'claim' })).toMatchObject({ status: 'claimed', lead: 'lead', revision: 2 });
  expect(after({ verb: 'claim' }, { verb: 'close', reason: 'advice-call', recorded: 'lead' })).toMatchObject({
    status: 'closed',
    reason: 'advice-call',
    recorded: 'lead',
  });
  const reopened = after({ verb: 'claim' }, { verb: 'close', reason: 'advice-call', recorded: 'lead' }, { verb: 'reopen' });
  expect(reopened.status).toBe('new');
  expect(reopened).not.toHaveProperty('lead');
});

it.each<[string, Escalation, Change, string, string]>([
  ['an officer claims their own', row, { verb: 'claim' }, 'officer', 'own-claim'],
  ['a second lead claims', after({ verb: 'claim' }), { verb: 'claim' }, 'other', 'claimed-by-other'],
  [
    'another lead closes',
    after({ verb: 'claim' }),
    { verb: 'close', reason: 'advice-call', recorded: 'lead' },
    'other',
    'claimed-by-other',
  ],
  ['nobody has claimed and it is closed', row, { verb: 'close', reason: 'advice-call', recorded: 'lead' }, 'lead', 'not-claimed'],
  ['a withdrawn one is claimed', after({ verb: 'withdraw', reason: 'resolved' }), { verb: 'claim' }, 'lead', 'not-open'],
  ['somebody else withdraws', row, { verb: 'withdraw', reason: 'resolved' }, 'lead', 'not-yours'],
])('refuses when %s', (_name, from, change, who, why) => {
  expect(decide(from, change, { id: who, mayClaimOwn: false }, at, plan)).toEqual({ ok: false, why });
});

it('a change made twice changes nothing the second time', () => {
  const changes: Change[] = [
    { verb: 'claim' },
    { verb: 'release' },
    { verb: 'hand-over', to: 'other' },
    { verb: 'reopen' },
    { verb: 'withdraw', reason: 'resolved' },
    { verb: 'close', reason: 'not-needed', recorded: 'no-advice' },
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...changes), { maxLength: 8 }),
      fc.constantFrom(...changes),
      fc.constantFrom('lead', 'officer', 'other'),
      (path, change, who) => {
        let now = row;
        for (const step of path) {
          const decision = decide(now, step, lead, at, plan);
          if (decision.ok) now = decision.row;
        }
        const first = decide(now, change, { id: who, mayClaimOwn: false }, at, plan);
        if (!first.ok || !first.event) return;
        const second = decide(first.row, change, { id: who, mayClaimOwn: false }, at, plan);
        expect(second).toEqual({ ok: true, row: first.row });
        expect(first.row.revision).toBe(now.revision + 1);
      },
    ),
  );
});

it('makes references that can be read out by radio', () => {
  expect(newReference(new Uint8Array([0, 1, 2, 3, 31, 30, 29, 28]))).toBe('SU-0123-ZYXW');
  expect(newReference()).toMatch(/^SU-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});
