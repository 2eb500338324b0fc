import { ukDate } from '../cards/citations';
import { digestCard } from '../cards/lead-cards';
import { countWeek, weekBefore } from '../escalation/digest';
import { isOpen } from '../escalation/escalation';
import { fill } from '../guidance/notices';
import { ageWords, reach } from './lead-status';
import type { Bot } from './ports';

/** Once a week, when leads begin to look at their channel, whichever instance is first posts last week's counts. */
export async function weeklyDigest(bot: Bot, now: Date): Promise<boolean> {
  const { from, to, key } = weekBefore(now);
  if (!bot.plan.working.open(now)) return false;
  const channel = await bot.binding.current();
  const rows = channel ? (await bot.register.list()).map(({ row }) => row) : [];
  const known = rows.find(({ officerAt }) => officerAt.serviceUrl);
  if (!channel || !known || !(await bot.once(`digest-${key}`))) return false;
  const week = countWeek(rows, from, to);
  const { phrases } = bot.content.escalation;
  const span = (ms: number) => ageWords(bot, new Date(0), new Date(ms));
  const words = (count: number) => String(count);
  const lines = [
    fill(phrases['digest-text'], { from: day(from), to: day(new Date(to.getTime() - 1)) }),
    fill(phrases['digest-asked'], {
      count: words(week.asked),
      now: words(week.byUrgency.now),
      today: words(week.byUrgency.today),
      routine: words(week.byUrgency.routine),
    }),
    week.claimed > 0
      ? fill(phrases['digest-claimed'], { count: words(week.claimed), median: span(week.median), longest: span(week.longest) })
      : phrases['digest-none-claimed'],
    fill(phrases['digest-ended'], { closed: words(week.closed), withdrawn: words(week.withdrawn), unsent: words(week.unsent) }),
    fill(phrases['digest-open'], { count: words(rows.filter((row) => isOpen(row) && row.posting !== 'not-sent').length) }),
  ];
  const card = digestCard(phrases['digest-title'], lines, phrases['digest-note']);
  await bot.messenger.postToChannel(channel, reach(known, channel), card, phrases['digest-title']);
  return true;
}

function day(at: Date): string {
  return ukDate(at.toISOString().slice(0, 10));
}
