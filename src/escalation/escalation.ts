/** Where a conversation can be reached again; what the channel needs, nothing else. */
export interface ConversationRef {
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly tenant?: string;
  readonly bot: string;
}

export type Urgency = 'now' | 'today' | 'routine';
export type Status = 'new' | 'claimed' | 'closed' | 'withdrawn';
/** `intent` means that a post may be under way or was cut short; see DESIGN section 3. */
export type Posting = 'intent' | 'posted' | 'unconfirmed' | 'not-sent';

export const closeReasons = ['advice-chat', 'advice-call', 'taken-over', 'already-known', 'not-needed'] as const;
export type CloseReason = (typeof closeReasons)[number];

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
  readonly reason?: CloseReason;
  readonly thread?: string;
  readonly factsMessage?: string;
  readonly statusMessage?: string;
  readonly nextDue?: string;
}

/** An audit event: who did what, when. Kept beside the row and purged with it. */
export interface EscalationEvent {
  readonly what: string;
  readonly by: string;
  readonly at: string;
}
