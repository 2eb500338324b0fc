import fc from 'fast-check';
import type { Escalation } from '../../src/escalation/escalation';
import { type Change, decide } from '../../src/escalation/life-cycle';
import { newReference } from '../../src/escalation/reference';

const row: Escalation = {
  reference: 'SU-0000-0000',
  urgency: 'today',
  status: 'new',
  posting: 'posted',
  revision: 1,
  createdAt: '2026-11-23T10:00:00.000Z',
  officer: 'officer',
  officerAt: { serviceUrl: 's', conversation: 'c', bot: 'b' },
};
const at = new Date('2026-11-23T10:05:00Z');
const lead = { id: 'lead', mayClaimOwn: false };
const after = (...changes: Change[]) =>
  changes.reduce((now, change) => {
    const decision = decide(now, change, change.verb === 'withdraw' ? { ...lead, id: 'officer' } : lead, at);
    if (!decision.ok) throw new Error(decision.why);
    return decision.row;
  }, row);

it('goes new, claimed, closed, and back to new', () => {
  expect(after({ verb: 'claim' })).toMatchObject({ status: 'claimed', lead: 'lead', revision: 2 });
  expect(after({ verb: 'claim' }, { verb: 'close', reason: 'advice-call' })).toMatchObject({ status: 'closed', reason: 'advice-call' });
  const reopened = after({ verb: 'claim' }, { verb: 'close', reason: 'advice-call' }, { verb: 'reopen' });
  expect(reopened.status).toBe('new');
  expect(reopened).not.toHaveProperty('lead');
});

it.each<[string, Escalation, Change, string, string]>([
  ['an officer claims their own', row, { verb: 'claim' }, 'officer', 'own-claim'],
  ['a second lead claims', after({ verb: 'claim' }), { verb: 'claim' }, 'other', 'claimed-by-other'],
  ['another lead closes', after({ verb: 'claim' }), { verb: 'close', reason: 'advice-call' }, 'other', 'claimed-by-other'],
  ['nobody has claimed and it is closed', row, { verb: 'close', reason: 'advice-call' }, 'lead', 'not-claimed'],
  ['a withdrawn one is claimed', after({ verb: 'withdraw' }), { verb: 'claim' }, 'lead', 'not-open'],
  ['somebody else withdraws', row, { verb: 'withdraw' }, 'lead', 'not-yours'],
])('refuses when %s', (_name, from, change, who, why) => {
  expect(decide(from, change, { id: who, mayClaimOwn: false }, at)).toEqual({ ok: false, why });
});

it('a change made twice changes nothing the second time', () => {
  const changes: Change[] = [
    { verb: 'claim' },
    { verb: 'release' },
    { verb: 'reopen' },
    { verb: 'withdraw' },
    { verb: 'close', reason: 'not-needed' },
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...changes), { maxLength: 8 }),
      fc.constantFrom(...changes),
      fc.constantFrom('lead', 'officer', 'other'),
      (path, change, who) => {
        let now = row;
        for (const step of path) {
          const decision = decide(now, step, lead, at);
          if (decision.ok) now = decision.row;
        }
        const first = decide(now, change, { id: who, mayClaimOwn: false }, at);
        if (!first.ok || !first.event) return;
        const second = decide(first.row, change, { id: who, mayClaimOwn: false }, at);
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
