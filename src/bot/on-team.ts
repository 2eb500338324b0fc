import type { Bot } from './ports';
import type { Turn, TurnResult } from './turn';

/** Added to a team: local mode binds the channel named in configuration (default: the first); nothing is ever posted. */
export async function onTeam(bot: Bot, turn: Turn): Promise<TurnResult> {
  const { learnChannel } = bot.settings;
  const team = turn.place.team?.[0];
  if (learnChannel === false || !team) return { ending: 'ignored', replies: [] };
  const channels = await bot.messenger.channelsOf(turn.place.ref, team);
  const chosen = learnChannel.named ? channels.find(({ name }) => name === learnChannel.named) : channels[0];
  if (!chosen) {
    bot.log.operator({ event: 'channel-not-found', part: 'channel', code: 'CSE_CHANNEL_NAME' });
    return { ending: 'ignored', replies: [] };
  }
  const { tenant, ref } = turn.place;
  await bot.binding.bind({ team, channel: chosen.id, serviceUrl: ref.serviceUrl, ...(tenant ? { tenant } : {}) });
  bot.log.operator({ event: 'channel-bound' });
  return { ending: 'ignored', replies: [] };
}
