import type { Action } from '@microsoft/teams.cards';
import { press } from '../cards/elements';
import { chosen } from '../dialog-engine/define-dialog';
import type { Channel } from '../escalation/channel-binding';
import type { Escalation, Urgency } from '../escalation/escalation';
import type { Stored } from '../escalation/register';
import type { NoticeId } from '../guidance/notices';
import { errorCode } from '../telemetry/turn-log';
import { type CardState, noticeFor } from './cards-for';
import { changeRow } from './change-row';
import { payDebts, strikeOff } from './debts';
import { drawStack } from './draw';
import type { Ending } from './endings';
import type { Bot } from './ports';
import { postEscalation } from './post-escalation';
import { ASK_LEAD, standingOf } from './standing';
import { startDialog } from './start-dialog';
import { officerCard } from './tell-officer';
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
    if (!channel) return unsent(bot, turn, state, 'no-channel');
    const row = newRow(turn, reference, urgencyOf(chosen(position.answers, 'urgency')));
    stored = await bot.register.insert(row, event(turn, 'asked'));
  } catch (error) {
    bot.log.operator({ event: 'dependency-failed', part: 'storage', code: errorCode(error) });
    bot.later((patient) => markUnsent(patient, reference));
    return unsent(bot, turn, state, 'not-sent');
  }
  if (stored === 'exists') return again(bot, turn, channel, state, reference);
  return tell(bot, turn, state, await postEscalation(bot, turn, channel, stored.row, state));
}

/** The same reference confirmed once more: shows where it stands, or posts it if it certainly was not posted. */
async function again(bot: Bot, turn: Turn, channel: Channel, state: CardState, reference: string): Promise<TurnResult> {
  const done = await changeRow(bot, reference, (row) => {
    if (row.officer !== turn.person.id || row.posting !== 'not-sent' || row.status !== 'new') return undefined;
    const at = turn.at.toISOString();
    const retried: Escalation = { ...row, posting: 'intent', owes: ['officer'], owedAt: at, owedTries: 0, revision: row.revision + 1 };
    return { row: retried, event: event(turn, 'send-again') };
  });
  if (!done || done.row.officer !== turn.person.id) return foreign(bot, turn, state);
  if (!done.changed) return tell(bot, turn, state, done.row, false);
  return tell(bot, turn, state, await postEscalation(bot, turn, channel, done.row, state));
}

/**
 * The officer's card for wherever an escalation stands; once it is known to be shown, the officer has been told. Whoever made the
 * change also does what else it owes: others would only do it twice.
 */
export async function tell(bot: Bot, turn: Turn, state: CardState, row: Escalation, changed = true): Promise<TurnResult> {
  const after = async (patient: Bot, delivered: boolean): Promise<void> => {
    if (changed) await payDebts(patient, row, delivered ? ['officer'] : []);
    else if (delivered) await strikeOff(patient, row, ['officer']);
  };
  if (row.posting === 'not-sent' && row.status === 'new') return { ...(await unsent(bot, turn, state, 'not-sent')), after };
  const card = await officerCard(bot, row, turn.at, { state });
  return { ending: endingOf(row), replies: [{ send: 'replacement', card, summary: card.fallbackText ?? '' }], after };
}

function endingOf(row: Escalation): Ending {
  if (row.status === 'withdrawn' || row.status === 'closed') return row.status;
  return row.posting === 'posted' ? 'sent' : 'unconfirmed';
}

/** Nothing was sent; the choices stay in the card, which can be sent again under the same reference. */
async function unsent(bot: Bot, turn: Turn, state: CardState, notice: NoticeId): Promise<TurnResult> {
  const actions = (token: string): Action[] => [press(bot.content.labels['send-again'], 'send-again', { token }, 'positive')];
  const card = await noticeFor(bot, turn, notice, { state, actions, tone: 'attention', values: { reference: state.reference ?? '' } });
  return { ending: 'not-sent', replies: [{ send: 'replacement', card, summary: card.fallbackText ?? '' }] };
}

async function foreign(bot: Bot, turn: Turn, state: CardState): Promise<TurnResult> {
  const card = await noticeFor(bot, turn, 'foreign', { state });
  return { ending: 'foreign', replies: [{ send: 'replacement', card, summary: card.fallbackText ?? '' }] };
}

function newRow(turn: Turn, reference: string, urgency: Urgency): Escalation {
  const card = turn.event.is === 'action' ? turn.event.message : undefined;
  const at = turn.at.toISOString();
  return {
    reference,
    urgency,
    status: 'new',
    posting: 'intent',
    revision: 0,
    createdAt: at,
    officer: turn.person.id,
    officerAt: turn.place.ref,
    reminded: 0,
    change: 'asked',
    changedAt: at,
    owes: ['officer'],
    owedAt: at,
    owedTries: 0,
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
  await changeRow(bot, reference, (row) => {
    if (row.revision > 0 || row.posting !== 'intent') return undefined;
    const next: Escalation = { ...row, posting: 'not-sent', owes: [], revision: 1 };
    return { row: next, event: { what: 'insert-failed', by: 'bot', at: new Date().toISOString() } };
  });
}
