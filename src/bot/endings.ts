/** The closed set of ways a turn can end (DESIGN, "Endings and kinds"). Adding one is a change of design. */
export const endings = [
  'answered', 'choose-between', 'not-in-guidance', 'out-of-scope', 'small-talk', 'personal-details', 'immediate-danger',
  'attachment', 'edited', 'too-long', 'empty', 'language',
  'step', 'outcome', 'expired', 'foreign', 'outdated', 'unknown-action', 'sent', 'not-sent', 'unconfirmed', 'withdrawn',
  'claimed', 'claim-lost', 'released', 'handed-over', 'closed', 'reopened', 'forbidden',
  'rate-limited', 'paused', 'wrong-place', 'ignored', 'error',
] as const;

export type Ending = (typeof endings)[number];
export type Kind = 'message' | 'card' | 'channel' | 'lifecycle' | 'timer';
export type Flag = 'personal-details' | 'immediate-danger';
