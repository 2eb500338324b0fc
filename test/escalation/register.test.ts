import { randomUUID } from 'node:crypto';
import { purgeOld } from '../../src/bot/purge-old';
import { countWeek, weekBefore } from '../../src/escalation/digest';
import { tableNamed } from '../../src/escalation/storage';
import { tableCorrections } from '../../src/escalation/table-corrections';
import { registerColumns, tableRegister } from '../../src/escalation/table-register';
import { rowOf } from './row';

const storage = { connectionString: process.env['TEST_STORAGE'] ?? '' };
// Tables of their own: a purge goes through everything.
const own = `t${randomUUID().replaceAll('-', '')}`;
const register = tableRegister(tableNamed(storage, own));
const corrections = tableCorrections(tableNamed(storage, `${own}c`));
const event = { what: 'asked', by: 'officer', at: '2026-01-01T00:00:00.000Z' };
const now = new Date('2026-11-27T12:00:00Z');

it('keeps what DESIGN section 4 lists, and nothing else', () => {
  const times = ['createdAt', 'claimedAt', 'closedAt', 'nextDue', 'changedAt', 'owedAt'];
  const codes = [
    'urgency',
    'status',
    'posting',
    'revision',
    'reason',
    'recorded',
    'answered',
    'step',
    'reminded',
    'change',
    'owes',
    'owedTries',
    'held',
  ];
  const staffAndPlaces = ['officer', 'officerAt', 'officerCard', 'lead', 'thread', 'factsMessage', 'statusMessage'];
  expect(Object.keys(registerColumns.shape).sort()).toEqual([...times, ...codes, ...staffAndPlaces].sort());
});

it('what is written is read again, with its events in order', async () => {
  const row = rowOf({
    reference: 'SU-READ-0001',
    lead: 'lead',
    status: 'claimed',
    owes: ['status', 'officer'],
    step: 'remind-lead',
    nextDue: '2026',
    answered: true,
  });
  const stored = await register.insert(row, event);
  if (stored === 'exists') throw new Error('a new reference');
  expect((await register.get(row.reference))?.row).toEqual(row);
  const next = { ...row, revision: 2 };
  expect(await register.replace(stored, next, { what: 'claim', by: 'lead', at: event.at, detail: 'x' })).not.toBe('stale');
  expect(await register.replace(stored, { ...row, revision: 3 }, event)).toBe('stale');
  expect(await register.events(row.reference)).toEqual([event, { what: 'claim', by: 'lead', at: event.at, detail: 'x' }]);
});

it('finds what is unsettled: open, or owing somebody word', async () => {
  await register.insert(rowOf({ reference: 'SU-OPEN-0001' }), event);
  await register.insert(rowOf({ reference: 'SU-OWES-0001', status: 'closed', owes: ['officer'] }), event);
  await register.insert(rowOf({ reference: 'SU-DONE-0001', status: 'closed' }), event);
  const found = (await register.unsettled()).map(({ row }) => row.reference);
  expect(found).toEqual(expect.arrayContaining(['SU-OPEN-0001', 'SU-OWES-0001']));
  expect(found).not.toContain('SU-DONE-0001');
});

it('purges what ended long ago with its events; open, recent and held ones stay', async () => {
  const old = '2026-06-01T00:00:00.000Z';
  await register.insert(rowOf({ reference: 'SU-GONE-0001', status: 'closed', closedAt: old }), event);
  await register.insert(rowOf({ reference: 'SU-GONE-0002', posting: 'not-sent', createdAt: old }), event);
  await register.insert(rowOf({ reference: 'SU-HELD-0001', status: 'closed', closedAt: old, held: true }), event);
  await register.insert(rowOf({ reference: 'SU-KEEP-0001', createdAt: old }), event);
  await register.insert(rowOf({ reference: 'SU-KEEP-0002', status: 'closed', closedAt: '2026-11-20T00:00:00.000Z' }), event);
  const all = { register, corrections, settings: { retentionDays: 90 } };
  const would = await purgeOld(all, now, true);
  expect([...would.escalations].sort()).toEqual(['SU-GONE-0001', 'SU-GONE-0002']);
  expect(would.held).toEqual(['SU-HELD-0001']);
  expect(await register.get('SU-GONE-0001')).toBeDefined();
  expect([...(await purgeOld(all, now, false)).escalations].sort()).toEqual(['SU-GONE-0001', 'SU-GONE-0002']);
  expect(await register.get('SU-GONE-0001')).toBeUndefined();
  expect(await register.events('SU-GONE-0001')).toEqual([]);
  for (const kept of ['SU-HELD-0001', 'SU-KEEP-0001', 'SU-KEEP-0002']) expect(await register.get(kept)).toBeDefined();
});

it('a row that changes while it is being purged stays', async () => {
  const row = rowOf({ reference: 'SU-RACE-0001', status: 'closed', closedAt: '2026-01-01T00:00:00.000Z' });
  const stored = await register.insert(row, event);
  if (stored === 'exists') throw new Error('a new reference');
  await register.replace(stored, { ...row, held: true, revision: 2 }, event);
  expect(await register.remove(stored)).toBe(false);
  expect((await register.get(row.reference))?.row.held).toBe(true);
});

it("counts a week's requests and times", () => {
  const { from, to, key } = weekBefore(new Date('2026-11-30T09:00:00Z'));
  expect([from.toISOString(), to.toISOString(), key]).toEqual(['2026-11-23T00:00:00.000Z', '2026-11-30T00:00:00.000Z', '2026-11-30']);
  const at = '2026-11-24T10:00:00.000Z';
  const rows = [
    rowOf({ createdAt: at, urgency: 'now', status: 'closed', claimedAt: '2026-11-24T10:04:00.000Z' }),
    rowOf({ createdAt: at, claimedAt: '2026-11-24T11:00:00.000Z', status: 'claimed' }),
    rowOf({ createdAt: at, status: 'withdrawn' }),
    rowOf({ createdAt: at, posting: 'not-sent', urgency: 'routine' }),
    rowOf({ createdAt: '2026-11-30T00:00:00.000Z' }),
  ];
  expect(countWeek(rows, from, to)).toMatchObject({
    asked: 4,
    byUrgency: { now: 1, today: 2, routine: 1 },
    claimed: 2,
    median: 240_000,
    longest: 3_600_000,
    closed: 1,
    withdrawn: 1,
    unsent: 1,
  });
});
