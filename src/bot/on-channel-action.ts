import { z } from 'zod';
import { plainText } from '../cards/elements';
import { statusCard } from '../cards/status-card';
import type { Channel } from '../escalation/channel-binding';
import { isCorrection } from '../escalation/corrections';
import { closeReasons, type Debt, type Escalation, recordedBy } from '../escalation/escalation';
import { type Change, decide, type Refusal } from '../escalation/life-cycle';
import { fill, type NoticeId } from '../guidance/notices';
import { noticeFor } from './cards-for';
import { changeRow } from './change-row';
import { closeCorrection } from './close-correction';
import { payDebts } from './debts';
import type { Ending } from './endings';
import { handOverSeveral, pickLead, SEVERAL } from './hand-over';
import { reach, statusView } from './lead-status';
import type { Bot } from './ports';
import type { Turn, TurnResult } from './turn';

const pressed = z.object({
  token: z.string().max(8000),
  reason: z.enum(closeReasons).optional(),
  recorded: z.enum(recordedBy).optional(),
  lead: z.string().min(1).max(300).optional(),
  references: z.string().max(3000).optional(),
  page: z.string().max(4000).optional(),
});

type Pressed = z.infer<typeof pressed>;

const endings = {
  claim: 'claimed',
  release: 'released',
  'hand-over': 'handed-over',
  close: 'closed',
  reopen: 'reopened',
  withdraw: 'withdrawn',
} as const;

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
  const { reference } = opened.token;
  if (isCorrection(reference)) return closeCorrection(bot, turn, channel, verb, reference);
  const { lead, page, references } = parsed.data;
  if (verb === 'hand-over' && !lead) return pickLead(bot, turn, channel, reference, page);
  if (await outsider(bot, turn, channel, verb, lead)) return notice(bot, turn, 'forbidden', 'not-member');
  if (reference === SEVERAL) return handOverSeveral(bot, turn, channel, references?.split(',') ?? [], lead ?? '');
  const change = changeOf(verb, parsed.data);
  return change ? apply(bot, turn, channel, reference, change) : notice(bot, turn, 'unknown-action', 'unknown-action');
}

/** Compare-and-set with one winner; whoever comes second is told who won. */
async function apply(bot: Bot, turn: Turn, channel: Channel, reference: string, change: Change): Promise<TurnResult> {
  let refused: Refusal | undefined;
  const done = await changeRow(bot, reference, (row) => {
    const decision = decide(proved(turn, row), change, { id: turn.person.id, mayClaimOwn: bot.settings.mayClaimOwn }, turn.at, bot.plan);
    refused = decision.ok ? undefined : decision.why;
    return decision.ok && decision.event ? { row: decision.row, event: decision.event } : undefined;
  });
  if (!done) return notice(bot, turn, 'forbidden', 'not-found', { reference });
  if (refused) return refuse(bot, channel, done.row, refused);
  const drawn = await draw(bot, channel, done.row, endings[change.verb], 'replacement');
  if (!done.changed) return drawn;
  if (change.verb === 'claim') bot.log.operator({ event: 'claimed', seconds: secondsToClaim(done.row) });
  const redrawn: readonly Debt[] = turn.event.is === 'action' && turn.event.message === done.row.statusMessage ? ['status'] : [];
  return { ...drawn, after: (patient, delivered) => payDebts(patient, done.row, delivered ? redrawn : []) };
}

/** From the request to the claim. Without a reference: how fast leads are is counted, not who was when. */
function secondsToClaim({ createdAt, claimedAt = createdAt }: Escalation): number {
  return Math.round((Date.parse(claimedAt) - Date.parse(createdAt)) / 1000);
}

/** A click proves that the status card arrived, whatever the post seemed to say. Pure. */
function proved(turn: Turn, row: Escalation): Escalation {
  if (row.posting === 'posted') return row;
  const message = turn.event.is === 'action' ? turn.event.message : undefined;
  return { ...row, posting: 'posted', thread: turn.place.conversation, ...(message ? { statusMessage: message } : {}) };
}

/** Guests, and people who are not in the team, take nothing. Who can't be looked up in time is let through: the channel is closed. */
async function outsider(bot: Bot, turn: Turn, channel: Channel, verb: string, lead?: string): Promise<boolean> {
  if (verb !== 'claim' && verb !== 'hand-over' && verb !== 'reopen') return false;
  const people = [turn.person.id, ...(lead ? [lead] : [])];
  const found = await Promise.all(
    people.map((id) => bot.messenger.standing(reach({ officerAt: turn.place.ref }, channel), channel.channel, id)),
  );
  return found.some((one) => one === 'guest' || one === 'gone');
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
  const lead = row.lead ? await bot.messenger.member(reach(row, channel), channel.channel, row.lead) : undefined;
  const values = {
    lead: plainText(lead?.name ?? labels.someone),
    reference: row.reference,
    status: escalation.statuses[row.status].toLowerCase(),
  };
  const note = notices[said[why]].text.map((line) => fill(line, values)).join(' ');
  return draw(bot, channel, row, why === 'own-claim' || why === 'not-yours' ? 'forbidden' : 'claim-lost', 'shown', note);
}

async function draw(
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

/** Whether a turn comes from the leads' own channel. Pure. */
export function isBound({ place }: Turn, channel: Channel): boolean {
  const sameTenant = !channel.tenant || place.tenant === channel.tenant;
  return place.scope === 'channel' && sameTenant && place.channel === channel.channel && (place.team?.includes(channel.team) ?? false);
}

function changeOf(verb: string, { reason, recorded, lead }: Pressed): Change | undefined {
  if (verb === 'claim' || verb === 'release' || verb === 'reopen') return { verb };
  if (verb === 'hand-over' && lead) return { verb, to: lead };
  return verb === 'close' && reason && recorded ? { verb, reason, recorded } : undefined;
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
