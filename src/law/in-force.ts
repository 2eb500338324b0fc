import type { Answers } from '../dialog-engine/define-dialog';
import type { Truth } from './condition';
import type { LawPeriod } from './law-schema';

/** Whether law was in force when it happened, going by the choices of the step "when". Pure. */
export function inForceThen(law: LawPeriod, answers: Answers, periods: Readonly<Record<string, LawPeriod>>): Truth {
  if (law.from === undefined && law.until === undefined) return 'yes';
  const when = answers['when'];
  if (when === 'both') {
    const truths = Object.values(periods).map((period) => within(period, law));
    return truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no';
  }
  const period = typeof when === 'string' ? periods[when] : undefined;
  return period ? within(period, law) : 'unknown';
}

function within(conduct: LawPeriod, law: LawPeriod): Truth {
  const [from, until] = [conduct.from ?? '0000', conduct.until ?? '9999'];
  const [lawFrom, lawUntil] = [law.from ?? '0000', law.until ?? '9999'];
  if (until <= lawFrom || from >= lawUntil) return 'no';
  return from >= lawFrom && until <= lawUntil ? 'yes' : 'unknown';
}
