import { defineDialog } from '../src/dialog-engine/define-dialog';

/** This looks wrong: one closed question about an answer or an outcome; reaching the outcome tells the content's owner. */
export const looksWrong = defineDialog({
  id: 'looks-wrong',
  version: 1,
  first: 'reason',
  steps: {
    reason: {
      choices: ['out-of-date', 'wrong-fact', 'wrong-contact', 'force-policy', 'unclear', 'other-nation'],
      next: () => 'report',
    },
  },
  outcomes: { report: { advice: () => [] } },
});
