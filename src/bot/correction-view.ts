import type { ReportView } from '../cards/correction-cards';
import type { Channel } from '../escalation/channel-binding';
import type { Correction, CorrectionReason } from '../escalation/corrections';
import { bindingOf } from '../privacy/card-token';
import { contentItem, ownerOf } from './content-item';
import type { Bot } from './ports';
import { ukTime } from './uk-time';

/** The dialog that asks what looks wrong. */
export const LOOKS_WRONG = 'looks-wrong';

/** A reason as the officer chose it. */
export function reasonWords({ content }: Pick<Bot, 'content'>, reason: CorrectionReason): string {
  return content.dialogs.get(LOOKS_WRONG)?.steps['reason']?.choices[reason] ?? reason;
}

/** What the report's card in the channel shows, from the register and names that are known or can be looked up in time. */
export async function reportView(
  bot: Bot,
  channel: Channel,
  row: Correction,
  names: { officer?: string; lead?: string } = {},
): Promise<ReportView> {
  const { labels, owners } = bot.content;
  const at = { ...row.officerAt, ...(channel.serviceUrl ? { serviceUrl: channel.serviceUrl } : {}) };
  const [officer, lead, token] = await Promise.all([
    names.officer ?? bot.messenger.member(row.officerAt, row.officerAt.conversation, row.officer).then((found) => found?.name),
    names.lead ?? (row.doneBy ? bot.messenger.member(at, channel.channel, row.doneBy).then((found) => found?.name) : undefined),
    bot.tokens.seal({
      kind: 'channel',
      bound: bindingOf({ kind: 'channel', conversation: channel.channel, person: '' }),
      reference: row.reference,
    }),
  ]);
  const item = contentItem(bot, row.item);
  return {
    token,
    reference: row.reference,
    item: row.item,
    edition: row.edition,
    title: item?.title ?? row.item,
    reason: reasonWords(bot, row.reason),
    owner: item ? ownerOf(bot, item) : owners.outcome,
    officer: officer ?? labels['an-officer'],
    ...(row.doneAt ? { done: { lead: lead ?? labels.someone, time: ukTime(new Date(row.doneAt)) } } : {}),
  };
}
