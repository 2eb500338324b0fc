import { type DuePlan, nextStep } from './due-plan';
import {
  type ChangeName,
  type CloseReason,
  type Debt,
  type Escalation,
  type EscalationEvent,
  isOpen,
  type RecordedBy,
  type WithdrawReason,
} from './escalation';

export type Change =
  | { readonly verb: 'claim' | 'release' | 'reopen' }
  | { readonly verb: 'hand-over'; readonly to: string }
  | { readonly verb: 'withdraw'; readonly reason: WithdrawReason }
  | { readonly verb: 'close'; readonly reason: CloseReason; readonly recorded: RecordedBy };

export type Refusal = 'own-claim' | 'claimed-by-other' | 'not-claimed' | 'not-open' | 'not-closed' | 'not-yours';

export type Decision =
  | { readonly ok: true; readonly row: Escalation; readonly event: EscalationEvent }
  /** The change has already been made by the same person: a double click or a retry. */
  | { readonly ok: true; readonly row: Escalation; readonly event?: undefined }
  | { readonly ok: false; readonly why: Refusal };

export interface Actor {
  readonly id: string;
  /** Local mode only: the Playground has one user, who then plays both parts. */
  readonly mayClaimOwn: boolean;
}

/** What a visible change owes: everybody hears of it. */
const ALL: readonly Debt[] = ['status', 'line', 'officer'];

/**
 * Decides one change of an escalation. Pure: the caller writes the row with compare-and-set.
 * Claims are for anyone in the channel but the officer who asked; only the lead who holds it releases, hands over or closes it;
 * only the officer withdraws; either side reopens.
 */
export function decide(row: Escalation, change: Change, actor: Actor, now: Date, plan: DuePlan): Decision {
  const at = now.toISOString();
  const refuse = (why: Refusal): Decision => ({ ok: false, why });
  const same: Decision = { ok: true, row };
  const make = (next: Partial<Escalation>, name: ChangeName = change.verb, detail?: string): Decision => ({
    ok: true,
    row: changed(row, next, name, now, plan),
    event: { what: name, by: actor.id, at, ...(detail ? { detail } : {}) },
  });
  const open = isOpen(row);
  const mine = row.lead === actor.id;

  switch (change.verb) {
    case 'claim':
      if (row.status === 'claimed') return mine ? stillMine(row, actor, now, plan) : refuse('claimed-by-other');
      if (row.status !== 'new') return refuse('not-open');
      if (row.officer === actor.id && !actor.mayClaimOwn) return refuse('own-claim');
      return make({ status: 'claimed', lead: actor.id, claimedAt: at });
    case 'release':
      if (row.status === 'new') return same;
      if (row.status !== 'claimed') return refuse('not-open');
      return mine ? make({ status: 'new' }) : refuse('claimed-by-other');
    case 'hand-over':
      if (row.status !== 'claimed') return refuse(open ? 'not-claimed' : 'not-open');
      if (row.lead === change.to) return same;
      if (!mine) return refuse('claimed-by-other');
      if (row.officer === change.to && !actor.mayClaimOwn) return refuse('own-claim');
      return make({ status: 'claimed', lead: change.to, claimedAt: at }, 'hand-over', change.to);
    case 'close':
      if (row.status === 'closed') return row.reason === change.reason && mine ? same : refuse('not-open');
      if (row.status !== 'claimed') return refuse(open ? 'not-claimed' : 'not-open');
      if (!mine) return refuse('claimed-by-other');
      return make(
        { ...held(row), status: 'closed', closedAt: at, reason: change.reason, recorded: change.recorded },
        'close',
        change.reason,
      );
    case 'reopen':
      if (row.status === 'new') return same;
      return row.status === 'closed' ? make({ status: 'new' }) : refuse('not-closed');
    case 'withdraw':
      if (row.officer !== actor.id) return refuse('not-yours');
      if (row.status === 'withdrawn') return same;
      return open
        ? make({ ...held(row), status: 'withdrawn', closedAt: at, reason: change.reason }, 'withdraw', change.reason)
        : refuse('not-open');
  }
}

/** The officer says that they have what they need; the status card shows it. Undefined when there is nothing to change. Pure. */
export function confirmAnswered(
  row: Escalation,
  officer: string,
  now: Date,
): { readonly row: Escalation; readonly event: EscalationEvent } | undefined {
  if (row.status !== 'closed' || row.officer !== officer || row.answered) return undefined;
  const owes: readonly Debt[] = [...new Set<Debt>([...row.owes, 'status'])];
  const at = now.toISOString();
  return {
    row: { ...row, answered: true, owes, owedAt: at, owedTries: 0, revision: row.revision + 1 },
    event: { what: 'answered', by: officer, at },
  };
}

/** What falls due now, as a change of the row by the bot itself; undefined when it is not yet time, or no longer. Pure. */
export function fallDue(
  row: Escalation,
  now: Date,
  plan: DuePlan,
): { readonly row: Escalation; readonly event: EscalationEvent } | undefined {
  if (!row.step || !row.nextDue || row.nextDue > now.toISOString() || !isOpen(row)) return undefined;
  const event = { what: row.step, by: 'bot', at: now.toISOString() };
  if (row.step === 'release') return { row: changed(row, { status: 'new' }, 'lapse', now, plan), event };
  if (row.step === 'fallback') {
    // The reminder itself is the line in the thread.
    const called: Escalation = { ...changed(row, {}, 'fallback', now, plan), owes: ['status', 'officer'] };
    return { row: remindedAgain(called, row, now, plan), event };
  }
  return { row: remindedAgain({ ...row, revision: row.revision + 1 }, row, now, plan), event };
}

/** A lead is no longer in the channel: what they held waits for another. Undefined when they hold nothing here. Pure. */
export function leadLeft(
  row: Escalation,
  lead: string,
  now: Date,
  plan: DuePlan,
): { readonly row: Escalation; readonly event: EscalationEvent } | undefined {
  if (row.status !== 'claimed' || row.lead !== lead) return undefined;
  return {
    row: changed(row, { status: 'new' }, 'lead-left', now, plan),
    event: { what: 'lead-left', by: 'bot', at: now.toISOString(), detail: lead },
  };
}

/** Pressing Claim on what one holds says "I'm on it": the reminders start afresh. */
function stillMine(row: Escalation, actor: Actor, now: Date, plan: DuePlan): Decision {
  if (row.reminded === 0) return { ok: true, row };
  const next: Escalation = { ...row, reminded: 0, revision: row.revision + 1 };
  return { ok: true, row: { ...next, ...nextStep(next, now, plan) }, event: { what: 'on-it', by: actor.id, at: now.toISOString() } };
}

function remindedAgain(next: Escalation, before: Escalation, now: Date, plan: DuePlan): Escalation {
  const row = { ...next, reminded: before.reminded + 1 };
  return { ...row, ...nextStep(row, now, plan) };
}

/** A change that everybody hears of. Who holds it and how it ended start empty, unless the change says so. */
function changed(row: Escalation, next: Partial<Escalation>, change: ChangeName, now: Date, plan: DuePlan): Escalation {
  const {
    lead: _lead,
    claimedAt: _at,
    closedAt: _end,
    reason: _why,
    recorded: _by,
    answered: _yes,
    step: _step,
    nextDue: _due,
    ...bare
  } = row;
  const at = now.toISOString();
  const made: Escalation = {
    ...bare,
    reminded: 0,
    ...next,
    revision: row.revision + 1,
    change,
    changedAt: at,
    owes: ALL,
    owedAt: at,
    owedTries: 0,
  };
  return { ...made, ...nextStep(made, now, plan) };
}

/** Who holds it, for changes that leave that as it is. */
function held({ lead, claimedAt }: Escalation): Pick<Escalation, 'lead' | 'claimedAt'> {
  return { ...(lead ? { lead } : {}), ...(claimedAt ? { claimedAt } : {}) };
}
