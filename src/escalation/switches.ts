/**
 * Something taken out of use while the service runs: `bot`, `dialog:ID`, `outcome:DIALOG/NAME`, `article:ID`, `glossary:ID`,
 * `law:ACT` or `service:ID`.
 */
export interface Switch {
  readonly item: string;
  /** Why, in the words that an officer is shown. */
  readonly reason: string;
  readonly at: string;
  readonly by: string;
  /** Set when the item was put back into use. */
  readonly restoredAt?: string;
}

/** One change of a switch: who did it, when, and the reason that officers saw. Never changed afterwards. */
export interface SwitchEvent {
  readonly item: string;
  readonly what: 'withdrawn' | 'restored';
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

export interface SwitchTable {
  read(): Promise<readonly Switch[]>;
  /** Writes a switch and the record of the change together, or neither. */
  write(one: Switch, event: SwitchEvent): Promise<void>;
  /** Every change, oldest first. */
  history(): Promise<readonly SwitchEvent[]>;
}

/** The switches as a turn uses them: read once at its start, then asked without waiting. */
export interface Switches {
  /** Reads the table again when what is known is older than 30 seconds. Never throws, never waits longer than a second. */
  refresh(at: Date): Promise<void>;
  /** Why an item is out of use, as last read; undefined when it is in use. */
  withdrawn(item: string): Switch | undefined;
  /** Everything withdrawn, also what has been put back since. */
  all(): readonly Switch[];
}

const FRESH_MS = 30_000;
/** After a failed read the last known state stands, and is tried again before long. */
const RETRY_MS = 5_000;
const LONGEST_WAIT_MS = 1_000;

/** Keeps the switches in memory of this instance; storage that is down leaves the last known state standing. */
export function cachedSwitches(table: Pick<SwitchTable, 'read'>, failed: (error: unknown) => void): Switches {
  let known: ReadonlyMap<string, Switch> = new Map();
  let due = 0;
  let reading: Promise<void> | undefined;
  const read = async (now: number): Promise<void> => {
    try {
      known = new Map((await table.read()).map((one) => [one.item, one]));
      due = now + FRESH_MS;
    } catch (error) {
      due = now + RETRY_MS;
      failed(error);
    }
  };
  return {
    async refresh(at) {
      if (at.getTime() < due) return;
      reading ??= read(at.getTime()).finally(() => (reading = undefined));
      await noLongerThan(LONGEST_WAIT_MS, reading);
    },
    withdrawn(item) {
      const found = known.get(item);
      return found?.restoredAt === undefined ? found : undefined;
    },
    all: () => [...known.values()],
  };
}

async function noLongerThan(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
