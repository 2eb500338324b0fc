import { statusCard, type StatusView } from '../cards/escalation-cards';
import type { Channel } from '../escalation/channel-binding';
import { bindingOf } from '../privacy/card-token';
import type { Escalation } from '../escalation/escalation';
import type { Bot } from './ports';
import { ukTime } from './uk-time';

/** What the status card shows, from the register and the names that can be looked up in time. */
export async function statusView(bot: Bot, channel: Channel, row: Escalation, note?: string): Promise<StatusView> {
  const [lead, officer, token] = await Promise.all([
    row.lead ? bot.messenger.member({ ...row.officerAt, ...at(channel) }, channel.channel, row.lead) : undefined,
    bot.messenger.member(row.officerAt, row.officerAt.conversation, row.officer),
    bot.tokens.seal({
      kind: 'channel',
      bound: bindingOf({ kind: 'channel', conversation: channel.channel, person: '' }),
      reference: row.reference,
    }),
  ]);
  return {
    row,
    token,
    time: (iso) => ukTime(new Date(iso)),
    ...(lead ? { lead: lead.name } : {}),
    ...(note ? { note } : {}),
    ...(officer?.signInName
      ? { chatWithOfficer: chatLink(officer.signInName, row.reference), callOfficer: callLink(officer.signInName) }
      : {}),
  };
}

/** Redraws the status card in the channel from the register. */
export async function showStatus(bot: Bot, row: Escalation): Promise<void> {
  const channel = await bot.binding.current();
  if (!channel || !row.statusMessage || !row.thread) return;
  const card = statusCard(bot.content.labels, bot.content.escalation, await statusView(bot, channel, row));
  await bot.messenger.update({ ...row.officerAt, ...at(channel) }, row.thread, row.statusMessage, card, card.fallbackText ?? row.reference);
}

function at(channel: Channel) {
  return channel.serviceUrl ? { serviceUrl: channel.serviceUrl } : {};
}

/** Teams takes chat links by sign-in name only; the prefilled word is the reference, never a case. */
export function chatLink(signInName: string, reference: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(signInName)}&message=${encodeURIComponent(reference)}`;
}

function callLink(signInName: string): string {
  return `https://teams.microsoft.com/l/call/0/0?users=${encodeURIComponent(signInName)}`;
}
