import type { CloseReason, Escalation, EscalationEvent } from './escalation';

export type Change =
  | { readonly verb: 'claim' | 'release' | 'reopen' | 'withdraw' }
  | { readonly verb: 'close'; readonly reason: CloseReason };

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

/**
 * Decides one change of an escalation. Pure: the caller writes the row with compare-and-set.
 * Claims are for anyone in the channel but the officer who asked; only the lead who holds it releases or closes it.
 */
export function decide(row: Escalation, change: Change, actor: Actor, now: Date): Decision {
  const at = now.toISOString();
  const refuse = (why: Refusal): Decision => ({ ok: false, why });
  const same: Decision = { ok: true, row };
  const make = (next: Omit<Escalation, 'revision'>): Decision => ({
    ok: true,
    row: { ...next, revision: row.revision + 1 },
    event: { what: change.verb, by: actor.id, at },
  });
  const open = row.status === 'new' || row.status === 'claimed';
  const { lead: _lead, claimedAt: _claimedAt, closedAt: _closedAt, reason: _reason, ...bare } = row;

  switch (change.verb) {
    case 'claim':
      if (row.status === 'claimed') return row.lead === actor.id ? same : refuse('claimed-by-other');
      if (row.status !== 'new') return refuse('not-open');
      if (row.officer === actor.id && !actor.mayClaimOwn) return refuse('own-claim');
      return make({ ...bare, status: 'claimed', lead: actor.id, claimedAt: at });
    case 'release':
      if (row.status === 'new') return same;
      if (row.status !== 'claimed') return refuse('not-open');
      return row.lead === actor.id ? make({ ...bare, status: 'new' }) : refuse('claimed-by-other');
    case 'close':
      if (row.status === 'closed') return row.reason === change.reason && row.lead === actor.id ? same : refuse('not-open');
      if (row.status !== 'claimed') return refuse(open ? 'not-claimed' : 'not-open');
      return row.lead === actor.id ? make({ ...row, status: 'closed', closedAt: at, reason: change.reason }) : refuse('claimed-by-other');
    case 'reopen':
      if (row.status === 'new') return same;
      return row.status === 'closed' ? make({ ...bare, status: 'new' }) : refuse('not-closed');
    case 'withdraw':
      if (row.officer !== actor.id) return refuse('not-yours');
      if (row.status === 'withdrawn') return same;
      return open ? make({ ...row, status: 'withdrawn', closedAt: at }) : refuse('not-open');
  }
}
