import { confirmAnswered, decide } from '../escalation/life-cycle';
import { type Escalation, withdrawReasons } from '../escalation/escalation';
import { type CardState, noticeFor } from './cards-for';
import { changeRow } from './change-row';
import { payDebts } from './debts';
import { tell } from './escalate';
import type { Ending } from './endings';
import type { NoticeId } from '../guidance/notices';
import type { Bot } from './ports';
import type { Turn, TurnResult } from './turn';

/** Takes a request back, for a reason from the closed list; it stays visible in the channel. */
export async function withdrawEscalation(bot: Bot, turn: Turn, state: CardState, choice: string | undefined): Promise<TurnResult> {
  const reason = withdrawReasons.find((code) => code === choice);
  const decided = reason && ((row: Escalation) => decide(row, { verb: 'withdraw', reason }, actor(turn), turn.at, bot.plan));
  if (!decided) return (await standing(bot, turn, state)) ?? notFound(bot, turn, state);
  return change(bot, turn, state, (row) => {
    const decision = decided(row);
    return decision.ok && decision.event ? { row: decision.row, event: decision.event } : undefined;
  });
}

/** "No, open it again": the officer does not have what they need. */
export function reopenEscalation(bot: Bot, turn: Turn, state: CardState): Promise<TurnResult> {
  return change(bot, turn, state, (row) => {
    if (row.officer !== turn.person.id) return undefined;
    const decision = decide(row, { verb: 'reopen' }, actor(turn), turn.at, bot.plan);
    return decision.ok && decision.event ? { row: decision.row, event: decision.event } : undefined;
  });
}

/** "Yes, I have what I need": shown on the status card, and the officer is done. */
export async function answeredEscalation(bot: Bot, turn: Turn, state: CardState): Promise<TurnResult> {
  const done = state.reference ? await changeRow(bot, state.reference, (row) => confirmAnswered(row, turn.person.id, turn.at)) : undefined;
  if (!done || done.row.officer !== turn.person.id) return notFound(bot, turn, state);
  if (!done.row.answered) return tell(bot, turn, state, done.row, false);
  const result = await say(bot, turn, state, 'closed', 'answered');
  return done.changed ? { ...result, after: (patient) => payDebts(patient, done.row) } : result;
}

async function change(bot: Bot, turn: Turn, state: CardState, decided: Parameters<typeof changeRow>[2]): Promise<TurnResult> {
  const done = state.reference ? await changeRow(bot, state.reference, decided) : undefined;
  if (!done || done.row.officer !== turn.person.id) return notFound(bot, turn, state);
  const told = await tell(bot, turn, state, done.row, done.changed);
  return done.changed && done.row.change === 'reopen' ? { ...told, ending: 'reopened' } : told;
}

async function standing(bot: Bot, turn: Turn, state: CardState): Promise<TurnResult | undefined> {
  const stored = state.reference ? await bot.register.get(state.reference) : undefined;
  return stored?.row.officer === turn.person.id ? tell(bot, turn, state, stored.row, false) : undefined;
}

function notFound(bot: Bot, turn: Turn, state: CardState): Promise<TurnResult> {
  return say(bot, turn, state, 'unknown-action', 'not-found');
}

async function say(bot: Bot, turn: Turn, state: CardState, ending: Ending, notice: NoticeId): Promise<TurnResult> {
  const card = await noticeFor(bot, turn, notice, { state, values: { reference: state.reference ?? '' } });
  return { ending, replies: [{ send: 'replacement', card, summary: card.fallbackText ?? '' }] };
}

function actor(turn: Turn) {
  return { id: turn.person.id, mayClaimOwn: false };
}
