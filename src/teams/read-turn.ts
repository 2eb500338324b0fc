import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Kind } from '../bot/endings';
import type { Place, Turn, TurnEvent } from '../bot/turn';
import type { ChannelState } from '../escalation/channel-binding';
import { carriesAttachment } from './carries-attachment';

const record = z.record(z.unknown());

const channelData = z
  .object({
    tenant: z.object({ id: z.string().optional() }).passthrough().optional(),
    team: z.object({ id: z.string().optional(), aadGroupId: z.string().optional() }).passthrough().optional(),
    channel: z.object({ id: z.string().optional() }).passthrough().optional(),
    eventType: z.string().optional(),
  })
  .passthrough()
  .catch({});

/** Turns an activity of the Bot Framework into the bot's own terms. The only place that knows Teams' payloads. */
export function readTurn(activity: Activity, at: Date): Turn {
  const data = channelData.parse(activity.channelData ?? {});
  const { conversation, from, recipient } = activity;
  const [tenant] = tenantsOf(activity);
  const scope = scopeOf(conversation.conversationType, data.team !== undefined);
  const team = [data.team?.id, data.team?.aadGroupId].filter((id): id is string => id !== undefined);
  const place: Place = {
    scope,
    conversation: conversation.id,
    ref: { serviceUrl: activity.serviceUrl, conversation: conversation.id, bot: recipient?.id ?? '', ...(tenant ? { tenant } : {}) },
    ...(tenant ? { tenant } : {}),
    ...(team.length > 0 ? { team } : {}),
    ...(scope === 'channel' ? { channel: data.channel?.id ?? conversation.id.split(';')[0] ?? conversation.id } : {}),
  };
  const event = readEvent(activity, scope, data.eventType);
  return { kind: kindOf(event, scope), person: { id: from?.id ?? '', name: from?.name ?? '' }, place, at, event };
}

/** Every tenant an activity says it comes from, the channel's first, as written; the SDK does not look at them. */
export function tenantsOf(activity: Activity): readonly string[] {
  const named = [channelData.parse(activity.channelData ?? {}).tenant?.id, activity.conversation.tenantId];
  return named.filter((id): id is string => id !== undefined);
}

function scopeOf(type: string | undefined, inTeam: boolean): Place['scope'] {
  if (type === 'channel' || inTeam) return 'channel';
  return type === 'groupChat' ? 'group' : 'personal';
}

function kindOf(event: TurnEvent, scope: Place['scope']): Kind {
  if (event.is === 'message' || event.is === 'edited') return 'message';
  if (event.is === 'action') return scope === 'channel' ? 'channel' : 'card';
  return 'lifecycle';
}

function readEvent(activity: Activity, scope: Place['scope'], eventType: string | undefined): TurnEvent {
  switch (activity.type) {
    case 'message':
      return readMessage(activity);
    case 'messageUpdate':
      return eventType === undefined || eventType === 'editMessage' ? { is: 'edited' } : { is: 'other' };
    case 'invoke':
      return readInvoke(activity);
    case 'installationUpdate':
      if (activity.action?.startsWith('remove') && scope === 'channel') return { is: 'channel-changed', state: 'bot-removed' };
      return activity.action?.startsWith('add') ? added(scope) : { is: 'other' };
    case 'conversationUpdate':
      return readUpdate(activity, scope, eventType);
    default:
      return { is: 'other' };
  }
}

/** What Teams calls the things that can happen to a team and its channels. */
const CHANNEL_STATES: Readonly<Record<string, ChannelState>> = {
  channelDeleted: 'channel-deleted',
  channelRestored: 'ready',
  teamDeleted: 'team-deleted',
  teamHardDeleted: 'team-deleted',
  teamRestored: 'ready',
  teamArchived: 'team-archived',
  teamUnarchived: 'ready',
};

function readUpdate(activity: Activity, scope: Place['scope'], eventType: string | undefined): TurnEvent {
  const bot = activity.recipient?.id;
  if (activity.membersAdded?.some(({ id }) => id === bot)) return added(scope);
  const left = activity.membersRemoved?.map(({ id }) => id) ?? [];
  if (scope === 'channel' && left.includes(bot)) return { is: 'channel-changed', state: 'bot-removed' };
  if (scope === 'channel' && left.length > 0) return { is: 'members-left', people: left };
  const state = CHANNEL_STATES[eventType ?? ''];
  return state ? { is: 'channel-changed', state } : { is: 'other' };
}

function added(scope: Place['scope']): TurnEvent {
  if (scope === 'personal') return { is: 'installed' };
  return scope === 'channel' ? { is: 'added-to-team' } : { is: 'other' };
}

function readMessage(activity: Activity): TurnEvent {
  const value = record.safeParse(activity.value);
  if (!activity.text && value.success && typeof value.data['verb'] === 'string') return action(activity, value.data['verb'], value.data);
  return { is: 'message', text: activity.text ?? '', attachment: carriesAttachment(activity) };
}

function readInvoke(activity: Activity): TurnEvent {
  if (activity.name !== 'adaptiveCard/action') return { is: 'other' };
  const pressed = record.safeParse(record.safeParse(activity.value).data?.['action']);
  const verb = pressed.data?.['verb'];
  return action(activity, typeof verb === 'string' ? verb : '', record.safeParse(pressed.data?.['data']).data ?? {});
}

function action(activity: Activity, verb: string, data: Record<string, unknown>): TurnEvent {
  return { is: 'action', verb, data, ...(activity.replyToId ? { message: activity.replyToId } : {}) };
}
