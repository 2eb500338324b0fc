import { stepCard } from '../cards/step-card';
import { type Answer, chosen } from '../dialog-engine/define-dialog';
import type { Stack } from '../dialog-engine/stack';
import { correctionReasons, correctionReference } from '../escalation/corrections';
import { type CardState, noticeFor, sealFor } from './cards-for';
import { type ContentItem, contentItem } from './content-item';
import { LOOKS_WRONG } from './correction-view';
import type { Bot } from './ports';
import { type Report, standingReport } from './report-wrong';
import { type Standing, standingOf } from './standing';
import type { Turn, TurnResult } from './turn';

/** Dialogs kept below the question. */
const MOST_BELOW = 5;

/** Kinds of content whose card has the button. */
const REPORTABLE: readonly string[] = ['article', 'glossary', 'outcome'];

/** Begins the question about one item, on top of what is in progress. The reference is fixed here: one card makes one report. */
export async function beginLooksWrong(bot: Bot, turn: Turn, state: CardState, name: string): Promise<TurnResult> {
  const item = contentItem(bot, name);
  if (!item || !REPORTABLE.includes(item.kind)) return gone(bot, turn);
  const answers = { item: name, reference: correctionReference(turn.person.id, state.card ?? '', name) };
  const stack = await bot.runner.move(state.stack.slice(-MOST_BELOW), { do: 'begin', dialog: LOOKS_WRONG, answers });
  const next: CardState = { stack, ...(state.card ? { card: state.card } : {}) };
  const top = stack.at(-1);
  return top ? drawLooksWrong(bot, turn, next, standingOf(bot, top)) : gone(bot, turn);
}

/** The question, or where the report stands once it has been answered. */
export async function drawLooksWrong(bot: Bot, turn: Turn, state: CardState, place: Standing): Promise<TurnResult> {
  const item = itemReported(bot, state.stack);
  const report = reportOf(state.stack);
  if (report) return standingReport(bot, turn, state, report);
  const { words, position } = place;
  const step = place.dialog.steps[position.name];
  const worded = words.steps[position.name];
  if (!item || !step || !worded) return gone(bot, turn);
  const card = stepCard(bot.content.labels, await sealFor(bot, turn, state), {
    dialogTitle: `${words.title}: ${item.title}`,
    step: position.name,
    question: worded.question,
    ...(worded.help ? { help: worded.help } : {}),
    many: false,
    choices: step.choices.map((code) => ({ code, words: worded.choices[code] ?? code })),
    position: 1,
    most: 1,
    canGoBack: true,
  });
  return { ending: 'step', replies: [{ send: 'replacement', card, summary: worded.question }] };
}

/** What the top of the stack reports, once a reason is chosen. */
export function reportOf(stack: Stack): Report | undefined {
  const answers = answersOf(stack);
  const reason = correctionReasons.find((one) => one === chosen(answers, 'reason'));
  const item = chosen(answers, 'item');
  const reference = chosen(answers, 'reference');
  return reason && item && reference ? { reason, item, reference } : undefined;
}

/** The item that the top of the stack asks about. */
export function itemReported(bot: Bot, stack: Stack): (ContentItem & { readonly name: string }) | undefined {
  const name = chosen(answersOf(stack), 'item');
  const item = name === undefined ? undefined : contentItem(bot, name);
  return item && name !== undefined ? { ...item, name } : undefined;
}

/** Answering starts again without forgetting what is asked about. */
export function keepItem(before: Stack, after: Stack): Stack {
  const { item, reference } = answersOf(before);
  const top = after.at(-1);
  if (item === undefined || reference === undefined || top?.dialog !== LOOKS_WRONG) return after;
  return [...after.slice(0, -1), { ...top, answers: { item, reference, ...top.answers } }];
}

function answersOf(stack: Stack): Readonly<Record<string, Answer>> {
  const top = stack.at(-1);
  return top?.dialog === LOOKS_WRONG ? top.answers : {};
}

/** The item is not in this edition, or the card never named one. */
async function gone(bot: Bot, turn: Turn): Promise<TurnResult> {
  const card = await noticeFor(bot, turn, 'outdated', { tone: 'warning' });
  return { ending: 'outdated', replies: [{ send: 'replacement', card, summary: card.fallbackText ?? '' }] };
}
