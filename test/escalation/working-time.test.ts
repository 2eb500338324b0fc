import { duePlan, nextStep } from '../../src/escalation/due-plan';
import { bankHolidays, workingTime } from '../../src/escalation/working-time';
import { plan, rowOf } from './row';

const office = workingTime({ days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' }, bankHolidays('England'));
const iso = (at: Date) => at.toISOString().slice(0, 16);

it.each([
  ['within a day', 240, '2026-11-24T09:00:00Z', '2026-11-24T13:00'],
  ['over a night', 240, '2026-11-24T16:00:00Z', '2026-11-25T10:00'],
  ['over a weekend', 240, '2026-11-27T16:00:00Z', '2026-11-30T10:00'],
  ['from a Sunday', 60, '2026-11-29T12:00:00Z', '2026-11-30T09:00'],
  ['over Christmas, Boxing Day on a Saturday and its substitute', 240, '2026-12-24T16:00:00Z', '2026-12-29T10:00'],
  ['in summer time', 60, '2026-07-01T06:00:00Z', '2026-07-01T08:00'],
  ['over the change to summer time', 120, '2026-03-27T17:00:00Z', '2026-03-30T08:00'],
])('counts working minutes %s', (_name, minutes, from, to) => {
  expect(iso(office.after(minutes, new Date(from)))).toBe(to);
});

it('knows the bank holidays of each nation', () => {
  const off = (nation: string, day: string) => bankHolidays(nation)(new Date(`${day}T12:00:00Z`));
  expect(['England', 'Wales', 'Scotland', 'Northern Ireland'].map((nation) => off(nation, '2026-11-30'))).toEqual([
    false,
    false,
    true,
    false,
  ]);
  expect(['England', 'Wales', 'Scotland', 'Northern Ireland'].map((nation) => off(nation, '2026-07-13'))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(off('England', '2026-12-25')).toBe(true);
});

it('knows when leads look, and when they look next', () => {
  expect(office.open(new Date('2026-11-27T12:00:00Z'))).toBe(true);
  expect(office.open(new Date('2026-11-28T12:00:00Z'))).toBe(false);
  expect(iso(office.opens(new Date('2026-11-28T12:00:00Z')))).toBe('2026-11-30T08:00');
});

const night = new Date('2026-11-27T22:30:00Z');

it.each([
  ['now', '2026-11-27T22:35'],
  ['today', '2026-11-28T07:00'],
  ['routine', '2026-11-30T12:00'],
] as const)('reminds of %s at %s when it is asked on a Friday night', (urgency, due) => {
  expect(nextStep(rowOf({ urgency }), night, plan)).toEqual({ step: 'remind', nextDue: expect.stringContaining(due) });
});

it("takes a force's own hours", () => {
  const own = duePlan(plan.minutes, { nation: 'England', leadHours: { days: [6], from: '10:00', to: '12:00' } });
  expect(nextStep(rowOf({ urgency: 'routine' }), night, own).nextDue).toContain('2026-12-05T12:00');
});

it.each([
  ['waiting', {}, 'remind', 30],
  ['reminded once', { reminded: 1 }, 'fallback', 30],
  ['fallback called', { reminded: 2 }, 'remind', 120],
  ['taken', { status: 'claimed', lead: 'l' }, 'remind-lead', 90],
  ['taken and silent', { status: 'claimed', lead: 'l', reminded: 1 }, 'release', 90],
] as const)('%s: what is due next', (_name, rest, step, minutes) => {
  const at = new Date('2026-11-27T09:00:00Z');
  expect(nextStep(rowOf(rest), at, plan)).toEqual({ step, nextDue: new Date(at.getTime() + minutes * 60_000).toISOString() });
});

it.each([{ status: 'closed' }, { status: 'withdrawn' }, { posting: 'not-sent' }, { posting: 'intent' }] as const)(
  '%j: nothing is due',
  (rest) => {
    expect(nextStep(rowOf(rest), night, plan)).toEqual({});
  },
);
