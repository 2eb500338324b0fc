import { normalise } from '../privacy/normalise';
import { codeLine } from './cards-for';
import { isBound } from './on-channel-action';
import { listMine, listOpen } from './leads-list';
import type { Bot } from './ports';
import type { Reply, Turn, TurnResult } from './turn';

/** More than the two words that leads use can't be meant for the bot. */
const LONGEST = 200;

/**
 * A message where others read along. In the leads' own channel two words are understood; everywhere else people are asked to
 * come to a chat of their own. Nothing typed here is searched, and a child in danger comes first here too.
 */
export async function onSharedMessage(bot: Bot, turn: Turn, text: string): Promise<TurnResult> {
  const read = normalise(text);
  const channel = await bot.binding.current();
  if (channel && isBound(turn, channel) && read.length <= LONGEST) {
    const asked = bot.listener.leadsCommand(read);
    if (asked === 'open') return listOpen(bot, turn, channel);
    if (asked === 'mine') return listMine(bot, turn, channel);
  }
  if (bot.listener.danger(read))
    return { ending: 'immediate-danger', replies: [inWords(bot, 'immediate-danger')], flags: ['immediate-danger'] };
  return { ending: 'wrong-place', replies: [inWords(bot, 'wrong-place')] };
}

function inWords(bot: Bot, id: 'immediate-danger' | 'wrong-place'): Reply {
  const { title, text, code } = bot.content.notices[id];
  const words = [title, ...text, ...(codeLine(bot, code) ? [codeLine(bot, code)] : [])]
    .join('. ')
    .replace('{details}', '')
    .replaceAll('**', '')
    .replaceAll('..', '.');
  return { send: 'text', text: words.trim() };
}
