import type { Action } from '@microsoft/teams.cards';
import { press } from '../cards/elements';
import type { NoticeTone } from '../cards/notice-card';
import { chosen } from '../dialog-engine/define-dialog';
import type { Channel } from '../escalation/channel-binding';
import { decide } from '../escalation/life-cycle';
import type { Escalation, Urgency } from '../escalation/escalation';
import type { Stored } from '../escalation/register';
import type { NoticeId } from '../guidance/notices';
import { errorCode } from '../telemetry/turn-log';
import { type CardState, noticeFor } from './cards-for';
import { drawStack } from './draw';
import type { Ending } from './endings';
import { showStatus } from './lead-status';
import type { Bot } from './ports';
import { postEscalation, settle } from './post-escalation';
import { ASK_LEAD, standingOf } from './standing';
import { startDialog } from './start-dialog';
import type { Turn, TurnResult } from './turn';

/** Starts the questions for a CSE lead on top of whatever is in progress. */
export function beginEscalation(bot: Bot, turn: Turn, state: CardState): Promise<TurnResult> {
  return startDialog(bot, turn, state, ASK_LEAD);
}

/** Sends what the preview showed: register row first, then the channel, and only then "Sent". */
export async function confirmEscalation(bot: Bot, turn: Turn, state: CardState): Promise<TurnResult> {
  const top = state.stack.at(-1);
  const { reference } = state;
  if (!top || top.dialog !== ASK_LEAD || !reference) return drawStack(bot, turn, state);
  const { position } = standingOf(bot, top);
  if (position.at !== 'outcome') return drawStack(bot, turn, state);

  let channel: Channel | undefined;
  let stored: Stored | 'exists';
  try {
    channel = await bot.binding.current();
    if (!channel) return say(bot, turn, state, 'not-sent', 'no-channel');
    stored = await bot.register.insert(newRow(turn, reference, urgencyOf(chosen(position.answers, 'urgency'))), event(turn, 'asked'));
  } catch (error) {
    bot.log.operator({ event: 'dependency-failed', part: 'storage', code: errorCode(error) });
    bot.later((patient) => markUnsent(patient, reference));
    return say(bot, turn, state, 'not-sent', 'not-sent');
  }
  if (stored !== 'exists') return tell(bot, turn, state, await postEscalation(bot, turn, channel, stored, state));
  return again(bot, turn, channel, state, reference);
}

/** The same reference confirmed once more: shows where it stands, or posts it if it certainly was not posted. */
async function again(bot: Bot, turn: Turn, channel: Channel, state: CardState, reference: string): Promise<TurnResult> {
  const stored = await bot.register.get(reference);
  if (!stored || stored.row.officer !== turn.person.id) return say(bot, turn, state, 'foreign', 'foreign');
  if (stored.row.posting !== 'not-sent') return tell(bot, turn, state, stored.row);
  const claimed = await bot.register.replace(
    stored,
    { ...stored.row, posting: 'intent', revision: stored.row.revision + 1 },
    event(turn, 'send-again'),
  );
  if (claimed === 'stale') return say(bot, turn, state, 'unconfirmed', 'unconfirmed');
  return tell(bot, turn, state, await postEscalation(bot, turn, channel, claimed, state));
}

/** Takes an escalation back; it stays visible in the channel. */
export async function withdrawEscalation(bot: Bot, turn: Turn, state: CardState): Promise<TurnResult> {
  const stored = state.reference ? await bot.register.get(state.reference) : undefined;
  if (!stored) return say(bot, turn, state, 'unknown-action', 'not-found');
  const decision = decide(stored.row, { verb: 'withdraw' }, { id: turn.person.id, mayClaimOwn: false }, turn.at);
  if (!decision.ok) return tell(bot, turn, state, stored.row);
  const written = decision.event ? await bot.register.replace(stored, decision.row, decision.event) : stored;
  if (written === 'stale') return say(bot, turn, state, 'error', 'error');
  bot.later((patient) => showStatus(patient, written.row));
  return tell(bot, turn, state, written.row);
}

/** The officer's card for wherever an escalation stands. */
async function tell(bot: Bot, turn: Turn, state: CardState, row: Escalation): Promise<TurnResult> {
  if (row.status === 'withdrawn') return say(bot, turn, state, 'withdrawn', 'withdrawn');
  if (row.status === 'closed') return say(bot, turn, state, 'closed', 'closed', row);
  if (row.posting === 'posted') return say(bot, turn, state, 'sent', 'sent', row);
  if (row.posting === 'not-sent') return say(bot, turn, state, 'not-sent', 'not-sent', row);
  return say(bot, turn, state, 'unconfirmed', 'unconfirmed', row);
}

const tones: Partial<Record<NoticeId, NoticeTone>> = {
  sent: 'good',
  'not-sent': 'attention',
  'no-channel': 'attention',
  unconfirmed: 'warning',
};

async function say(bot: Bot, turn: Turn, state: CardState, ending: Ending, notice: NoticeId, row?: Escalation): Promise<TurnResult> {
  const { labels, escalation } = bot.content;
  const actions = (token: string): Action[] => {
    if (notice === 'not-sent' || notice === 'no-channel') return [press(labels['send-again'], 'send-again', { token }, 'positive')];
    return notice === 'sent' || notice === 'unconfirmed' ? [press(labels.withdraw, 'withdraw', { token })] : [];
  };
  const values = {
    reference: state.reference ?? '',
    reason: row?.reason ? escalation.closeReasons[row.reason] : '',
    code: 'ESCALATION-CHANGED',
  };
  const card = await noticeFor(bot, turn, notice, { state, actions, values, tone: tones[notice] ?? 'plain' });
  return { ending, replies: [{ send: 'replacement', card, summary: card.fallbackText ?? '' }] };
}

function newRow(turn: Turn, reference: string, urgency: Urgency): Escalation {
  const card = turn.event.is === 'action' ? turn.event.message : undefined;
  return {
    reference,
    urgency,
    status: 'new',
    posting: 'intent',
    revision: 0,
    createdAt: turn.at.toISOString(),
    officer: turn.person.id,
    officerAt: turn.place.ref,
    ...(card ? { officerCard: card } : {}),
  };
}

function urgencyOf(choice: string | undefined): Urgency {
  return choice === 'now' || choice === 'today' ? choice : 'routine';
}

function event(turn: Turn, what: string) {
  return { what, by: turn.person.id, at: turn.at.toISOString() };
}

/** After a failed insert nothing was posted; if the row got there all the same, it must say so. */
async function markUnsent(bot: Bot, reference: string): Promise<void> {
  await settle(bot, reference, (row) => (row.revision === 0 && row.posting === 'intent' ? { posting: 'not-sent' } : {}), 'insert-failed');
}
