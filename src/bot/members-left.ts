import { leadLeft } from '../escalation/life-cycle';
import { changeRow } from './change-row';
import { payDebts } from './debts';
import type { Bot } from './ports';
import { heldBy } from './requests';
import type { Turn, TurnResult } from './turn';

/** Somebody has left the leads' team: what they held waits for another lead, and the operator hears if nobody else may know. */
export async function onMembersLeft(bot: Bot, turn: Turn, people: readonly string[]): Promise<TurnResult> {
  const channel = await bot.binding.current();
  if (channel && turn.place.team?.includes(channel.team)) for (const person of people) await releaseAll(bot, person);
  return { ending: 'ignored', replies: [] };
}

/** Releases everything that a lead holds who is no longer there. */
async function releaseAll(bot: Bot, lead: string): Promise<void> {
  for (const { reference } of await heldBy(bot, lead)) await releaseFor(bot, reference, lead);
}

/** Releases one request whose lead is no longer in the channel. */
export async function releaseFor(bot: Bot, reference: string, lead: string): Promise<void> {
  const done = await changeRow(bot, reference, (row) => leadLeft(row, lead, new Date(), bot.plan));
  if (!done?.changed) return;
  bot.log.operator({ event: 'lead-left', part: 'channel', reference });
  bot.later((patient) => payDebts(patient, done.row));
}
