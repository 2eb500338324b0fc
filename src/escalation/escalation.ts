/** Where a conversation can be reached again; what the channel needs, nothing else. */
export interface ConversationRef {
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly tenant?: string;
  readonly bot: string;
}

export const urgencies = ['now', 'today', 'routine'] as const;
export type Urgency = (typeof urgencies)[number];

export const statuses = ['new', 'claimed', 'closed', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** `intent` means that a post may be under way or was cut short; see DESIGN section 3. */
export const postings = ['intent', 'posted', 'unconfirmed', 'not-sent'] as const;
export type Posting = (typeof postings)[number];

export const closeReasons = ['advice-chat', 'advice-call', 'taken-over', 'already-known', 'not-needed'] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Who puts the advice on the force record; asked when a request is closed. */
export const recordedBy = ['lead', 'officer', 'no-advice'] as const;
export type RecordedBy = (typeof recordedBy)[number];

export const withdrawReasons = ['resolved', 'rang-instead', 'asked-twice', 'by-mistake'] as const;
export type WithdrawReason = (typeof withdrawReasons)[number];

/** What is due next for an open escalation. */
export const dueSteps = ['remind', 'fallback', 'remind-lead', 'release'] as const;
export type DueStep = (typeof dueSteps)[number];

/** What a change still owes the people concerned: the status card redrawn, a line in the thread, word to the officer. */
export const debts = ['status', 'line', 'officer'] as const;
export type Debt = (typeof debts)[number];

/** The last thing that happened to an escalation, from which the line and the officer's message are worded. */
export const changes = ['asked', 'claim', 'release', 'lapse', 'lead-left', 'hand-over', 'close', 'reopen', 'withdraw', 'fallback'] as const;
export type ChangeName = (typeof changes)[number];

/** One row of the register. It holds no choice an officer made, only what moves the escalation along. */
export interface Escalation {
  readonly reference: string;
  readonly urgency: Urgency;
  readonly status: Status;
  readonly posting: Posting;
  readonly revision: number;
  readonly createdAt: string;
  readonly officer: string;
  readonly officerAt: ConversationRef;
  readonly officerCard?: string;
  readonly lead?: string;
  readonly claimedAt?: string;
  readonly closedAt?: string;
  readonly reason?: CloseReason | WithdrawReason;
  readonly recorded?: RecordedBy;
  /** The officer said that they have what they need. */
  readonly answered?: true;
  readonly thread?: string;
  readonly factsMessage?: string;
  readonly statusMessage?: string;
  readonly step?: DueStep;
  readonly nextDue?: string;
  /** Reminders since the last change of hands. */
  readonly reminded: number;
  readonly change: ChangeName;
  readonly changedAt: string;
  readonly owes: readonly Debt[];
  /** When somebody last set about what is owed; others leave it alone for a while. */
  readonly owedAt: string;
  readonly owedTries: number;
  /** Kept beyond the retention time until the hold is lifted. */
  readonly held?: true;
}

/** An audit event: who did what, when. Kept beside the row and purged with it. */
export interface EscalationEvent {
  readonly what: string;
  readonly by: string;
  readonly at: string;
  /** A code from one of the closed lists above, such as the reason for closing; or the id of the other member of staff. */
  readonly detail?: string;
}

/** Whether a lead still has to do something. */
export function isOpen({ status }: Pick<Escalation, 'status'>): boolean {
  return status === 'new' || status === 'claimed';
}
