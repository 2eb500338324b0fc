import { previewCard } from '../cards/escalation-cards';
import { outcomeCard } from '../cards/outcome-card';
import type { OutcomeView } from '../cards/outcome-view';
import { stepCard } from '../cards/step-card';
import { chosen, type Step } from '../dialog-engine/define-dialog';
import { mostStepsLeft } from '../dialog-engine/replay';
import { newReference } from '../escalation/reference';
import { type CardState, contactWords, referenceOf, sealFor, welcomeFor, whenWords } from './cards-for';
import { factRows } from './facts';
import { outcomeView } from './outcome';
import { CORRECTIONS, drawCorrections } from './corrections-list';
import { LOOKS_WRONG } from './correction-view';
import { drawLooksWrong } from './looks-wrong';
import { pausedPlace } from './paused';
import type { Bot } from './ports';
import { ASK_LEAD, type Standing, standingOf, THRESHOLD } from './standing';
import { thresholdOutcome } from './threshold-outcome';
import type { Turn, TurnResult } from './turn';
import { withoutWithdrawnLaw, withoutWithdrawnServices } from './withdrawn';

const NATION = 'nation';

/** The card for wherever the stack stands: a question, an outcome, a preview, or the menu when nothing is in progress. */
export async function drawStack(bot: Bot, turn: Turn, state: CardState, problem?: string): Promise<TurnResult> {
  const top = state.stack.at(-1);
  if (!top) {
    const card = await welcomeFor(bot, turn);
    return { ending: 'step', replies: [{ send: 'replacement', card, summary: card.fallbackText ?? '' }] };
  }
  const paused = await pausedPlace(bot, turn, state.stack);
  if (paused) return paused;
  const place = standingOf(bot, top);
  if (place.dialog.id === LOOKS_WRONG) return drawLooksWrong(bot, turn, state, place);
  if (place.dialog.id === CORRECTIONS) return drawCorrections(bot, turn, place);
  if (place.position.at === 'step') return drawStep(bot, turn, state, place, problem);
  return place.dialog.id === ASK_LEAD ? drawPreview(bot, turn, state, place) : drawOutcome(bot, turn, state, place);
}

async function drawStep(bot: Bot, turn: Turn, state: CardState, place: Standing, problem?: string): Promise<TurnResult> {
  const { dialog, words, position } = place;
  const step = dialog.steps[position.name];
  const worded = words.steps[position.name];
  if (!step || !worded) throw new Error(`dialog ${dialog.id}: step ${position.name} has no words`);
  // The nation comes from the force's setting or from another dialog, so the officer is shown it and can change it.
  const nation = chosen(position.answers, NATION);
  const known =
    nation && words.steps[NATION] ? `${words.steps[NATION].short}: ${words.steps[NATION].choices[nation] ?? nation}` : undefined;
  const card = stepCard(bot.content.labels, await sealFor(bot, turn, state), {
    dialogTitle: words.title,
    step: position.name,
    question: worded.question,
    ...(worded.help ? { help: worded.help } : {}),
    many: step.many ?? false,
    choices: step.choices.map((code) => ({ code, words: worded.choices[code] ?? code })),
    position: position.path.length + 1,
    most: position.path.length + mostStepsLeft(dialog, position),
    ...(known ? { known: { step: NATION, words: known } } : {}),
    ...(dialog.id === ASK_LEAD ? { asksLead: restWords(bot, step) } : {}),
    canGoBack: position.path.length > 0 || state.stack.length > 1,
    ...(problem ? { problem } : {}),
  });
  return { ending: 'step', replies: [{ send: 'replacement', card, summary: worded.question }] };
}

/** The rest may be left open once a lead knows how soon and what about. */
function restWords(bot: Bot, step: Step): { rest?: string } {
  return step.choices.includes('unknown') ? { rest: bot.content.escalation.phrases['rest-unknown'] } : {};
}

async function drawOutcome(bot: Bot, turn: Turn, state: CardState, place: Standing): Promise<TurnResult> {
  const view = viewOf(bot, place);
  const titles = {
    dialogs: new Map([...bot.content.dialogs.values()].filter(({ id }) => bot.dialogs.has(id)).map(({ id, title }) => [id, title])),
    articles: new Map([...bot.content.articles.values()].map(({ id, title }) => [id, title])),
  };
  const below = state.stack.at(-2);
  const parent = below ? standingOf(bot, below).words.title : undefined;
  const card = outcomeCard(referenceOf(bot), await sealFor(bot, turn, state), view, titles, parent);
  return { ending: 'outcome', replies: [{ send: 'replacement', card, summary: view.title }] };
}

/** The outcome in words. */
export function viewOf(bot: Bot, { dialog, words, position }: Standing): OutcomeView {
  if (dialog.id === THRESHOLD)
    return withoutWithdrawnLaw(bot, position.answers, (assessment) =>
      thresholdOutcome(dialog, assessment, { dialog: words, law: bot.lawWords }),
    );
  return outcomeView(dialog, withoutWithdrawnServices(bot, words), position);
}

/** The preview fixes the reference: pressing Send twice, or on two devices, still makes one escalation. */
async function drawPreview(bot: Bot, turn: Turn, state: CardState, place: Standing): Promise<TurnResult> {
  const { labels, notices } = bot.content;
  const reference = state.reference ?? newReference();
  const token = await sealFor(bot, turn, { ...state, reference });
  const urgent = chosen(place.position.answers, 'urgency') === 'now';
  const view = outcomeView(place.dialog, place.words, place.position);
  const card = previewCard(labels, token, {
    title: view.title,
    lead: view.lead,
    facts: factRows(bot, state.stack, turn.person.name),
    advice: view.parts.flatMap((part) => part.items.map(({ text }) => text)),
    notice: notices.preview,
    values: { contact: contactWords(bot), when: urgent ? '' : whenWords(bot, turn.at) },
  });
  return { ending: 'outcome', replies: [{ send: 'replacement', card, summary: view.title }] };
}
