import { randomUUID } from 'node:crypto';
import type { StandInConnector } from '../stand-ins/connector';

export type Json = Record<string, unknown>;

/** Somebody using the bot through Teams' own payloads: types, presses buttons, installs. */
export class Person {
  readonly chat: string;

  constructor(
    readonly name: string,
    readonly id: string,
    private readonly botUrl: string,
    private readonly serviceUrl: string,
    private readonly connector: StandInConnector,
  ) {
    this.chat = `chat-of-${id}`;
  }

  /** Sends a text in the personal chat; gives the cards and texts that came back. */
  async says(text: string, extra: Json = {}): Promise<Json[]> {
    return this.replies(() => this.post({ type: 'message', text, ...extra }));
  }

  /** Sends any activity in the personal chat. */
  async sends(activity: Json): Promise<Json[]> {
    return this.replies(() => this.post(activity));
  }

  /** Presses the button with this title on a card; gives the card of the invoke response. */
  async presses(card: Json, title: string, inputs: Json = {}): Promise<Json> {
    const action = actionsOf(card).find((found) => found['title'] === title);
    if (!action)
      throw new Error(
        `no button "${title}"; there are: ${actionsOf(card)
          .map((found) => found['title'])
          .join(' | ')}`,
      );
    return this.invokes(String(action['verb']), { ...(action['data'] as Json), ...inputs });
  }

  /** Sends a card action as Teams does; gives the card, or the whole body when it holds none. */
  async invokes(verb: string | undefined, data: Json, place: Json = {}, replyToId = 'card-message'): Promise<Json> {
    const value = { action: { type: 'Action.Execute', ...(verb === undefined ? {} : { verb }), data } };
    const { status, body } = await this.post({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId, ...place });
    if (status !== 200) throw new Error(`the press was answered with ${status}`);
    const answered = body as { value?: Json };
    return typeof answered.value === 'object' ? answered.value : (body as Json);
  }

  /** Presses a button in the CSE channel. */
  async pressesInChannel(card: Json, title: string, inputs: Json = {}, message = 'status-message'): Promise<Json> {
    const action = actionsOf(card).find((found) => found['title'] === title);
    if (!action) throw new Error(`no button "${title}" in the channel`);
    return this.invokes(String(action['verb']), { ...(action['data'] as Json), ...inputs }, inChannel('cse-channel'), message);
  }

  async post(activity: Json): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${this.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...this.envelope(), ...activity }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? (JSON.parse(text) as unknown) : undefined };
  }

  private async replies(act: () => Promise<unknown>): Promise<Json[]> {
    const before = this.connector.sentTo(this.chat).length;
    await act();
    return this.connector
      .sentTo(this.chat)
      .slice(before)
      .map(({ body }) => contentOf(body));
  }

  envelope(): Json {
    return {
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: this.serviceUrl,
      from: { id: `29:${this.id}`, name: this.name, aadObjectId: this.id },
      recipient: { id: '28:bot', name: 'Step Up guidance' },
      conversation: { id: this.chat, conversationType: 'personal', tenantId: 'tenant' },
      channelData: { tenant: { id: 'tenant' } },
    };
  }
}

/** The place of an activity in a team's channel. */
export function inChannel(channel: string, team = 'team-thread'): Json {
  return {
    conversation: { id: `${channel};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: 'tenant' },
    channelData: { tenant: { id: 'tenant' }, team: { id: team }, channel: { id: channel } },
  };
}

/** The card of a message, or its text under `text`. */
export function contentOf(activity: Json): Json {
  const [attachment] = (activity['attachments'] as { content: Json }[] | undefined) ?? [];
  return attachment?.content ?? { text: activity['text'] };
}

/** Every button of a card, however deep. */
export function actionsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(actionsOf);
  if (typeof value !== 'object' || value === null) return [];
  const here = value as Json;
  const own = typeof here['type'] === 'string' && here['type'].startsWith('Action.') ? [here] : [];
  return [...own, ...Object.values(here).flatMap(actionsOf)];
}

/** All words a card shows, for looking one up. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value as Json)
    .filter(([key]) => key !== 'data' && key !== 'fallbackText')
    .map(([key, item]) => (['text', 'title', 'value', 'label'].includes(key) && typeof item === 'string' ? item : wordsOf(item)))
    .join('\n');
}
