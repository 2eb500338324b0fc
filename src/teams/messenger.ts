import type { Activity } from 'botbuilder';
import { type ConnectorClient, TeamsConnectorClient } from 'botframework-connector';
import type { Member, Messenger, Posted } from '../bot/ports';
import type { Card } from '../cards/card';
import type { Channel } from '../escalation/channel-binding';
import type { ConversationRef } from '../escalation/escalation';
import { errorCode } from '../telemetry/turn-log';
import { cardActivity } from './card-activity';
import { type Budget, type Called, callOnce, callTwice } from './connector-calls';

export type Connect = (serviceUrl: string) => Promise<ConnectorClient>;

/** Tells the operator which call failed, by a code alone. */
export type Failed = (code: string) => void;

/** The bot's way to people and channels over the Bot Connector, within a budget of time. */
export function messengerWithin(connect: Connect, budget: () => Budget, failed: Failed): Messenger {
  type Use<T> = (client: ConnectorClient, options: { abortSignal: AbortSignal }) => Promise<T>;
  const call = async <T>(how: typeof callOnce, at: ConversationRef, use: Use<T>, within = budget()): Promise<Called<T>> => {
    let client: ConnectorClient;
    try {
      client = await connect(at.serviceUrl);
    } catch (error) {
      failed(errorCode(error)); // no client, so nothing was sent
      return { outcome: 'refused' };
    }
    const called = await how(within, (options) => use(client, options));
    if (called.outcome === 'refused') failed(`REFUSED-${called.status ?? 'UNREACHABLE'}`);
    if (called.outcome === 'unknown') failed('NO-CLEAR-ANSWER');
    return called;
  };
  const send = async (at: ConversationRef, conversation: string, card: Card, summary: string): Promise<Posted> => {
    const activity = outgoing(at, card, summary);
    const called = await call(callOnce, at, ({ conversations }, options) =>
      conversations.sendToConversation(conversation, activity, options),
    );
    return posted(called, (value) => ({ message: value.id ?? '', thread: conversation }));
  };
  return {
    async postToChannel(channel, from, card, summary) {
      const at = { ...from, ...(channel.serviceUrl ? { serviceUrl: channel.serviceUrl } : {}) };
      const called = await call(callOnce, at, ({ conversations }, options) =>
        conversations.createConversation(newThread(channel, at, cardActivity(card, summary)), options),
      );
      return posted(called, ({ id, activityId }) => ({ message: activityId ?? '', thread: id ?? channel.channel }));
    },
    postInThread: (thread, from, card, summary) => send(from, thread, card, summary),
    async update(at, conversation, message, card, summary) {
      const activity = { ...outgoing(at, card, summary), id: message };
      const called = await call(callTwice, at, ({ conversations }, options) =>
        conversations.updateActivity(conversation, message, activity, options),
      );
      return called.outcome === 'done';
    },
    async messagePerson(at, card, summary) {
      return (await send(at, at.conversation, card, summary)).outcome === 'posted';
    },
    async member(at, conversation, id) {
      const short = { ...budget(), perCallMs: Math.min(LOOK_UP_MS, budget().perCallMs) };
      const called = await call(
        callOnce,
        at,
        ({ conversations }, options) => conversations.getConversationMember(conversation, id, options),
        short,
      );
      return called.outcome === 'done' ? memberOf(called.value) : undefined;
    },
    async standing(at, conversation, id) {
      const short = { ...budget(), perCallMs: Math.min(LOOK_UP_MS, budget().perCallMs) };
      const called = await call(
        callOnce,
        at,
        ({ conversations }, options) => conversations.getConversationMember(conversation, id, options),
        short,
      );
      if (called.outcome === 'done') return textAt(called.value, 'userRole') === 'guest' ? 'guest' : 'member';
      return called.outcome === 'refused' && called.status === 404 ? 'gone' : 'unknown';
    },
    async roster(at, conversation, page) {
      // The SDK's type asks for a token even of the first page, where Teams takes none.
      const options = { pageSize: ROSTER_PAGE, ...(page ? { continuationToken: page } : {}) } as RosterOptions;
      const called = await call(callTwice, at, ({ conversations }, { abortSignal }) =>
        conversations.getConversationPagedMembers(conversation, { ...options, abortSignal }),
      );
      if (called.outcome !== 'done') return undefined;
      const { members, continuationToken } = called.value;
      const people = members.filter((one) => textAt(one, 'userRole') !== 'guest' && textAt(one, 'userRole') !== 'bot' && one.id !== at.bot);
      return { names: people.map(({ id, name }) => ({ id, name: name ?? '' })), ...(continuationToken ? { next: continuationToken } : {}) };
    },
    async channelsOf(at, team) {
      const called = await call(callTwice, at, ({ credentials }) =>
        new TeamsConnectorClient(credentials, { baseUri: at.serviceUrl }).teams.fetchChannelList(team),
      );
      if (called.outcome !== 'done') return [];
      return (called.value.conversations ?? []).flatMap(({ id, name }) => (id ? [{ id, ...(name ? { name } : {}) }] : []));
    },
  };
}

/** A name is worth waiting for only a moment: every card can do without it. */
const LOOK_UP_MS = 800;
/** As many names as a list on a phone can bear. */
const ROSTER_PAGE = 50;

type RosterOptions = Extract<Parameters<ConnectorClient['conversations']['getConversationPagedMembers']>[1], { pageSize?: number }>;
type NewThread = Parameters<ConnectorClient['conversations']['createConversation']>[0];

/** A new thread in a channel. The SDK's type asks for fields of one-to-one chats, which Teams does not want here. */
function newThread(channel: Channel, at: ConversationRef, activity: Partial<Activity>): NewThread {
  const tenant = channel.tenant ?? at.tenant;
  const parameters: Partial<NewThread> = {
    isGroup: true,
    bot: { id: at.bot, name: '' },
    channelData: { channel: { id: channel.channel }, ...(tenant ? { tenant: { id: tenant } } : {}) },
    activity: activity as Activity,
    ...(tenant ? { tenantId: tenant } : {}),
  };
  return parameters as NewThread;
}

function outgoing(at: ConversationRef, card: Card, summary: string): Partial<Activity> {
  return { ...cardActivity(card, summary), from: { id: at.bot, name: '' } };
}

function posted<T>(called: Called<T>, read: (value: T) => { message: string; thread: string }): Posted {
  return called.outcome === 'done' ? { outcome: 'posted', ...read(called.value) } : called;
}

function textAt(value: unknown, key: string): string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function memberOf(account: unknown): Member | undefined {
  const name = textAt(account, 'name');
  const signInName = textAt(account, 'userPrincipalName') ?? textAt(account, 'email');
  return name ? { name, ...(signInName ? { signInName } : {}) } : undefined;
}
