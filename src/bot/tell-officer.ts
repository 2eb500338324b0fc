import type { Action, CardElement } from '@microsoft/teams.cards';
import { buttons, link, plainText, press, submit } from '../cards/elements';
import { noticeCard, type NoticeTone } from '../cards/notice-card';
import { codeList } from '../cards/status-card';
import type { Card } from '../cards/card';
import { type Escalation, isOpen } from '../escalation/escalation';
import { fill, type NoticeId } from '../guidance/notices';
import { type CardState, codeLine, contactWords, sealAt, whenWords } from './cards-for';
import { chatLink, reach } from './lead-status';
import type { Bot, Member } from './ports';

const tones: Partial<Record<NoticeId, NoticeTone>> = {
  sent: 'good',
  claimed: 'good',
  'handed-over': 'good',
  released: 'warning',
  reopened: 'warning',
  unconfirmed: 'warning',
  'ring-now': 'attention',
  'not-sent-later': 'attention',
};

/** What the officer is to know of a request, by where it stands. Pure. */
export function officerNotice(row: Escalation): NoticeId {
  if (row.status === 'withdrawn' || row.status === 'closed') return row.status;
  if (row.status === 'claimed') return row.change === 'hand-over' ? 'handed-over' : 'claimed';
  if (row.posting === 'not-sent') return 'not-sent-later';
  if (row.posting !== 'posted') return 'unconfirmed';
  if (row.change === 'fallback') return 'ring-now';
  if (row.change === 'reopen') return 'reopened';
  return row.change === 'asked' ? 'sent' : 'released';
}

interface Known {
  readonly lead?: Member;
  /** What the officer's card carries on; without it, the reference alone. */
  readonly state?: CardState;
}

/** The card that tells an officer where their request stands, with what they can do about it. */
export async function officerCard(bot: Bot, row: Escalation, now: Date, { lead, state }: Known = {}): Promise<Card> {
  const notice = officerNotice(row);
  const { labels, notices, escalation } = bot.content;
  const seat = { person: row.officer, conversation: row.officerAt.conversation, at: now };
  const token = await sealAt(bot, seat, { stack: [], ...state, reference: row.reference });
  const reasons: Readonly<Record<string, string>> = { ...escalation.closeReasons, ...escalation.withdrawReasons };
  const shown = {
    reference: row.reference,
    contact: contactWords(bot),
    when: whenWords(bot, now),
    reason: row.reason ? (reasons[row.reason] ?? '') : '',
    recorded: row.recorded ? escalation.recorded[row.recorded] : '',
    lead: plainText(lead?.name ?? labels.someone),
  };
  const ways = [press(labels.menu, 'start', { token, dialog: 'menu' }), press(labels['ask-lead'], 'escalate', { token })];
  const actions = [...officerActions(bot, row, token, lead), ...(notice === 'not-sent-later' ? [] : ways)];
  const card = noticeCard(notices[notice], shown, actions, tones[notice], codeLine(bot, notices[notice].code));
  return isOpen(row) && row.posting !== 'not-sent' ? { ...card, body: [...(card.body ?? []), ...withdrawParts(bot, token)] } : card;
}

/** Tells the officer of a change, in a message of its own so that Teams notifies, and on the card they sent from. */
export async function tellOfficer(bot: Bot, row: Escalation): Promise<boolean> {
  const channel = await bot.binding.current();
  const lead = row.lead && channel ? await bot.messenger.member(reach(row, channel), channel.channel, row.lead) : undefined;
  const card = await officerCard(bot, row, new Date(), lead ? { lead } : {});
  const summary = card.fallbackText ?? row.reference;
  // A card that still holds unsent choices stays as it is: they are nowhere else.
  const redraws = row.officerCard && row.posting !== 'not-sent';
  const [told] = await Promise.all([
    bot.messenger.messagePerson(row.officerAt, card, summary),
    redraws ? bot.messenger.update(row.officerAt, row.officerAt.conversation, row.officerCard ?? '', card, summary) : true,
  ]);
  return told;
}

function officerActions(bot: Bot, row: Escalation, token: string, lead?: Member): Action[] {
  const { labels, escalation } = bot.content;
  const { phrases } = escalation;
  if (row.status === 'closed')
    return [press(phrases['yes-answered'], 'close', { token }, 'positive'), press(phrases['no-reopen'], 'reopen', { token })];
  if (!lead?.signInName || row.status !== 'claimed') return [];
  return [link(fill(labels['chat-lead'], { lead: plainText(lead.name) }), chatLink(lead.signInName, row.reference))];
}

/** Taking a request back needs a reason from the closed list. */
function withdrawParts(bot: Bot, token: string): CardElement[] {
  const { labels, escalation } = bot.content;
  return [
    codeList('reason', escalation.phrases['withdraw-reason'], labels['choose-one'], escalation.withdrawReasons),
    buttons([submit(labels.withdraw, 'withdraw', { token }, 'default')]),
  ];
}
