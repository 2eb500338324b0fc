import { press } from '../cards/elements';
import { decideAnswer } from '../guidance/search';
import { normalise } from '../privacy/normalise';
import type { Detail } from '../privacy/detail';
import { findPersonalDetails, withoutDetails } from '../privacy/personal-details';
import { answerQuestion, cardReply } from './answer-question';
import { fresh, noticeFor, welcomeFor } from './cards-for';
import type { Flag } from './endings';
import { beginEscalation } from './escalate';
import { pausedBot } from './paused';
import type { Bot } from './ports';
import { selfTestCard } from './self-test';
import { startDialog } from './start-dialog';
import type { Reply, Turn, TurnResult } from './turn';

/** What the stages know about one message; nothing here outlives the turn. */
interface Message {
  readonly bot: Bot;
  readonly turn: Turn;
  readonly text: string;
  readonly attachment: boolean;
  readonly danger: boolean;
  readonly details: readonly Detail[];
}

type Stage = (message: Message) => Promise<TurnResult | undefined>;

/** The journey of a message, in order; the first stage that has an answer ends it. */
const stages: readonly Stage[] = [attachment, danger, paused, tooLong, empty, command, smallTalk, language, outOfScope, answer];

export async function onMessage(bot: Bot, turn: Turn, text: string, hasAttachment: boolean): Promise<TurnResult> {
  const read = normalise(text.slice(0, MOST_READ));
  const message: Message = {
    bot,
    turn,
    text: read,
    attachment: hasAttachment,
    danger: bot.listener.danger(read),
    details: findPersonalDetails(read.slice(0, MOST_CHECKED)),
  };
  for (const stage of stages) {
    const result = await stage(message);
    if (result) return withFlags(message, result);
  }
  throw new Error('the last stage always answers');
}

/** More than Teams lets anyone send: a danger is found wherever it stands. */
const MOST_READ = 32_000;
/** Details are looked for in anything short enough to be answered, and well beyond. */
const MOST_CHECKED = 4_000;

function withFlags({ danger: isDanger, details }: Message, result: TurnResult): TurnResult {
  const flags: Flag[] = [...(isDanger ? ['immediate-danger' as const] : []), ...(details.length > 0 ? ['personal-details' as const] : [])];
  return { ...result, flags };
}

async function attachment(message: Message): Promise<TurnResult | undefined> {
  if (!message.attachment) return undefined;
  const first = message.danger ? [await dangerReply(message)] : [];
  const { bot, turn } = message;
  return { ending: 'attachment', replies: [...first, cardReply(await noticeFor(bot, turn, 'attachment', { tone: 'attention' }))] };
}

async function danger(message: Message): Promise<TurnResult | undefined> {
  return message.danger ? { ending: 'immediate-danger', replies: [await dangerReply(message)] } : undefined;
}

/** Danger leads the reply; the answer itself is one tap away, carried as an article id and not as text. */
async function dangerReply({ bot, turn, text, details }: Message): Promise<Reply> {
  const decided = decideAnswer(bot.search.find(withoutDetails(text, details)));
  const article = decided.decision === 'answer' ? decided.id : 'immediate-danger';
  const values = { details: detailsLine(bot, details) };
  const { labels } = bot.content;
  const actions = (token: string) => [
    press(labels['dealt-with'], 'back', { token, from: 'danger' }),
    press(labels['in-general'], 'open-article', { token, article }),
  ];
  return cardReply(await noticeFor(bot, turn, 'immediate-danger', { tone: 'attention', values, actions }));
}

/** While the bot is paused it still warns of danger and of pictures, and does nothing else. */
function paused({ bot, turn }: Message): Promise<TurnResult | undefined> {
  return pausedBot(bot, turn, 'card');
}

async function tooLong({ bot, turn, text }: Message): Promise<TurnResult | undefined> {
  const limit = bot.settings.maxQuestionLength;
  if (text.length <= limit) return undefined;
  return { ending: 'too-long', replies: [cardReply(await noticeFor(bot, turn, 'too-long', { values: { limit: String(limit) } }))] };
}

async function empty({ bot, turn, text }: Message): Promise<TurnResult | undefined> {
  if (/[\p{L}\p{N}?]/u.test(text)) return undefined;
  return { ending: 'empty', replies: [cardReply(await noticeFor(bot, turn, 'empty'))] };
}

async function command({ bot, turn, text }: Message): Promise<TurnResult | undefined> {
  const said = bot.listener.command(text);
  if (!said) return undefined;
  if (said === 'help') return { ending: 'answered', replies: [cardReply(await welcomeFor(bot, turn))] };
  if (said === 'status') return { ending: 'answered', replies: [cardReply(await selfTestCard(bot, turn))] };
  const result = said === 'ask-lead' ? await beginEscalation(bot, turn, fresh) : await startDialog(bot, turn, fresh, said);
  return { ...result, replies: result.replies.map((reply) => (reply.send === 'replacement' ? { ...reply, send: 'card' } : reply)) };
}

async function smallTalk({ bot, turn, text }: Message): Promise<TurnResult | undefined> {
  const talk = bot.listener.smallTalk(text);
  return talk ? { ending: 'small-talk', replies: [cardReply(await noticeFor(bot, turn, talk))] } : undefined;
}

async function language({ bot, turn, text }: Message): Promise<TurnResult | undefined> {
  return bot.listener.language(text) ? { ending: 'language', replies: [cardReply(await noticeFor(bot, turn, 'language'))] } : undefined;
}

async function outOfScope({ bot, turn, text }: Message): Promise<TurnResult | undefined> {
  return bot.listener.outOfScope(text)
    ? { ending: 'out-of-scope', replies: [cardReply(await noticeFor(bot, turn, 'out-of-scope'))] }
    : undefined;
}

/** Answers the rest of the question when details were cut out; the officer is told about them first. */
async function answer({ bot, turn, text, details }: Message): Promise<TurnResult> {
  const found = await answerQuestion(bot, turn, withoutDetails(text, details));
  if (details.length === 0) return found;
  const told = cardReply(await noticeFor(bot, turn, 'personal-details', { tone: 'warning', values: { kinds: kinds(details) } }));
  const rest = found.ending === 'not-in-guidance' ? [] : found.replies;
  return { ...found, ending: 'personal-details', replies: [told, ...rest] };
}

function detailsLine(bot: Bot, details: readonly Detail[]): string {
  return details.length > 0 ? bot.content.labels['details-line'].replace('{kinds}', kinds(details)) : '';
}

function kinds(details: readonly Detail[]): string {
  return [...new Set(details.map(({ kind }) => kind))].join(', ');
}
