import { type DuePlan, duePlan } from '../../src/escalation/due-plan';
import type { Escalation } from '../../src/escalation/escalation';

/** A request that was posted and waits for a lead. */
export function rowOf(rest: Partial<Escalation> = {}): Escalation {
  return {
    reference: 'SU-0000-0000',
    urgency: 'today',
    status: 'new',
    posting: 'posted',
    revision: 1,
    createdAt: '2026-11-23T10:00:00.000Z',
    officer: 'officer',
    officerAt: { serviceUrl: 's', conversation: 'c', bot: 'b' },
    reminded: 0,
    change: 'asked',
    changedAt: '2026-11-23T10:00:00.000Z',
    owes: [],
    owedAt: '2026-11-23T10:00:00.000Z',
    owedTries: 0,
    ...rest,
  };
}

/** The usual minutes and hours, in England. */
export const plan: DuePlan = duePlan({ now: 5, today: 30, routine: 240 }, { nation: 'England' });
