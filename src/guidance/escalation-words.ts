import { z } from 'zod';

const words = z.string().min(1);

/** Words for the channel: content/escalation.yaml. */
export const escalationWordsSchema = z
  .object({
    statuses: z.object({ new: words, claimed: words, closed: words, withdrawn: words }).strict(),
    closeReasons: z
      .object({ 'advice-chat': words, 'advice-call': words, 'taken-over': words, 'already-known': words, 'not-needed': words })
      .strict(),
    thread: words,
  })
  .strict();

export type EscalationWords = z.infer<typeof escalationWordsSchema>;
