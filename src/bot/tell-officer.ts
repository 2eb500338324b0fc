import type { Action } from '@microsoft/teams.cards';
import { plainText } from '../cards/elements';
import { noticeCard, type NoticeTone } from '../cards/notice-card';
import type { Escalation } from '../escalation/escalation';
import type { NoticeId } from '../guidance/notices';
import { contactWords } from './cards-for';
import type { Bot } from './ports';

const tones: Partial<Record<NoticeId, NoticeTone>> = { claimed: 'good', released: 'warning', reopened: 'warning' };

/** Tells the officer of a change, in a message of its own so that Teams notifies, and on the card they sent from. */
export async function tellOfficer(
  bot: Bot,
  row: Escalation,
  notice: NoticeId,
  values: { readonly lead: string },
  actions: readonly Action[],
): Promise<void> {
  const reason = row.reason ? bot.content.escalation.closeReasons[row.reason] : '';
  const shown = { reference: row.reference, contact: contactWords(bot), reason, lead: plainText(values.lead) };
  const card = noticeCard(bot.content.notices[notice], shown, actions, tones[notice]);
  const summary = card.fallbackText ?? row.reference;
  const [told] = await Promise.all([
    bot.messenger.messagePerson(row.officerAt, card, summary),
    row.officerCard ? bot.messenger.update(row.officerAt, row.officerAt.conversation, row.officerCard, card, summary) : true,
  ]);
  if (!told) bot.log.operator({ event: 'officer-not-told', reference: row.reference, code: notice });
}
