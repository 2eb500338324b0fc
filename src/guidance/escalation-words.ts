import { z } from 'zod';

const words = z.string().min(1);
const each = <const Key extends string>(keys: readonly Key[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, words])) as Record<Key, typeof words>).strict();

/** What is said in the leads' channel and on the buttons around a request. */
const phraseIds = [
  'waiting',
  'waiting-called',
  'claimed-by',
  'closed-by',
  'answered',
  'withdrawn',
  'held-over',
  'on-call',
  'remind-title',
  'remind-text',
  'fallback-text',
  'fallback-nobody',
  'remind-lead-text',
  'still-mine',
  'hand-over',
  'hand-over-title',
  'hand-over-to',
  'hand-over-pick',
  'hand-over-done',
  'hand-over-none',
  'more-names',
  'no-names',
  'recorded',
  'withdraw-reason',
  'yes-answered',
  'no-reopen',
  'rest-unknown',
  'open-title',
  'open-none',
  'mine-title',
  'mine-none',
  'list-line',
  'nobody',
  'minutes',
  'hours',
  'days',
  'look-open',
  'look-later',
  'digest-title',
  'digest-text',
  'digest-asked',
  'digest-claimed',
  'digest-none-claimed',
  'digest-ended',
  'digest-open',
  'digest-note',
] as const;

/** Words for the channel: content/escalation.yaml. */
export const escalationWordsSchema = z
  .object({
    statuses: each(['new', 'claimed', 'closed', 'withdrawn']),
    closeReasons: each(['advice-chat', 'advice-call', 'taken-over', 'already-known', 'not-needed']),
    recorded: each(['lead', 'officer', 'no-advice']),
    withdrawReasons: each(['resolved', 'rang-instead', 'asked-twice', 'by-mistake']),
    /** A line in the thread for each change. */
    lines: each(['asked', 'claim', 'release', 'lapse', 'lead-left', 'hand-over', 'close', 'reopen', 'withdraw', 'fallback']),
    area: z.object({ question: words, short: words, unknown: words }).strict(),
    thread: words,
    phrases: each(phraseIds),
  })
  .strict();

export type EscalationWords = z.infer<typeof escalationWordsSchema>;
