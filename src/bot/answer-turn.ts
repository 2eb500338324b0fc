import { normalise } from '../privacy/normalise';
import { errorCode } from '../telemetry/turn-log';
import { codeLine, noticeFor, welcomeFor } from './cards-for';
import { onChannelChanged } from './channel-state';
import { onMembersLeft } from './members-left';
import { onAction } from './on-action';
import { onSharedMessage } from './on-shared-message';
import { onChannelAction } from './on-channel-action';
import { helpCode } from './help-code';
import { onMessage } from './on-message';
import { pausedBot } from './paused';
import type { Bot } from './ports';
import { onTeam } from './on-team';
import type { Turn, TurnResult } from './turn';

/**
 * Answers one turn. Never throws: whatever goes wrong ends as `error`, with words and a way to a human, and the log
 * line holds only codes.
 */
export async function answerTurn(bot: Bot, turn: Turn): Promise<TurnResult> {
  const started = performance.now();
  let result: TurnResult;
  try {
    result = await route(bot, turn);
  } catch (error) {
    const code = helpCode(error);
    bot.log.operator({ event: 'turn-failed', part: code, code: errorCode(error) });
    result = await failed(bot, turn, code);
  }
  bot.log.turn({
    event: 'turn',
    kind: turn.kind,
    ending: result.ending,
    flags: result.flags ?? [],
    articles: result.articles ?? [],
    ms: Math.round(performance.now() - started),
  });
  return result;
}

async function route(bot: Bot, turn: Turn): Promise<TurnResult> {
  const { event, place } = turn;
  if (event.is === 'message' || event.is === 'action') {
    const may = bot.limits.mayGoOn(turn.person.id, turn.at);
    // Somebody in danger is never told to wait.
    const danger = event.is === 'message' && place.scope === 'personal' && bot.listener.danger(normalise(event.text));
    if (may !== 'yes' && !danger) return slowDown(bot, turn, may === 'too-fast' ? 'rate-limited' : 'busy');
  }
  switch (event.is) {
    case 'message':
      return place.scope === 'personal' ? onMessage(bot, turn, event.text, event.attachment) : onSharedMessage(bot, turn, event.text);
    case 'action':
      return turn.kind === 'channel' ? onChannelAction(bot, turn, event.verb, event.data) : onAction(bot, turn, event.verb, event.data);
    case 'edited':
      return place.scope === 'personal'
        ? { ending: 'edited', replies: [await cardReply(noticeFor(bot, turn, 'edited'))] }
        : { ending: 'ignored', replies: [] };
    case 'installed':
      // Teams and the Playground tell of one install in two events.
      if (!bot.limits.firstWelcome(place.conversation, turn.at)) return { ending: 'ignored', replies: [] };
      return (await pausedBot(bot, turn, 'card')) ?? { ending: 'answered', replies: [await cardReply(welcomeFor(bot, turn))] };
    case 'added-to-team':
      return onTeam(bot, turn);
    case 'channel-changed':
      return onChannelChanged(bot, turn, event.state);
    case 'members-left':
      return onMembersLeft(bot, turn, event.people);
    case 'other':
      return { ending: 'ignored', replies: [] };
  }
}

async function slowDown(bot: Bot, turn: Turn, notice: 'rate-limited' | 'busy'): Promise<TurnResult> {
  if (turn.event.is !== 'action')
    return { ending: 'rate-limited', replies: [await cardReply(noticeFor(bot, turn, notice, { tone: 'warning' }))] };
  return { ending: 'rate-limited', replies: [{ send: 'said', text: said(bot, notice) }] };
}

/** A notice as one line of text, where no card can be shown. */
function said(bot: Bot, id: 'rate-limited' | 'busy'): string {
  const { title, text, code } = bot.content.notices[id];
  return [`${title}.`, ...text, codeLine(bot, code) ?? ''].join(' ').trim();
}

/** Events that somebody is waiting for an answer to. */
const SHOWN: readonly string[] = ['message', 'action', 'edited', 'installed'];

async function failed(bot: Bot, turn: Turn, code: string): Promise<TurnResult> {
  if (!SHOWN.includes(turn.event.is)) return { ending: 'error', replies: [] };
  const card = await noticeFor(bot, turn, 'error', { tone: 'attention', values: { code } });
  return { ending: 'error', replies: [{ send: turn.event.is === 'action' ? 'shown' : 'card', card, summary: card.fallbackText ?? '' }] };
}

async function cardReply(drawing: ReturnType<typeof welcomeFor>) {
  const card = await drawing;
  return { send: 'card' as const, card, summary: card.fallbackText ?? '' };
}
