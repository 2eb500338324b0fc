import { handOverCard, openListCard } from '../cards/lead-cards';
import { plainText } from '../cards/elements';
import type { Channel } from '../escalation/channel-binding';
import { type Escalation, isOpen, urgencies } from '../escalation/escalation';
import { fill } from '../guidance/notices';
import { SEVERAL } from './hand-over';
import { channelToken, reach } from './lead-status';
import { heldBy, listed } from './requests';
import type { Bot } from './ports';
import type { Turn, TurnResult } from './turn';

/** Cards have a limit; a channel with more open requests than this has a different problem. */
const MOST_LISTED = 40;

/** `@bot open`: every open request, the most urgent and oldest first. No content, because the register holds none. */
export async function listOpen(bot: Bot, turn: Turn, channel: Channel): Promise<TurnResult> {
  const { phrases } = bot.content.escalation;
  const open = (await bot.register.unsettled()).map(({ row }) => row).filter((row) => isOpen(row) && row.posting !== 'not-sent');
  const shown = [...open].sort(byNeed).slice(0, MOST_LISTED);
  const leads = [...new Set(shown.flatMap(({ lead }) => lead ?? []))];
  const at = reach({ officerAt: turn.place.ref }, channel);
  const names = new Map(
    await Promise.all(leads.map(async (id) => [id, (await bot.messenger.member(at, channel.channel, id))?.name] as const)),
  );
  const who = ({ lead }: Escalation) => (lead ? plainText(names.get(lead) ?? bot.content.labels.someone) : phrases.nobody);
  const title = fill(phrases['open-title'], { count: String(open.length) });
  const card = openListCard(
    title,
    shown.map((row) => listed(bot, row, who(row), turn.at)),
    phrases['open-none'],
  );
  return { ending: 'answered', replies: [{ send: 'card', card, summary: card.fallbackText ?? title }] };
}

/** `@bot mine`: what the asking lead holds, to hand over several at the end of a shift. */
export async function listMine(bot: Bot, turn: Turn, channel: Channel): Promise<TurnResult> {
  const { labels, escalation } = bot.content;
  const mine = await heldBy(bot, turn.person.id);
  if (mine.length === 0) {
    const none = openListCard('', [], escalation.phrases['mine-none']);
    return { ending: 'answered', replies: [{ send: 'card', card: none, summary: none.fallbackText ?? '' }] };
  }
  const roster = await bot.messenger.roster(reach({ officerAt: turn.place.ref }, channel), channel.channel);
  const card = handOverCard(labels, escalation, {
    title: fill(escalation.phrases['mine-title'], { count: String(mine.length) }),
    text: [],
    token: await channelToken(bot, channel, SEVERAL),
    requests: mine.slice(0, MOST_LISTED).map((row) => listed(bot, row, '', turn.at)),
    names: (roster?.names ?? []).filter(({ id }) => id !== turn.person.id),
    ...(roster?.next ? { more: roster.next } : {}),
  });
  return { ending: 'answered', replies: [{ send: 'card', card, summary: card.fallbackText ?? '' }] };
}

function byNeed(a: Escalation, b: Escalation): number {
  return urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || a.createdAt.localeCompare(b.createdAt);
}
