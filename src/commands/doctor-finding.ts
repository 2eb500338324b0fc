/** What a check found, in words for whoever runs the service. */
export interface Finding {
  readonly part: string;
  readonly state: 'ok' | 'look' | 'fails' | 'skipped';
  readonly found: string;
  /** What to do about it; always there when something fails. */
  readonly todo?: string;
}

export const ok = (part: string, found: string): Finding => ({ part, state: 'ok', found });
export const look = (part: string, found: string, todo: string): Finding => ({ part, state: 'look', found, todo });
export const fails = (part: string, found: string, todo: string): Finding => ({ part, state: 'fails', found, todo });
export const skipped = (part: string, found: string): Finding => ({ part, state: 'skipped', found });
