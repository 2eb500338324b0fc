export interface Limits {
  /** Whether a person may go on, has used up this minute, or all people together have. */
  mayGoOn(person: string, at: Date): 'yes' | 'too-fast' | 'too-busy';
  /** True for the first install event of a chat; false for its twin within a minute. */
  firstWelcome(conversation: string, at: Date): boolean;
}

const MINUTE = 60_000;
/** Keys remembered at most; beyond it the oldest are forgotten, so that abuse can't fill the memory. */
const MOST_KEYS = 10_000;

/** Counts in memory of this instance, per minute: for each person, and for all together. */
export function limitsPerMinute(perPerson: number, together: number): Limits {
  let all = { since: 0, count: 0 };
  const used = new Map<string, { since: number; count: number }>();
  const welcomed = new Map<string, number>();
  return {
    mayGoOn(person, at) {
      const now = at.getTime();
      const seen = used.get(person);
      const current = seen && now - seen.since < MINUTE ? seen : { since: now, count: 0 };
      current.count += 1;
      remember(used, person, current);
      if (current.count > perPerson) return 'too-fast';
      // What one person sends in vain doesn't take from the others.
      if (now - all.since >= MINUTE) all = { since: now, count: 0 };
      all.count += 1;
      return all.count > together ? 'too-busy' : 'yes';
    },
    firstWelcome(conversation, at) {
      const before = welcomed.get(conversation);
      remember(welcomed, conversation, at.getTime());
      return before === undefined || at.getTime() - before > MINUTE;
    },
  };
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > MOST_KEYS && !oldest.done) map.delete(oldest.value);
}
