import type { Activity } from 'botbuilder';
import { type ConnectorClient, TeamsConnectorClient } from 'botframework-connector';
import type { Member, Messenger, Posted } from '../bot/ports';
import type { Card } from '../cards/card';
import type { ConversationRef } from '../escalation/escalation';
import { cardActivity } from './card-activity';
import { type Budget, type Called, callOnce, callTwice } from './connector-calls';

export type Connect = (serviceUrl: string) => Promise<ConnectorClient>;

/** The bot's way to people and channels over the Bot Connector, within a budget of time. */
export function messengerWithin(connect: Connect, budget: () => Budget): Messenger {
  const send = async (at: ConversationRef, conversation: string, card: Card, summary: string): Promise<Posted> => {
    const called = await callOnce(budget(), async (options) => {
      const { conversations } = await connect(at.serviceUrl);
      return conversations.sendToConversation(conversation, outgoing(at, conversation, card, summary), options);
    });
    return posted(called, (value) => ({ message: value.id ?? '', thread: conversation }));
  };
  return {
    async postToChannel(channel, from, card, summary) {
      const at = { ...from, ...(channel.serviceUrl ? { serviceUrl: channel.serviceUrl } : {}) };
      const called = await callOnce(budget(), async (options) => {
        const { conversations } = await connect(at.serviceUrl);
        const activity: Partial<Activity> = cardActivity(card, summary);
        return conversations.createConversation(
          {
            isGroup: true,
            bot: { id: at.bot, name: '' },
            channelData: { channel: { id: channel.channel }, ...(channel.tenant ? { tenant: { id: channel.tenant } } : {}) },
            activity,
            members: undefined,
            topicName: undefined,
            tenantId: channel.tenant ?? at.tenant,
          } as unknown as Parameters<typeof conversations.createConversation>[0],
          options,
        );
      });
      return posted(called, ({ id, activityId }) => ({ message: activityId ?? '', thread: id ?? channel.channel }));
    },
    postInThread: (thread, from, card, summary) => send(from, thread, card, summary),
    async update(at, conversation, message, card, summary) {
      const called = await callTwice(budget(), async (options) => {
        const { conversations } = await connect(at.serviceUrl);
        return conversations.updateActivity(conversation, message, { ...outgoing(at, conversation, card, summary), id: message }, options);
      });
      return called.outcome === 'done';
    },
    async messagePerson(at, card, summary) {
      return (await send(at, at.conversation, card, summary)).outcome === 'posted';
    },
    async member(at, conversation, id) {
      const called = await callTwice({ ...budget(), perCallMs: Math.min(1000, budget().perCallMs) }, async (options) => {
        const { conversations } = await connect(at.serviceUrl);
        return conversations.getConversationMember(conversation, id, options);
      });
      return called.outcome === 'done' ? memberOf(called.value) : undefined;
    },
    async channelsOf(at, team) {
      const called = await callTwice(budget(), async () => {
        const { credentials } = await connect(at.serviceUrl);
        return new TeamsConnectorClient(credentials, { baseUri: at.serviceUrl }).teams.fetchChannelList(team);
      });
      if (called.outcome !== 'done') return [];
      return (called.value.conversations ?? []).flatMap(({ id, name }) => (id ? [{ id, ...(name ? { name } : {}) }] : []));
    },
  };
}

function outgoing(at: ConversationRef, conversation: string, card: Card, summary: string): Partial<Activity> {
  return {
    ...cardActivity(card, summary),
    from: { id: at.bot, name: '' },
    conversation: { id: conversation, isGroup: false, conversationType: '', name: '' },
  };
}

function posted<T>(called: Called<T>, read: (value: T) => { message: string; thread: string }): Posted {
  return called.outcome === 'done' ? { outcome: 'posted', ...read(called.value) } : { outcome: called.outcome };
}

function memberOf(account: unknown): Member | undefined {
  const text = (key: string): string | undefined => {
    const found: unknown = typeof account === 'object' && account !== null ? Reflect.get(account, key) : undefined;
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  const name = text('name');
  const signInName = text('userPrincipalName') ?? text('email');
  return name ? { name, ...(signInName ? { signInName } : {}) } : undefined;
}
