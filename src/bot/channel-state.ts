import type { ChannelState } from '../escalation/channel-binding';
import { errorCode } from '../telemetry/turn-log';
import type { Bot, Posted } from './ports';
import type { Turn, TurnResult } from './turn';

/** Refusals that speak of the channel itself: the bot isn't in it (403), or it isn't there (404). */
const OF_THE_CHANNEL = [403, 404];

/** Learns from a post whether the channel can be reached; news of it is told to the operator. Never throws. */
export async function noteChannel(bot: Bot, posted: Posted): Promise<void> {
  if (posted.outcome === 'posted') return note(bot, 'ready');
  if (posted.outcome === 'refused' && OF_THE_CHANNEL.includes(posted.status ?? 0)) return note(bot, 'unreachable');
}

/** Teams tells that something has happened to the leads' own channel or team. Others don't matter. */
export async function onChannelChanged(bot: Bot, turn: Turn, state: ChannelState): Promise<TurnResult> {
  const channel = await bot.binding.current();
  const aboutChannel = state === 'channel-deleted';
  const same = aboutChannel ? turn.place.channel === channel?.channel : (turn.place.team?.includes(channel?.team ?? '') ?? false);
  if (channel && same) await note(bot, state);
  return { ending: 'ignored', replies: [] };
}

async function note(bot: Bot, state: ChannelState): Promise<void> {
  try {
    if (await bot.binding.note(state)) bot.log.operator({ event: 'channel-state', part: 'channel', code: state });
  } catch (error) {
    bot.log.operator({ event: 'dependency-failed', part: 'storage', code: errorCode(error) });
  }
}
