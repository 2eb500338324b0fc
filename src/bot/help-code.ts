/** Codes for what went wrong in a turn; each is explained in docs/helpdesk.md, for somebody who can't read code. */
export const helpCodes = ['STORAGE-DOWN', 'STORAGE-SLOW', 'SIGN-IN-FAILED', 'ESCALATION-CHANGED', 'UNEXPECTED'] as const;

export type HelpCode = (typeof helpCodes)[number];

/** A request changed faster than it could be read; nothing was written. */
export class EscalationChanged extends Error {}

/** Connection errors: whatever the turn needed could not be reached. */
const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|REQUEST_SEND_ERROR)$/;

/** The code that an officer can read out to the helpdesk. Only the error's name and code are looked at, never its message. */
export function helpCode(error: unknown): HelpCode {
  if (!(error instanceof Error)) return 'UNEXPECTED';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/Abort|Timeout/.test(error.name)) return 'STORAGE-SLOW';
  if (/Auth|Credential/.test(error.name)) return 'SIGN-IN-FAILED';
  if (error instanceof EscalationChanged) return 'ESCALATION-CHANGED';
  if (error.name === 'RestError' || UNREACHABLE.test(code)) return 'STORAGE-DOWN';
  return 'UNEXPECTED';
}
