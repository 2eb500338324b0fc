import { z } from 'zod';

const id = z.string().min(1);
const word = z.string().nullish();
const account = z.object({ id, name: word, aadObjectId: word, role: word }).passthrough();
const accounts = z.array(z.object({ id: z.string() }).passthrough()).nullish();
const things = z.array(z.object({}).passthrough()).nullish();

/** The SDK takes a mention apart without looking. */
const mentioned = z.object({ mentioned: z.object({ id: z.string() }).passthrough(), text: word }).passthrough();
const entity = z
  .object({ type: z.string() })
  .passthrough()
  .refine((one) => one.type !== 'mention' || mentioned.safeParse(one).success, 'a mention names nobody');

/**
 * What an activity must have before the SDK sees it, and the types of what the SDK and this bot read of it (Bot
 * Framework activity schema): a number where a word belongs is refused here and not found out in the middle of a turn.
 */
export const activityShape = z
  .object({
    type: id,
    channelId: id,
    serviceUrl: id,
    from: account,
    recipient: account,
    conversation: z.object({ id, name: word, conversationType: word, tenantId: word, isGroup: z.boolean().nullish() }).passthrough(),
    id: word,
    name: word,
    action: word,
    text: word,
    textFormat: word,
    locale: word,
    code: word,
    replyToId: word,
    timestamp: word,
    localTimestamp: word,
    localTimezone: word,
    membersAdded: accounts,
    membersRemoved: accounts,
    reactionsAdded: things,
    reactionsRemoved: things,
    attachments: z.array(z.object({ contentType: word, contentUrl: word, name: word }).passthrough()).nullish(),
    entities: z.array(entity).nullish(),
    channelData: z.object({}).passthrough().nullish(),
  })
  .passthrough();

/** Without empty entries, and with a text in every message: the SDK reads both without looking first. */
export function completed(activity: z.infer<typeof activityShape>): Record<string, unknown> {
  const present = Object.entries(activity).filter(([, value]) => value !== null);
  return { ...(activity.type === 'message' ? { text: '' } : {}), ...Object.fromEntries(present) };
}
