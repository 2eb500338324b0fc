import type { Card } from '../cards/card';
import { type SelfTestLine, selfTestCardOf } from '../cards/self-test-card';
import type { LabelId } from '../guidance/labels';
import { sealFor, fresh, referenceOf } from './cards-for';
import { contentItem } from './content-item';
import { helpCode } from './help-code';
import type { Bot } from './ports';
import type { Turn } from './turn';

/** The bot's answer to "status": its version, its content and whether each part works, in words for a helpdesk. */
export async function selfTestCard(bot: Bot, turn: Turn): Promise<Card> {
  const [storage, channel] = await Promise.all([storageWorks(bot), channelWorks(bot, turn)]);
  const parts = [line(bot, 'self-answers', answersWork(bot)), line(bot, 'self-storage', storage), line(bot, 'self-channel', channel)];
  const off = bot.switches
    .all()
    .filter(({ restoredAt }) => restoredAt === undefined)
    .map(({ item }) => contentItem(bot, item)?.title ?? item);
  return selfTestCardOf(referenceOf(bot), await sealFor(bot, turn, fresh), { version: bot.settings.version, parts, off });
}

/** A code when something is wrong; undefined when it works. */
type Fault = string | undefined;

function line(bot: Bot, part: LabelId, fault: Fault): SelfTestLine {
  return { part: bot.content.labels[part], ...(fault ? { code: fault } : {}) };
}

/** Asks the search for an article by its own title. */
function answersWork(bot: Bot): Fault {
  const [first] = bot.content.articles.values();
  return first && bot.search.find(first.title).length > 0 ? undefined : 'NO-ANSWERS';
}

async function storageWorks(bot: Bot): Promise<Fault> {
  try {
    await bot.register.get('self-test');
    return undefined;
  } catch (error) {
    return helpCode(error);
  }
}

/** Asks Teams for the channels of the CSE leads' team, which needs the bot's sign-in, the network and its place in the team. */
async function channelWorks(bot: Bot, turn: Turn): Promise<Fault> {
  try {
    const bound = await bot.binding.current();
    if (!bound) return 'CHANNEL-NOT-SET';
    const at = { ...turn.place.ref, ...(bound.serviceUrl ? { serviceUrl: bound.serviceUrl } : {}) };
    const channels = await bot.messenger.channelsOf(at, bound.team);
    if (channels.length === 0) return 'CHANNEL-NOT-REACHED';
    return channels.some(({ id }) => id === bound.channel) ? undefined : 'CHANNEL-NOT-FOUND';
  } catch (error) {
    return helpCode(error);
  }
}
