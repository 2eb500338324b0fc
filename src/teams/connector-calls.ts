/** What became of a call to the Bot Connector. */
export type Called<T> =
  | { readonly outcome: 'done'; readonly value: T }
  /** Certainly not carried out. */
  | { readonly outcome: 'refused'; readonly status?: number }
  /** It may or may not have been carried out. */
  | { readonly outcome: 'unknown' };

/** How long calls may take: each one, and all of a turn together. */
export interface Budget {
  readonly perCallMs: number;
  /** Milliseconds since 1970 after which nothing more is waited for. */
  readonly until: number;
}

type Call<T> = (options: { abortSignal: AbortSignal }) => Promise<T>;

/** Makes one call within the budget. Repeats it only after a 429, which the connector certainly did not carry out. */
export async function callOnce<T>(budget: Budget, call: Call<T>): Promise<Called<T>> {
  for (;;) {
    const left = Math.min(budget.perCallMs, budget.until - Date.now());
    if (left <= 0) return { outcome: 'unknown' };
    const attempt = await tryCall(left, call);
    if (attempt.outcome !== 'busy') return attempt;
    if (Date.now() + attempt.waitMs >= budget.until || attempt.waitMs >= budget.perCallMs) return { outcome: 'refused', status: 429 };
    await new Promise((resolve) => setTimeout(resolve, attempt.waitMs));
  }
}

/** For reads and updates by id, which may safely happen twice: tries once more when the outcome is unknown. */
export async function callTwice<T>(budget: Budget, call: Call<T>): Promise<Called<T>> {
  const first = await callOnce(budget, call);
  return first.outcome === 'unknown' ? callOnce(budget, call) : first;
}

async function tryCall<T>(ms: number, call: Call<T>): Promise<Called<T> | { outcome: 'busy'; waitMs: number }> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  // The SDK passes the signal on, but a socket that never answers is given up here all the same.
  const late = new Promise<Called<T>>((resolve) => {
    timer = setTimeout(() => {
      abort.abort();
      resolve({ outcome: 'unknown' });
    }, ms);
  });
  const made = call({ abortSignal: abort.signal }).then((value): Called<T> => ({ outcome: 'done', value }), classify);
  try {
    return await Promise.race([made, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Connection errors after which the request certainly never left this machine. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function classify(error: unknown): Called<never> | { outcome: 'busy'; waitMs: number } {
  const status = numberAt(error, 'statusCode');
  if (status === 429) return { outcome: 'busy', waitMs: retryAfter(error) };
  if (status !== undefined && status >= 400 && status < 500 && status !== 408) return { outcome: 'refused', status };
  if (status === undefined && (codes(error).some((code) => NEVER_LEFT.has(code)) || lacksToken(error))) return { outcome: 'refused' };
  return { outcome: 'unknown' };
}

/** Without a token of our own the request is never sent: MSAL and azure/identity name their errors so. */
function lacksToken(error: unknown): boolean {
  return error instanceof Error && /Auth|Credential/.test(error.name);
}

function retryAfter(error: unknown): number {
  const headers = field(field(error, 'response'), 'headers');
  const get = field(headers, 'get');
  const value: unknown = typeof get === 'function' ? Reflect.apply(get, headers, ['retry-after']) : undefined;
  const seconds = Number(value ?? 1);
  return Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : 1000;
}

function codes(error: unknown): string[] {
  return [field(error, 'code'), field(field(error, 'cause'), 'code'), field(field(error, 'innerError'), 'code')].filter(
    (code): code is string => typeof code === 'string',
  );
}

function numberAt(value: unknown, key: string): number | undefined {
  const found = field(value, key);
  return typeof found === 'number' ? found : undefined;
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
