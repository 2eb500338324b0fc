import type { Card } from '../cards/card';
import type { ConversationRef } from '../escalation/escalation';
import type { ChannelState } from '../escalation/channel-binding';
import type { Ending, Flag, Kind } from './endings';
import type { Bot } from './ports';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Where an activity happened; `channel` is set in a team's channel. */
export interface Place {
  readonly scope: 'personal' | 'channel' | 'group';
  readonly conversation: string;
  readonly tenant?: string;
  /** Both ids that Teams gives a team: its thread and its directory group. */
  readonly team?: readonly string[];
  readonly channel?: string;
  readonly ref: ConversationRef;
}

export type TurnEvent =
  | { readonly is: 'message'; readonly text: string; readonly attachment: boolean }
  | { readonly is: 'edited' }
  | { readonly is: 'installed' }
  | { readonly is: 'added-to-team' }
  /** Something has happened to a team or channel that may be the leads' own. */
  | { readonly is: 'channel-changed'; readonly state: ChannelState }
  | { readonly is: 'members-left'; readonly people: readonly string[] }
  | { readonly is: 'action'; readonly verb: string; readonly data: Readonly<Record<string, unknown>>; readonly message?: string }
  | { readonly is: 'other' };

/** One activity in. */
export interface Turn {
  readonly kind: Kind;
  readonly person: Person;
  readonly place: Place;
  readonly at: Date;
  readonly event: TurnEvent;
}

/** Data describing what to send; the edge turns it into activities. */
export type Reply =
  | { readonly send: 'card'; readonly card: Card; readonly summary: string }
  /** Takes the place of the card that was clicked, at once and for good. */
  | { readonly send: 'replacement'; readonly card: Card; readonly summary: string }
  /** Shown at once to the person who clicked, and to nobody else. */
  | { readonly send: 'shown'; readonly card: Card; readonly summary: string }
  | { readonly send: 'text'; readonly text: string }
  /** A short line under the pressed card, which stays as it is. */
  | { readonly send: 'said'; readonly text: string };

/** Replies out, and how the turn ended. */
export interface TurnResult {
  readonly ending: Ending;
  readonly replies: readonly Reply[];
  readonly articles?: readonly string[];
  readonly flags?: readonly Flag[];
  /** What is done once it is known whether the replies arrived; nobody waits for it. */
  readonly after?: (bot: Bot, delivered: boolean) => Promise<void>;
}
