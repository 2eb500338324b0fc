const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/London' });

/** A time as staff in the UK read it, such as "23 Nov 2026, 14:05". */
export function ukTime(at: Date): string {
  return format.format(at);
}
