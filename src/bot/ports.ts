import type { Card } from '../cards/card';
import type { Name } from '../cards/lead-cards';
import type { Mentioned } from '../cards/mentions';
import type { Content } from '../guidance/content';
import type { Listener } from '../guidance/listen';
import type { Search } from '../guidance/search';
import type { Channel, ChannelBinding } from '../escalation/channel-binding';
import type { Corrections } from '../escalation/corrections';
import type { DuePlan } from '../escalation/due-plan';
import type { DueQueue } from '../escalation/due-queue';
import type { ConversationRef } from '../escalation/escalation';
import type { Once } from '../escalation/once';
import type { Register } from '../escalation/register';
import type { Switches } from '../escalation/switches';
import type { Dialogs, Move, Stack } from '../dialog-engine/stack';
import type { TokenBox } from '../privacy/card-token';
import type { LawWords } from '../law/law-words';
import type { Law } from '../law/parse-law';
import type { Limits } from './limits';
import type { Recent } from './recent';
import type { TurnLog } from '../telemetry/turn-log';

/** What is known after a post: it is there, it was refused, or nobody can tell. */
export type Posted =
  | { readonly outcome: 'posted'; readonly message: string; readonly thread: string }
  | { readonly outcome: 'refused'; readonly status?: number }
  | { readonly outcome: 'unknown' };

/** Reaching people and channels outside the reply to a turn. Every call has its own deadline. */
export interface Messenger {
  postToChannel(channel: Channel, from: ConversationRef, card: Card, summary: string): Promise<Posted>;
  postInThread(thread: string, from: ConversationRef, card: Card, summary: string): Promise<Posted>;
  update(at: ConversationRef, conversation: string, message: string, card: Card, summary: string): Promise<boolean>;
  messagePerson(at: ConversationRef, card: Card, summary: string): Promise<boolean>;
  /** Name and sign-in name of a member, for chat links; undefined when they can't be looked up in time. */
  member(at: ConversationRef, conversation: string, id: string): Promise<Member | undefined>;
  /** Whether somebody is in the channel, and how; `unknown` when that can't be told in time. */
  standing(at: ConversationRef, conversation: string, id: string): Promise<'member' | 'guest' | 'gone' | 'unknown'>;
  /** One page of a channel's members, without guests and bots; undefined when they can't be read. */
  roster(at: ConversationRef, conversation: string, page?: string): Promise<Roster | undefined>;
  /** The channels of a team, for local mode's binding. */
  channelsOf(at: ConversationRef, team: string): Promise<readonly { id: string; name?: string }[]>;
}

export interface Member {
  readonly name: string;
  readonly signInName?: string;
}

export interface Roster {
  readonly names: readonly Name[];
  /** Where the next page begins. */
  readonly next?: string;
}

/** Makes moves on the stack of dialogs; botbuilder-dialogs stands behind it in teams/. */
export interface DialogRunner {
  move(stack: Stack, move: Move): Promise<Stack>;
}

export interface Settings {
  /** Seconds that an officer's card can be used: a 12-hour shift. */
  readonly cardSeconds: number;
  readonly forceNation?: string;
  readonly mayClaimOwn: boolean;
  /** Local mode: bind the channel of this name when added to a team. */
  readonly learnChannel: false | { readonly named?: string };
  readonly maxQuestionLength: number;
  /** The release that runs, from package.json. */
  readonly version: string;
  /** Cards of substance say so while the force has not approved the edition; not in local mode. */
  readonly showsApproval: boolean;
  /** Leads on call, mentioned in every post about a request; and who is called when nobody takes one. */
  readonly onCall: readonly Mentioned[];
  readonly fallback?: Mentioned;
  /** Days that a closed request stays in the register. */
  readonly retentionDays: number;
}

/** Everything a turn may use. */
export interface Bot {
  readonly content: Content;
  readonly dialogs: Dialogs;
  readonly runner: DialogRunner;
  readonly search: Search;
  readonly listener: Listener;
  readonly tokens: TokenBox;
  readonly register: Register;
  readonly corrections: Corrections;
  readonly switches: Switches;
  readonly binding: ChannelBinding;
  /** Wakes the service when something falls due; the plan says when that is. */
  readonly due: DueQueue;
  readonly plan: DuePlan;
  readonly once: Once;
  readonly messenger: Messenger;
  readonly settings: Settings;
  readonly log: TurnLog;
  readonly recent: Recent;
  readonly law: Law;
  readonly lawWords: LawWords;
  /** Says whether a person may go on, and whether a chat was already welcomed; memory of this instance only. */
  readonly limits: Limits;
  /** Work that may outlast the reply, with longer deadlines; a graceful stop waits for it. */
  later(work: (patient: Bot) => Promise<void>): void;
}
