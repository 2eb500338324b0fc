import type { EscalationWords } from './escalation-words';
import type { DialogWords, Force } from './schema';

/** Gives the dialog that asks a CSE lead the words of the force's own districts, as the step `area`. Pure. */
export function addAreas(words: DialogWords, { areas }: Force, { area }: EscalationWords): DialogWords {
  if (words.id !== 'ask-lead' || areas.length === 0) return words;
  const choices = Object.fromEntries([...areas.map((name, at) => [`area-${at + 1}`, name]), ['unknown', area.unknown]]) as Record<
    string,
    string
  >;
  return { ...words, steps: { ...words.steps, area: { question: area.question, short: area.short, choices } } };
}
