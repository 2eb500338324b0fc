import { plainText } from '../cards/elements';
import { handOverCard, lineCard } from '../cards/lead-cards';
import type { Channel } from '../escalation/channel-binding';
import type { Escalation } from '../escalation/escalation';
import { decide } from '../escalation/life-cycle';
import { fill } from '../guidance/notices';
import { changeRow } from './change-row';
import { payDebts } from './debts';
import { channelToken, reach } from './lead-status';
import { heldBy, listed } from './requests';
import type { Bot } from './ports';
import type { Turn, TurnResult } from './turn';

/** The token of a card that hands over several names no single request. */
export const SEVERAL = 'SEVERAL';

/** Shows the channel's members to choose from, to the person who pressed; the status card stays as it is. */
export async function pickLead(bot: Bot, turn: Turn, channel: Channel, reference: string, page?: string): Promise<TurnResult> {
  const { labels, escalation, notices } = bot.content;
  const mine = reference === SEVERAL ? await heldBy(bot, turn.person.id) : undefined;
  const roster = await bot.messenger.roster(reach({ officerAt: turn.place.ref }, channel), channel.channel, page);
  const card = handOverCard(labels, escalation, {
    title: fill(notices['hand-over'].title, { reference: mine ? '' : reference }).trim(),
    text: notices['hand-over'].text,
    token: await channelToken(bot, channel, reference),
    ...(mine ? { requests: mine.map((row) => listed(bot, row, '', turn.at)) } : {}),
    names: (roster?.names ?? []).filter(({ id }) => id !== turn.person.id),
    ...(roster?.next ? { more: roster.next } : {}),
  });
  return { ending: 'step', replies: [{ send: 'shown', card, summary: card.fallbackText ?? '' }] };
}

/** Hands over several of one's own at the end of a shift; what has changed hands meanwhile stays where it is. */
export async function handOverSeveral(
  bot: Bot,
  turn: Turn,
  channel: Channel,
  references: readonly string[],
  to: string,
): Promise<TurnResult> {
  const handed: Escalation[] = [];
  for (const reference of references) {
    const done = await changeRow(bot, reference, (row) => {
      const actor = { id: turn.person.id, mayClaimOwn: bot.settings.mayClaimOwn };
      const decision = decide(row, { verb: 'hand-over', to }, actor, turn.at, bot.plan);
      return decision.ok && decision.event ? { row: decision.row, event: decision.event } : undefined;
    });
    if (done?.changed) handed.push(done.row);
  }
  const { escalation, labels } = bot.content;
  const lead = await bot.messenger.member(reach({ officerAt: turn.place.ref }, channel), channel.channel, to);
  const text =
    handed.length > 0
      ? fill(escalation.phrases['hand-over-done'], {
          lead: plainText(lead?.name ?? labels.someone),
          references: handed.map(({ reference }) => reference).join(', '),
        })
      : escalation.phrases['hand-over-none'];
  const after = async (patient: Bot): Promise<void> => {
    for (const row of handed) await payDebts(patient, row);
  };
  return {
    ending: handed.length > 0 ? 'handed-over' : 'claim-lost',
    replies: [{ send: 'replacement', card: lineCard(text), summary: text }],
    after,
  };
}
