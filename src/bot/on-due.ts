import { reminderCard } from '../cards/lead-cards';
import { plainText } from '../cards/elements';
import { type Mentioned, mentionText } from '../cards/mentions';
import type { Channel } from '../escalation/channel-binding';
import type { DueStep, Escalation } from '../escalation/escalation';
import { fallDue } from '../escalation/life-cycle';
import { fill } from '../guidance/notices';
import { changeRow } from './change-row';
import { payDebts } from './debts';
import type { Ending } from './endings';
import { ageWords, channelToken, reach, urgencyWords } from './lead-status';
import { releaseFor } from './members-left';
import type { Bot } from './ports';

/**
 * Carries out what has fallen due for one request. The row is changed first and the reminder posted after, so that each goes out
 * at most once however many instances wake. @returns whether this call was the one that did it.
 */
export async function onDue(bot: Bot, reference: string, now: Date): Promise<boolean> {
  const started = performance.now();
  let before: Escalation | undefined;
  const done = await changeRow(bot, reference, (row) => {
    before = row;
    return fallDue(row, now, bot.plan);
  });
  if (!done?.changed || !before?.step) return false;
  const ending = await carryOut(bot, before, done.row, before.step);
  bot.log.turn({ event: 'turn', kind: 'timer', ending, flags: [], articles: [], ms: Math.round(performance.now() - started) });
  return true;
}

async function carryOut(bot: Bot, before: Escalation, row: Escalation, step: DueStep): Promise<Ending> {
  const channel = await bot.binding.current();
  if (step !== 'release' && channel) await remind(bot, channel, before, row, step);
  await payDebts(bot, row);
  return step === 'release' ? 'released' : 'sent';
}

async function remind(bot: Bot, channel: Channel, before: Escalation, row: Escalation, step: DueStep): Promise<void> {
  const { labels, escalation } = bot.content;
  const { onCall, fallback } = bot.settings;
  const at = reach(row, channel);
  let people: readonly Mentioned[] = step === 'fallback' ? [...onCall, ...(fallback ? [fallback] : [])] : onCall;
  if (step === 'remind-lead' && before.lead) {
    if ((await bot.messenger.standing(at, channel.channel, before.lead)) === 'gone') return releaseFor(bot, row.reference, before.lead);
    const lead = await bot.messenger.member(at, channel.channel, before.lead);
    people = [{ id: before.lead, name: lead?.name ?? labels.someone }];
  }
  const text = reminderWords(bot, row, step, people);
  const title = fill(step === 'remind-lead' ? labels['status-title'] : escalation.phrases['remind-title'], { reference: row.reference });
  const button = step === 'remind-lead' ? escalation.phrases['still-mine'] : labels.claim;
  const card = reminderCard(title, text, button, await channelToken(bot, channel, row.reference), people);
  const summary = plainText(title);
  const posted = row.thread
    ? await bot.messenger.postInThread(row.thread, at, card, summary)
    : await bot.messenger.postToChannel(channel, at, card, summary);
  if (posted.outcome !== 'posted') bot.log.operator({ event: 'reminder-not-posted', part: 'connector', reference: row.reference });
}

function reminderWords(bot: Bot, row: Escalation, step: DueStep, people: readonly Mentioned[]): string {
  const { phrases } = bot.content.escalation;
  const age = ageWords(bot, new Date(row.createdAt), new Date());
  const names = mentionText(people);
  if (step === 'remind-lead') return fill(phrases['remind-lead-text'], { names, reference: row.reference });
  const calls = bot.settings.fallback ? phrases['fallback-text'] : phrases['fallback-nobody'];
  const text = fill(step === 'fallback' ? calls : phrases['remind-text'], { age, names, urgency: urgencyWords(bot, row.urgency) });
  return step === 'remind' && people.length > 0 ? `${text} ${fill(phrases['on-call'], { names })}` : text;
}
