import Holidays from 'date-holidays';
import { DateTime } from 'luxon';

/** When a force's CSE leads look at their channel, in UK time. Days are 1 (Monday) to 7 (Sunday). */
export interface LeadHours {
  readonly days: readonly number[];
  /** "08:00" */
  readonly from: string;
  readonly to: string;
}

/** Answers questions about working time; pure, apart from the list of bank holidays it was made with. */
export interface WorkingTime {
  /** Whether leads are likely to be looking at this moment. */
  open(at: Date): boolean;
  /** The moment they next begin to look; now, when they are looking already. */
  opens(at: Date): Date;
  /** The moment at which so many working minutes have passed. */
  after(minutes: number, from: Date): Date;
}

const ZONE = 'Europe/London';
const REGIONS: Readonly<Record<string, string>> = { England: 'ENG', Wales: 'WLS', Scotland: 'SCT', 'Northern Ireland': 'NIR' };
/** Longer than any run of days off; beyond it the hours given can never be met. */
const MOST_DAYS = 30;

/** Bank holidays of one nation, by the library's own data (date-holidays); England's where the nation is unknown. */
export function bankHolidays(nation: string): (at: Date) => boolean {
  const holidays = new Holidays('GB', REGIONS[nation] ?? 'ENG', { types: ['public', 'bank'], timezone: ZONE });
  return (at) => holidays.isHoliday(at) !== false;
}

/** Working time of leads: their days and hours without bank holidays. */
export function workingTime(hours: LeadHours, isHoliday: (at: Date) => boolean): WorkingTime {
  const dayOf = (day: DateTime) => {
    const noon = day.set({ hour: 12, minute: 0, second: 0, millisecond: 0 });
    const works = hours.days.includes(day.weekday) && !isHoliday(noon.toJSDate());
    return works ? { from: atClock(day, hours.from), to: atClock(day, hours.to) } : undefined;
  };
  const days = function* (from: Date) {
    let day = DateTime.fromJSDate(from, { zone: ZONE });
    for (let count = 0; count < MOST_DAYS; count += 1, day = day.plus({ days: 1 })) {
      const shift = dayOf(day);
      if (shift && shift.to.toMillis() > from.getTime())
        yield { from: Math.max(shift.from.toMillis(), from.getTime()), to: shift.to.toMillis() };
    }
  };
  return {
    open(at) {
      const [first] = days(at);
      return first !== undefined && first.from <= at.getTime();
    },
    opens(at) {
      const [first] = days(at);
      return new Date(first?.from ?? at.getTime());
    },
    after(minutes, from) {
      let left = minutes * 60_000;
      for (const shift of days(from)) {
        if (shift.to - shift.from >= left) return new Date(shift.from + left);
        left -= shift.to - shift.from;
      }
      return new Date(from.getTime() + minutes * 60_000);
    },
  };
}

function atClock(day: DateTime, clock: string): DateTime {
  const [hour, minute] = clock.split(':').map(Number);
  return day.set({ hour: hour ?? 0, minute: minute ?? 0, second: 0, millisecond: 0 });
}
