import type { Escalation, Urgency } from './escalation';
import { bankHolidays, type LeadHours, workingTime, type WorkingTime } from './working-time';

/** When an open escalation must move again. */
export interface DuePlan {
  /** Minutes until the first reminder; for `routine` they are working minutes. */
  readonly minutes: Readonly<Record<Urgency, number>>;
  readonly working: WorkingTime;
  /** Hours in which nobody is reminded of what can wait until the morning; never holds back `now`. */
  readonly awake: WorkingTime;
}

/** What a force says of its leads in content/force. */
export interface ForceHours {
  readonly nation: string;
  readonly leadHours?: LeadHours | undefined;
  readonly awakeHours?: Omit<LeadHours, 'days'> | undefined;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** Until a force says otherwise; an officer is then told that nobody knows when leads look. */
const USUAL: LeadHours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' };
const AWAKE = { from: '07:00', to: '22:00' };

/** The plan of one force: its own hours, and the bank holidays of its nation. */
export function duePlan(minutes: DuePlan['minutes'], { nation, leadHours = USUAL, awakeHours = AWAKE }: ForceHours): DuePlan {
  return {
    minutes,
    working: workingTime(leadHours, bankHolidays(nation)),
    awake: workingTime({ days: EVERY_DAY, ...awakeHours }, () => false),
  };
}

/** A lead who took a request gets this many times as long as a request that waits for one. */
const CLAIMED_WAITS = 3;
/** After the fallback was called, the channel is reminded less often. */
const LATER_WAITS = 4;

type Due = Pick<Escalation, 'step' | 'nextDue'>;

/** What is due next and when, counted from a moment. Nothing is due for what is closed, or was certainly never posted. Pure. */
export function nextStep(row: Escalation, from: Date, plan: DuePlan): Due {
  if (row.posting === 'not-sent' || row.posting === 'intent') return {};
  if (row.status === 'new') {
    const waits = row.reminded > 1 ? LATER_WAITS : 1;
    return { step: row.reminded === 1 ? 'fallback' : 'remind', nextDue: later(row.urgency, waits, from, plan) };
  }
  if (row.status !== 'claimed') return {};
  return { step: row.reminded === 0 ? 'remind-lead' : 'release', nextDue: later(row.urgency, CLAIMED_WAITS, from, plan) };
}

function later(urgency: Urgency, waits: number, from: Date, { minutes, working, awake }: DuePlan): string {
  const wait = minutes[urgency] * waits;
  if (urgency === 'routine') return working.after(wait, from).toISOString();
  const due = new Date(from.getTime() + wait * 60_000);
  return (urgency === 'now' ? due : awake.opens(due)).toISOString();
}
