import { ukDate } from '../cards/citations';
import { correctionsCard } from '../cards/correction-cards';
import type { Correction } from '../escalation/corrections';
import type { Switch } from '../escalation/switches';
import { fill } from '../guidance/notices';
import { errorCode } from '../telemetry/turn-log';
import { fresh, sealFor } from './cards-for';
import { contentItem } from './content-item';
import { reasonWords } from './correction-view';
import type { Bot } from './ports';
import type { Standing } from './standing';
import type { Turn, TurnResult } from './turn';
import { withdrawnValues } from './withdrawn';

/** The dialog that is nothing but this list. */
export const CORRECTIONS = 'corrections';

const LISTED_DAYS = 90;
const MOST_LINES = 30;

/** What was reported as wrong or withdrawn in the last 90 days, newest first; it names no staff. */
export async function drawCorrections(bot: Bot, turn: Turn, { words, position }: Standing): Promise<TurnResult> {
  const { labels } = bot.content;
  const since = new Date(turn.at.getTime() - LISTED_DAYS * 86_400_000).toISOString();
  const [reports] = await Promise.all([reportsSince(bot, since), bot.switches.refresh(turn.at)]);
  const lines = correctionLines(bot, reports ?? [], since);
  const more = lines.length - MOST_LINES;
  const shown = [
    ...(reports ? [] : [labels['corrections-unread']]),
    ...lines.slice(0, MOST_LINES),
    ...(more > 0 ? [fill(labels['corrections-more'], { count: String(more) })] : []),
  ];
  const said = words.outcomes[position.name];
  const title = said?.title ?? words.title;
  const card = correctionsCard(labels, await sealFor(bot, turn, fresh), title, said?.lead ?? '', shown);
  return { ending: 'answered', replies: [{ send: 'replacement', card, summary: title }] };
}

/** One line for each item and reason, however many reported it. */
export function correctionLines(bot: Pick<Bot, 'content' | 'law' | 'switches'>, reports: readonly Correction[], since: string): string[] {
  const seen = new Map<string, Correction>();
  const arrived = reports.filter(({ posting }) => posting === 'posted' || posting === 'unconfirmed');
  for (const row of [...arrived].sort((a, b) => a.createdAt.localeCompare(b.createdAt)))
    seen.set(`${row.item} ${row.reason} ${row.status}`, row);
  const switched = bot.switches.all().filter(({ restoredAt }) => restoredAt === undefined || restoredAt >= since);
  return [
    ...[...seen.values()].map((row) => ({ at: row.createdAt, text: reportLine(bot, row) })),
    ...switched.map((one) => ({ at: one.at, text: switchLine(bot, one) })),
  ]
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ text }) => text);
}

function reportLine(bot: Pick<Bot, 'content' | 'law'>, row: Correction): string {
  const { labels } = bot.content;
  const values = { date: day(row.createdAt), title: contentItem(bot, row.item)?.title ?? row.item, reason: reasonWords(bot, row.reason) };
  return row.doneAt ? fill(labels['correction-done'], { ...values, done: day(row.doneAt) }) : fill(labels['correction-open'], values);
}

function switchLine(bot: Pick<Bot, 'content' | 'law'>, one: Switch): string {
  const { labels } = bot.content;
  const values = { title: contentItem(bot, one.item)?.title ?? one.item, ...withdrawnValues(one) };
  return one.restoredAt
    ? fill(labels['correction-restored'], { ...values, restored: day(one.restoredAt) })
    : fill(labels['correction-withdrawn'], values);
}

async function reportsSince(bot: Bot, since: string): Promise<readonly Correction[] | undefined> {
  try {
    return await bot.corrections.since(since);
  } catch (error) {
    bot.log.operator({ event: 'dependency-failed', part: 'storage', code: errorCode(error) });
    return undefined;
  }
}

function day(iso: string): string {
  return ukDate(iso.slice(0, 10));
}
