import { DateTime } from 'luxon';
import type { Escalation, Urgency } from './escalation';

/** One week's counts and times; no content, no names. */
export interface Week {
  readonly from: Date;
  readonly to: Date;
  readonly asked: number;
  readonly byUrgency: Readonly<Record<Urgency, number>>;
  readonly claimed: number;
  /** Milliseconds from asking to being taken: the median, and the longest. */
  readonly median: number;
  readonly longest: number;
  readonly closed: number;
  readonly withdrawn: number;
  readonly unsent: number;
}

/** The seven days, Monday to Sunday in UK time, before the week of a moment. */
export function weekBefore(at: Date): { readonly from: Date; readonly to: Date; readonly key: string } {
  const monday = DateTime.fromJSDate(at, { zone: 'Europe/London' }).startOf('week');
  return { from: monday.minus({ weeks: 1 }).toJSDate(), to: monday.toJSDate(), key: monday.toISODate() ?? '' };
}

/** Counts what was asked within a time. A request that changed hands counts from asking to the last time it was taken. Pure. */
export function countWeek(rows: readonly Escalation[], from: Date, to: Date): Week {
  const asked = rows.filter(({ createdAt }) => createdAt >= from.toISOString() && createdAt < to.toISOString());
  const of = (urgency: Urgency) => asked.filter((row) => row.urgency === urgency).length;
  const waits = asked
    .flatMap(({ claimedAt, createdAt }) => (claimedAt ? [Date.parse(claimedAt) - Date.parse(createdAt)] : []))
    .sort((a, b) => a - b);
  return {
    from,
    to,
    asked: asked.length,
    byUrgency: { now: of('now'), today: of('today'), routine: of('routine') },
    claimed: waits.length,
    median: waits[Math.floor((waits.length - 1) / 2)] ?? 0,
    longest: waits.at(-1) ?? 0,
    closed: asked.filter(({ status }) => status === 'closed').length,
    withdrawn: asked.filter(({ status }) => status === 'withdrawn').length,
    unsent: asked.filter(({ posting }) => posting === 'not-sent').length,
  };
}
