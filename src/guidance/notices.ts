import { z } from 'zod';

/** Everything the bot says that is neither an article nor a dialog; words live in content/notices.yaml. */
export const noticeIds = [
  'welcome',
  'not-in-guidance',
  'choose-between',
  'out-of-scope',
  'greeting',
  'thanks',
  'about-bot',
  'personal-details',
  'immediate-danger',
  'attachment',
  'edited',
  'too-long',
  'empty',
  'language',
  'expired',
  'foreign',
  'outdated',
  'unknown-action',
  'wrong-place',
  'rate-limited',
  'busy',
  'error',
  'sent',
  'not-sent',
  'not-sent-later',
  'unconfirmed',
  'withdrawn',
  'claimed',
  'claimed-by-other',
  'released',
  'closed',
  'reopened',
  'handed-over',
  'ring-now',
  'answered',
  'hand-over',
  'not-member',
  'already-closed',
  'not-found',
  'own-claim',
  'forbidden',
  'preview',
  'no-channel',
  'summary',
  'carry-on',
  'report-sent',
  'content-withdrawn',
  'paused',
  'part-paused',
] as const;

export type NoticeId = (typeof noticeIds)[number];

/** `code` marks an error; a helpdesk looks it up in docs/helpdesk.md. */
const notice = z
  .object({
    title: z.string().min(1),
    text: z.array(z.string().min(1)).min(1),
    code: z
      .string()
      .regex(/^[A-Z]+(-[A-Z]+)*$/, 'write words in capitals joined by hyphens')
      .optional(),
  })
  .strict();
export type Notice = z.infer<typeof notice>;
export type NoticeWords = Readonly<Record<NoticeId, Notice>>;

export const noticesSchema: z.ZodType<NoticeWords, z.ZodTypeDef, unknown> = z
  .record(z.enum(noticeIds), notice)
  .transform((notices, context) => {
    const found: Partial<Record<NoticeId, Notice>> = notices;
    const entries = noticeIds.map((id) => {
      const words = found[id];
      if (!words) context.addIssue({ code: 'custom', path: [id], message: 'has no words' });
      return [id, words ?? ({ title: id, text: [id] } satisfies Notice)] as const;
    });
    return Object.fromEntries(entries) as Record<NoticeId, Notice>;
  });

/** Puts values into {slots} of a notice's words; an unknown slot stays visible, so that a test sees it. */
export function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}
