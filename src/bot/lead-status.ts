import { statusCard, type StatusView } from '../cards/status-card';
import type { Channel } from '../escalation/channel-binding';
import type { ConversationRef, Escalation, Urgency } from '../escalation/escalation';
import { fill } from '../guidance/notices';
import { bindingOf } from '../privacy/card-token';
import type { Bot } from './ports';
import { ASK_LEAD } from './standing';
import { ukTime } from './uk-time';

/** What the status card shows, from the register and the names that can be looked up in time. */
export async function statusView(bot: Bot, channel: Channel, row: Escalation, note?: string): Promise<StatusView> {
  const [lead, officer, token] = await Promise.all([
    row.lead ? bot.messenger.member(reach(row, channel), channel.channel, row.lead) : undefined,
    bot.messenger.member(row.officerAt, row.officerAt.conversation, row.officer),
    channelToken(bot, channel, row.reference),
  ]);
  return {
    row,
    token,
    urgency: urgencyWords(bot, row.urgency),
    age: ageWords(bot, new Date(row.createdAt), new Date()),
    onCall: bot.settings.onCall,
    time: (iso) => ukTime(new Date(iso)),
    ...(lead ? { lead: lead.name } : {}),
    ...(note ? { note } : {}),
    ...(officer?.signInName
      ? { chatWithOfficer: chatLink(officer.signInName, row.reference), callOfficer: callLink(officer.signInName) }
      : {}),
  };
}

/** Redraws the status card in the channel from the register. @returns whether that certainly worked. */
export async function showStatus(bot: Bot, channel: Channel, row: Escalation): Promise<boolean> {
  if (!row.statusMessage || !row.thread) return false;
  const card = statusCard(bot.content.labels, bot.content.escalation, await statusView(bot, channel, row));
  return bot.messenger.update(reach(row, channel), row.thread, row.statusMessage, card, card.fallbackText ?? row.reference);
}

/** A token for a card in the channel: bound to the channel and the reference. */
export function channelToken(bot: Bot, channel: Channel, reference: string): Promise<string> {
  return bot.tokens.seal({ kind: 'channel', bound: bindingOf({ kind: 'channel', conversation: channel.channel, person: '' }), reference });
}

/** How to reach the channel: its own service when that is known, else the asking officer's. */
export function reach(row: Pick<Escalation, 'officerAt'>, channel: Channel): ConversationRef {
  return { ...row.officerAt, ...(channel.serviceUrl ? { serviceUrl: channel.serviceUrl } : {}) };
}

export function urgencyWords(bot: Bot, urgency: Urgency): string {
  return bot.content.dialogs.get(ASK_LEAD)?.steps['urgency']?.choices[urgency] ?? urgency;
}

/** A span of time as a lead says it: "12 min", "3 h 5 min", "2 d 4 h". */
export function ageWords(bot: Bot, from: Date, to: Date): string {
  const { phrases } = bot.content.escalation;
  const minutes = Math.max(0, Math.floor((to.getTime() - from.getTime()) / 60_000));
  if (minutes < 60) return fill(phrases.minutes, { count: String(minutes) });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return fill(phrases.hours, { count: String(hours), minutes: String(minutes % 60) });
  return fill(phrases.days, { count: String(Math.floor(hours / 24)), hours: String(hours % 24) });
}

/** Teams takes chat links by sign-in name only; the prefilled word is the reference, never a case. */
export function chatLink(signInName: string, reference: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(signInName)}&message=${encodeURIComponent(reference)}`;
}

function callLink(signInName: string): string {
  return `https://teams.microsoft.com/l/call/0/0?users=${encodeURIComponent(signInName)}`;
}
