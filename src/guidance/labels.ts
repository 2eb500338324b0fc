import { z } from 'zod';

const labelIds = [
  'threshold', 'parents', 'report', 'ask-lead', 'menu', 'back', 'start-again', 'next', 'more', 'sources', 'source-page',
  'source-note', 'changed', 'guidance-error', 'missing', 'override', 'confidence-high', 'confidence-medium', 'confidence-low',
  'note-about', 'more-notes', 'all-nations', 'guidance-says', 'check-law', 'who-can-help', 'past-check', 'related', 'applies', 'edition', 'progress', 'choose-one', 'summary',
  'unknown', 'why', 'next-dialogs', 'confirm', 'send-again', 'withdraw', 'change', 'claim', 'release', 'close', 'reopen',
  'close-reason', 'chat-officer', 'chat-lead', 'call-officer', 'facts-title', 'facts-from', 'status-title', 'status-waiting',
  'status-claimed', 'status-closed', 'status-withdrawn', 'status-unconfirmed', 'someone', 'an-officer', 'summary-head',
  'summary-time', 'summary-outcome', 'summary-answers', 'summary-advice', 'summary-decision', 'summary-note', 'no-contacts', 'no-hours', 'details-line', 'in-general', 'dealt-with', 'content-edition', 'not-finished', 'back-to', 'looks-wrong', 'wrong-title', 'wrong-reason', 'wrong-item',
  'wrong-owner', 'wrong-reference', 'wrong-open', 'wrong-done', 'mark-done', 'not-approved', 'withdrawn-law', 'withdrawn-line', 'correction-open',
  'correction-done', 'correction-withdrawn', 'correction-restored', 'corrections-none', 'corrections-more', 'corrections-unread', 'change-known', 'notes-elsewhere',
] as const;

export type LabelId = (typeof labelIds)[number];
export type Labels = Readonly<Record<LabelId, string>>;

const shape = Object.fromEntries(labelIds.map((id) => [id, z.string().min(1)])) as Record<LabelId, z.ZodString>;

/** Button and heading words; content/labels.yaml must have each of them and no other. */
export const labelsSchema = z.object(shape).strict();
