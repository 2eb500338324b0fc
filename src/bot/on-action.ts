import { z } from 'zod';
import { OutdatedStack, type Stack } from '../dialog-engine/stack';
import type { Answer } from '../dialog-engine/define-dialog';
import { allows } from '../dialog-engine/replay';
import { elsewhereCards } from '../cards/outcome-parts';
import type { OfficerToken } from '../privacy/card-token';
import { answerFor, type CardState, fresh, glossaryFor, noticeFor, referenceOf } from './cards-for';
import { drawStack, viewOf } from './draw';
import { beginEscalation, confirmEscalation } from './escalate';
import { answeredEscalation, reopenEscalation, withdrawEscalation } from './officer-changes';
import { beginLooksWrong, itemReported, keepItem, reportOf } from './looks-wrong';
import { pausedPress } from './paused';
import type { Bot } from './ports';
import { reportWrong } from './report-wrong';
import { ASK_LEAD, standingOf } from './standing';
import { startDialog } from './start-dialog';
import { summaryOf } from './summary';
import type { Turn, TurnResult } from './turn';
import type { NoticeId } from '../guidance/notices';
import type { Ending } from './endings';

const id = z.string().regex(/^[A-Za-z0-9-]{1,60}$/);

/** What a button may send. Anything else on a card is ignored; nothing of it is ever logged. */
const pressed = z.object({
  token: z.string().max(8000),
  step: id.optional(),
  choice: z.string().max(500).optional(),
  dialog: id.optional(),
  article: id.optional(),
  part: z
    .string()
    .regex(/^\d{1,2}$/)
    .optional(),
  from: id.optional(),
  reason: id.optional(),
  /** A piece of content by its name, such as article:ID. */
  item: z
    .string()
    .regex(/^[a-z]{1,10}:[A-Za-z0-9/-]{1,90}$/)
    .optional(),
});

type Pressed = z.infer<typeof pressed>;

const REST = 'rest';
const UNKNOWN = 'unknown';

/** One button press on an officer's own card. */
export async function onAction(bot: Bot, turn: Turn, verb: string, data: unknown): Promise<TurnResult> {
  const parsed = pressed.safeParse(data);
  const action = actions.get(verb);
  if (!action || !parsed.success) return notice(bot, turn, 'unknown-action', 'unknown-action');
  const opened = await bot.tokens.openOfficer(parsed.data.token, {
    kind: 'officer',
    conversation: turn.place.conversation,
    person: turn.person.id,
    now: Math.floor(turn.at.getTime() / 1000),
  });
  if (!opened.ok) return notice(bot, turn, opened.why, opened.why);
  await bot.switches.refresh(turn.at);
  try {
    const state = stateOf(opened.token);
    const opensArticle = verb === 'open-article' && parsed.data.part === undefined;
    return (await pausedPress(bot, turn, state, verb, opensArticle)) ?? (await action(bot, turn, state, parsed.data));
  } catch (error) {
    if (error instanceof OutdatedStack) return notice(bot, turn, 'outdated', 'outdated');
    throw error;
  }
}

type Action = (bot: Bot, turn: Turn, state: CardState, data: Pressed) => Promise<TurnResult>;

/** Every verb an officer's card can carry; those of the channel are in on-channel-action. */
const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    start: (bot, turn, state, { dialog, item }) =>
      item === undefined ? startDialog(bot, turn, state, dialog ?? 'menu') : beginLooksWrong(bot, turn, state, item),
    answer,
    back: async (bot, turn, state, { from, step, token }) => {
      if (from === 'summary') return drawStack(bot, turn, state);
      if (from === 'change' && step)
        return drawStack(bot, turn, { ...state, stack: await bot.runner.move(state.stack, { do: 'change', step }) });
      if (from === 'danger') return notice(bot, turn, 'carry-on', 'step');
      const stack = await bot.runner.move(state.stack, { do: from === 'dialog' ? 'end' : 'back' });
      const item = itemReported(bot, state.stack);
      if (stack.length === 0 && item) return openArticle(bot, turn, fresh, { token, article: item.id, item: item.name });
      return drawStack(bot, turn, { ...state, stack });
    },
    'start-again': async (bot, turn, state) =>
      drawStack(bot, turn, { ...state, stack: keepItem(state.stack, await bot.runner.move(state.stack, { do: 'start-again' })) }),
    'open-article': openArticle,
    choose: openArticle,
    summary: (bot, turn, state) => summaryOf(bot, turn, state),
    escalate: (bot, turn, state) => beginEscalation(bot, turn, state),
    'confirm-escalation': (bot, turn, state) => confirmEscalation(bot, turn, state),
    'send-again': (bot, turn, state) => {
      const report = reportOf(state.stack);
      return report ? reportWrong(bot, turn, state, report) : confirmEscalation(bot, turn, state);
    },
    withdraw: (bot, turn, state, { reason }) => withdrawEscalation(bot, turn, state, reason),
    reopen: (bot, turn, state) => reopenEscalation(bot, turn, state),
    close: (bot, turn, state) => answeredEscalation(bot, turn, state),
  } satisfies Record<string, Action>),
);

/** The click answers the step it was drawn for, or nothing: a token always knows which step that is. */
async function answer(bot: Bot, turn: Turn, state: CardState, { step, choice, from }: Pressed): Promise<TurnResult> {
  const top = state.stack.at(-1);
  if (!top) return notice(bot, turn, 'unknown-action', 'unknown-action');
  const { dialog, position } = standingOf(bot, top);
  const asked = dialog.steps[position.name];
  if (position.at !== 'step' || position.name !== step || !asked) return drawStack(bot, turn, state);
  if (from === REST && top.dialog === ASK_LEAD) return drawStack(bot, turn, { ...state, stack: await restUnknown(bot, state.stack) });
  const given: Answer = asked.many ? (choice ?? '').split(',').filter(Boolean) : (choice ?? '');
  if (!allows(asked, given)) return drawStack(bot, turn, state, bot.content.labels['choose-one']);
  const next = { ...state, stack: await bot.runner.move(state.stack, { do: 'answer', step, answer: given }) };
  const report = reportOf(next.stack);
  return report ? reportWrong(bot, turn, next, report) : drawStack(bot, turn, next);
}

/** An officer in a hurry may leave the rest of the questions to a lead open. */
async function restUnknown(bot: Bot, stack: Stack): Promise<Stack> {
  const top = stack.at(-1);
  const standing = top && standingOf(bot, top);
  const step = standing?.position.at === 'step' ? standing.dialog.steps[standing.position.name] : undefined;
  if (!standing || !step?.choices.includes(UNKNOWN)) return stack;
  const answer = step.many ? [UNKNOWN] : UNKNOWN;
  return restUnknown(bot, await bot.runner.move(stack, { do: 'answer', step: standing.position.name, answer }));
}

/** The article opens as a card of its own, so that a dialog in progress stays where it is. */
async function openArticle(bot: Bot, turn: Turn, state: CardState, { article: id, part, item }: Pressed): Promise<TurnResult> {
  if (part) return openPart(bot, turn, state, Number(part));
  const article = item?.startsWith('glossary:') ? undefined : bot.content.articles.get(id ?? '');
  const entry = bot.content.glossary.get(id ?? '');
  const card = article ? await answerFor(bot, turn, article) : entry && (await glossaryFor(bot, turn, entry));
  if (!card || !id) return notice(bot, turn, 'outdated', 'outdated');
  const summary = card.fallbackText ?? '';
  if (state.stack.length === 0) return { ending: 'answered', articles: [id], replies: [{ send: 'replacement', card, summary }] };
  const stays = await drawStack(bot, turn, state);
  return { ending: 'answered', articles: [id], replies: [...stays.replies, { send: 'card', card, summary }] };
}

/** A part of an outcome that had no room on its card. */
async function openPart(bot: Bot, turn: Turn, state: CardState, index: number): Promise<TurnResult> {
  const top = state.stack.at(-1);
  const stays = await drawStack(bot, turn, state);
  const standing = top && standingOf(bot, top);
  if (!standing || standing.position.at !== 'outcome') return stays;
  const view = viewOf(bot, standing);
  const cards = elsewhereCards(referenceOf(bot), view, index);
  return {
    ...stays,
    replies: [...stays.replies, ...cards.map((card) => ({ send: 'card' as const, card, summary: card.fallbackText ?? '' }))],
  };
}

function stateOf({ stack, card, reference }: OfficerToken): CardState {
  return { stack, card, ...(reference ? { reference } : {}) };
}

async function notice(bot: Bot, turn: Turn, id: NoticeId, ending: Ending): Promise<TurnResult> {
  const card = await noticeFor(bot, turn, id, { tone: 'warning' });
  return { ending, replies: [{ send: 'replacement', card, summary: card.fallbackText ?? '' }] };
}
