import { z } from 'zod';
import { link } from '../cards/elements';
import { statusCard } from '../cards/escalation-cards';
import type { Channel } from '../escalation/channel-binding';
import { isCorrection } from '../escalation/corrections';
import { closeReasons, type Escalation } from '../escalation/escalation';
import { type Change, decide, type Refusal } from '../escalation/life-cycle';
import type { Stored } from '../escalation/register';
import { fill, type NoticeId } from '../guidance/notices';
import { noticeFor } from './cards-for';
import { closeCorrection } from './close-correction';
import type { Ending } from './endings';
import { chatLink, showStatus, statusView } from './lead-status';
import type { Bot } from './ports';
import type { Turn, TurnResult } from './turn';
import { tellOfficer } from './tell-officer';

const pressed = z.object({ token: z.string().max(8000), reason: z.string().optional() });
const reasonSchema = z.enum(closeReasons);

const endings = { claim: 'claimed', release: 'released', close: 'closed', reopen: 'reopened', withdraw: 'withdrawn' } as const;

/** A lead's button in the channel. Authorised by where it was pressed and by the register row, never by card data. */
export async function onChannelAction(bot: Bot, turn: Turn, verb: string, data: unknown): Promise<TurnResult> {
  const parsed = pressed.safeParse(data);
  const channel = await bot.binding.current();
  if (!channel || !isBound(turn, channel)) return notice(bot, turn, 'forbidden', 'forbidden');
  if (!parsed.success) return notice(bot, turn, 'unknown-action', 'unknown-action');
  const opened = await bot.tokens.openChannel(parsed.data.token, {
    kind: 'channel',
    conversation: channel.channel,
    person: turn.person.id,
    now: Math.floor(turn.at.getTime() / 1000),
  });
  if (!opened.ok) return notice(bot, turn, 'foreign', 'foreign');
  if (isCorrection(opened.token.reference)) return closeCorrection(bot, turn, channel, verb, opened.token.reference);
  const change = changeOf(verb, parsed.data.reason);
  if (!change) return notice(bot, turn, 'unknown-action', 'unknown-action');
  const stored = await bot.register.get(opened.token.reference);
  if (!stored) return notice(bot, turn, 'forbidden', 'not-found', { reference: opened.token.reference });
  return apply(bot, turn, channel, repaired(turn, stored), change);
}

/** Compare-and-set with one winner; whoever comes second is told who won. */
async function apply(bot: Bot, turn: Turn, channel: Channel, stored: Stored, change: Change): Promise<TurnResult> {
  for (let attempt = 0, now = stored; attempt < 5; attempt += 1) {
    const decision = decide(now.row, change, { id: turn.person.id, mayClaimOwn: bot.settings.mayClaimOwn }, turn.at);
    if (!decision.ok) return refuse(bot, channel, now.row, decision.why);
    const written = decision.event ? await bot.register.replace(now, decision.row, decision.event) : now;
    if (written !== 'stale') {
      const { row } = written;
      if (decision.event) bot.later((patient) => afterwards(patient, turn, channel, row, change));
      return drawn(bot, channel, row, endings[change.verb], 'replacement');
    }
    const reread = await bot.register.get(stored.row.reference);
    if (!reread) break;
    now = reread;
  }
  return notice(bot, turn, 'error', 'error', { code: 'ESCALATION-CHANGED' });
}

async function afterwards(bot: Bot, turn: Turn, channel: Channel, row: Escalation, change: Change): Promise<void> {
  const clicked = turn.event.is === 'action' ? turn.event.message : undefined;
  if (row.statusMessage !== clicked) await showStatus(bot, row);
  const lead = await bot.messenger.member(turn.place.ref, channel.channel, turn.person.id);
  const name = lead?.name ?? turn.person.name;
  const chat =
    lead?.signInName && change.verb === 'claim'
      ? [link(fill(bot.content.labels['chat-lead'], { lead: name }), chatLink(lead.signInName, row.reference))]
      : [];
  await tellOfficer(bot, row, endings[change.verb], { lead: name }, chat);
}

/** A click proves that the status card arrived, whatever the post seemed to say. */
function repaired(turn: Turn, stored: Stored): Stored {
  const { row, etag } = stored;
  if (row.posting === 'posted') return stored;
  const message = turn.event.is === 'action' ? turn.event.message : undefined;
  return { etag, row: { ...row, posting: 'posted', thread: turn.place.conversation, ...(message ? { statusMessage: message } : {}) } };
}

async function refuse(bot: Bot, channel: Channel, row: Escalation, why: Refusal): Promise<TurnResult> {
  const { notices, escalation, labels } = bot.content;
  const said: Record<Refusal, NoticeId> = {
    'own-claim': 'own-claim',
    'claimed-by-other': 'claimed-by-other',
    'not-claimed': 'already-closed',
    'not-open': 'already-closed',
    'not-closed': 'already-closed',
    'not-yours': 'forbidden',
  };
  const lead = row.lead ? await bot.messenger.member(row.officerAt, channel.channel, row.lead) : undefined;
  const note = notices[said[why]].text
    .map((line) =>
      fill(line, { lead: lead?.name ?? labels.someone, reference: row.reference, status: escalation.statuses[row.status].toLowerCase() }),
    )
    .join(' ');
  return drawn(bot, channel, row, why === 'own-claim' || why === 'not-yours' ? 'forbidden' : 'claim-lost', 'shown', note);
}

async function drawn(
  bot: Bot,
  channel: Channel,
  row: Escalation,
  ending: Ending,
  send: 'replacement' | 'shown',
  note?: string,
): Promise<TurnResult> {
  const card = statusCard(bot.content.labels, bot.content.escalation, await statusView(bot, channel, row, note));
  return { ending, replies: [{ send, card, summary: card.fallbackText ?? row.reference }] };
}

function isBound({ place }: Turn, channel: Channel): boolean {
  const sameTenant = !channel.tenant || place.tenant === channel.tenant;
  return place.scope === 'channel' && sameTenant && place.channel === channel.channel && (place.team?.includes(channel.team) ?? false);
}

function changeOf(verb: string, reason: string | undefined): Change | undefined {
  if (verb === 'claim' || verb === 'release' || verb === 'reopen') return { verb };
  const parsed = reasonSchema.safeParse(reason);
  return verb === 'close' && parsed.success ? { verb, reason: parsed.data } : undefined;
}

async function notice(
  bot: Bot,
  turn: Turn,
  ending: Ending,
  id: NoticeId,
  values: Readonly<Record<string, string>> = {},
): Promise<TurnResult> {
  const card = await noticeFor(bot, turn, id, { tone: 'warning', values });
  return { ending, replies: [{ send: 'shown', card, summary: card.fallbackText ?? '' }] };
}
