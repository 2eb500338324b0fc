import type { Action } from '@microsoft/teams.cards';
import { press } from '../cards/elements';
import type { NoticeTone } from '../cards/notice-card';
import type { Channel } from '../escalation/channel-binding';
import type { Correction, CorrectionReason, StoredCorrection } from '../escalation/corrections';
import { fill, type NoticeId } from '../guidance/notices';
import { errorCode } from '../telemetry/turn-log';
import { type CardState, noticeFor } from './cards-for';
import { contentItem, ownerOf } from './content-item';
import { reasonWords } from './correction-view';
import type { Ending } from './endings';
import type { Bot } from './ports';
import { postCorrection, settleCorrection } from './post-correction';
import type { Turn, TurnResult } from './turn';

/** What an officer reports, read from their sealed answers. */
export interface Report {
  readonly reference: string;
  readonly item: string;
  readonly reason: CorrectionReason;
}

/** Tells the content's owner: register row first, then the channel, and only then "thank you". Never more than one post a reference. */
export async function reportWrong(bot: Bot, turn: Turn, state: CardState, report: Report): Promise<TurnResult> {
  let channel: Channel | undefined;
  let stored: StoredCorrection | 'exists';
  try {
    channel = await bot.binding.current();
    if (!channel) return say(bot, turn, state, report, 'not-sent', 'no-channel');
    stored = await bot.corrections.insert(newRow(bot, turn, report), event(turn, 'reported'));
  } catch (error) {
    storageFailed(bot, error);
    // The row may have got there all the same; nothing was posted, and it must say so.
    bot.later((patient) => settleUnsent(patient, report.reference));
    return say(bot, turn, state, report, 'not-sent', 'not-sent');
  }
  if (stored === 'exists') return again(bot, turn, channel, state, report);
  return tellReport(bot, turn, state, report, await postCorrection(bot, turn, channel, stored.row));
}

/** Where a report stands that was made before, without sending anything. */
export async function standingReport(bot: Bot, turn: Turn, state: CardState, report: Report): Promise<TurnResult> {
  try {
    return await tellReport(bot, turn, state, report, (await bot.corrections.get(report.reference))?.row);
  } catch (error) {
    storageFailed(bot, error);
    return say(bot, turn, state, report, 'not-sent', 'not-sent');
  }
}

/** The same report once more: shows where it stands, or posts it if it certainly was not posted. */
async function again(bot: Bot, turn: Turn, channel: Channel, state: CardState, report: Report): Promise<TurnResult> {
  const stored = await bot.corrections.get(report.reference);
  if (stored?.row.posting !== 'not-sent') return tellReport(bot, turn, state, report, stored?.row);
  const { row } = stored;
  const next: Correction = { ...row, reason: report.reason, posting: 'intent', revision: row.revision + 1 };
  const claimed = await bot.corrections.replace(stored, next, event(turn, 'send-again'));
  if (claimed === 'stale') return say(bot, turn, state, report, 'unconfirmed', 'unconfirmed');
  return tellReport(bot, turn, state, report, await postCorrection(bot, turn, channel, claimed.row));
}

async function tellReport(bot: Bot, turn: Turn, state: CardState, report: Report, row: Correction | undefined): Promise<TurnResult> {
  if (!row || row.posting === 'not-sent') return say(bot, turn, state, report, 'not-sent', 'not-sent');
  const told = { ...report, reason: row.reason };
  if (row.posting === 'posted') return say(bot, turn, state, told, 'sent', 'report-sent');
  return say(bot, turn, state, told, 'unconfirmed', 'unconfirmed');
}

const tones: Partial<Record<NoticeId, NoticeTone>> = {
  'report-sent': 'good',
  'not-sent': 'attention',
  'no-channel': 'attention',
  unconfirmed: 'warning',
};

async function say(bot: Bot, turn: Turn, state: CardState, report: Report, ending: Ending, notice: NoticeId): Promise<TurnResult> {
  const unsent = notice === 'not-sent' || notice === 'no-channel';
  const { labels } = bot.content;
  const item = contentItem(bot, report.item);
  // Once sent, the question is over: the card carries only what was in progress below it.
  const below = state.stack.slice(0, -1);
  const actions = (token: string): Action[] => {
    const title = fill(labels['back-to'], { title: item?.title ?? report.item });
    if (unsent) return [press(labels['send-again'], 'send-again', { token }, 'positive'), press(title, 'back', { token, from: 'dialog' })];
    if (below.length > 0) return [press(title, 'back', { token, from: 'summary' })];
    return item ? [press(title, 'open-article', { token, article: item.id, item: report.item })] : [];
  };
  const values = {
    reference: report.reference,
    reason: reasonWords(bot, report.reason),
    owner: item ? ownerOf(bot, item) : labels.someone,
  };
  const card = await noticeFor(bot, turn, notice, {
    state: unsent ? state : { ...state, stack: below },
    actions,
    values,
    tone: tones[notice] ?? 'plain',
  });
  return { ending, replies: [{ send: 'replacement', card, summary: card.fallbackText ?? '' }] };
}

function newRow(bot: Bot, turn: Turn, { reference, item, reason }: Report): Correction {
  return {
    reference,
    item,
    reason,
    edition: bot.content.edition.edition,
    status: 'open',
    posting: 'intent',
    revision: 0,
    createdAt: turn.at.toISOString(),
    officer: turn.person.id,
    officerAt: turn.place.ref,
  };
}

async function settleUnsent(bot: Bot, reference: string): Promise<void> {
  await settleCorrection(
    bot,
    reference,
    (row) => (row.revision === 0 && row.posting === 'intent' ? { posting: 'not-sent' } : {}),
    'insert-failed',
  );
}

function storageFailed(bot: Bot, error: unknown): void {
  bot.log.operator({ event: 'dependency-failed', part: 'storage', code: errorCode(error) });
}

function event(turn: Turn, what: string) {
  return { what, by: turn.person.id, at: turn.at.toISOString() };
}
