import type { Card } from '../cards/card';
import { choicesCard } from '../cards/choices-card';
import { followUp } from '../guidance/follow-up';
import { type Decided, decideAnswer } from '../guidance/search';
import { splitQuestion } from '../guidance/split-question';
import { answerFor, fresh, glossaryFor, noticeFor, sealFor, titleOf } from './cards-for';
import type { Bot } from './ports';
import type { Reply, Turn, TurnResult } from './turn';

/** Answers a question, or two in one message; a text that leans on the last answer is read in its light. */
export async function answerQuestion(bot: Bot, turn: Turn, text: string): Promise<TurnResult> {
  await bot.switches.refresh(turn.at);
  const questions = splitQuestion(text, bot.search);
  if (questions.length === 1) return answerOne(bot, turn, text);
  const results: TurnResult[] = [];
  for (const question of questions) results.push(await answerOne(bot, turn, question));
  const articles = results.flatMap((result) => result.articles ?? []);
  bot.recent.remember(turn.place.conversation, articles, turn.at);
  return { ending: results[0]?.ending ?? 'answered', articles, replies: results.flatMap(({ replies }) => replies) };
}

async function answerOne(bot: Bot, turn: Turn, question: string): Promise<TurnResult> {
  const last = bot.recent.last(turn.place.conversation, turn.at);
  const leaning = followUp(question, { last, articles: bot.content.articles, search: bot.search });
  const decided = decideAnswer(leaning ?? bot.search.find(question));
  if (decided.decision === 'none')
    return { ending: 'not-in-guidance', replies: [cardReply(await noticeFor(bot, turn, 'not-in-guidance'))] };
  if (decided.decision === 'answer') return answered(bot, turn, decided);
  const { notices, labels } = bot.content;
  const choices = decided.ids.flatMap((id) => {
    const title = titleOf(bot, id, decided.kinds?.[id]);
    return title ? [{ id, title }] : [];
  });
  bot.recent.remember(turn.place.conversation, decided.ids, turn.at);
  const card = choicesCard(notices['choose-between'], labels, await sealFor(bot, turn, fresh), choices);
  return { ending: 'choose-between', articles: choices.map(({ id }) => id), replies: [cardReply(card)] };
}

type Answered = Extract<Decided, { decision: 'answer' }>;

async function answered(bot: Bot, turn: Turn, { id, kind, others = [] }: Answered): Promise<TurnResult> {
  const article = kind === 'glossary' ? undefined : bot.content.articles.get(id);
  const entry = bot.content.glossary.get(id);
  if (!article && !entry) throw new Error('the search named an article that does not exist');
  if (article) bot.recent.remember(turn.place.conversation, [id], turn.at);
  else if (entry) bot.recent.remember(turn.place.conversation, entry.related, turn.at);
  const card = article ? await answerFor(bot, turn, article, others) : entry && (await glossaryFor(bot, turn, entry));
  return { ending: 'answered', articles: [id], replies: card ? [cardReply(card)] : [] };
}

/** A card as a reply of its own; its plain words are what a notification shows. */
export function cardReply(card: Card): Reply {
  return { send: 'card', card, summary: card.fallbackText ?? '' };
}
