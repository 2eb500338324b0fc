/** The one line a turn leaves behind. Never text, answers, names or ids of people. */
export interface TurnLine {
  readonly event: 'turn';
  readonly kind: string;
  readonly ending: string;
  readonly flags: readonly string[];
  readonly articles: readonly string[];
  readonly ms: number;
}

/** A coded happening outside a turn: a part that failed, a start or a stop. */
export interface OperatorLine {
  readonly event: string;
  readonly part?: string;
  readonly code?: string;
  readonly reference?: string;
  /** How long something took that an operator wants to know of. */
  readonly seconds?: number;
}

export interface TurnLog {
  turn(line: TurnLine): void;
  operator(line: OperatorLine): void;
}

/** Writes one JSON line each to a stream, and passes it on to telemetry when there is any. */
export function turnLog(write: (line: string) => void, insights?: TurnLog): TurnLog {
  return {
    turn(line) {
      write(`${JSON.stringify(line)}\n`);
      insights?.turn(line);
    },
    operator(line) {
      write(`${JSON.stringify(line)}\n`);
      insights?.operator(line);
    },
  };
}

/** An error's name and status, which are safe to write down; its message may hold what somebody typed. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? `-${error.statusCode}` : '';
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z_a-z]{1,40}$/.test(error.code) ? `-${error.code}` : '';
  return `${error.name}${status}${code}`;
}
