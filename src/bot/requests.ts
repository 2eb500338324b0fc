import type { ListedRequest } from '../cards/lead-cards';
import type { Escalation } from '../escalation/escalation';
import { fill } from '../guidance/notices';
import { ageWords, urgencyWords } from './lead-status';
import type { Bot } from './ports';

/** A request in one line: reference, urgency, age, and who has it. */
export function listed(bot: Bot, row: Escalation, who: string, now: Date): ListedRequest {
  const { phrases } = bot.content.escalation;
  const words = { urgency: urgencyWords(bot, row.urgency), age: ageWords(bot, new Date(row.createdAt), now), who };
  return { reference: row.reference, line: fill(phrases['list-line'], words).replace(/ · $/, '') };
}

/** What a lead holds now, oldest first. */
export async function heldBy(bot: Bot, lead: string): Promise<Escalation[]> {
  const rows = (await bot.register.unsettled()).map(({ row }) => row);
  return rows.filter((row) => row.status === 'claimed' && row.lead === lead).sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
