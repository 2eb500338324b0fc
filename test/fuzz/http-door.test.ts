import { Agent, request } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { type BotUnderTest, startBot } from '../journeys/bot-under-test';
import type { Json, Person } from '../journeys/person';
import { type Mutation, mutated, mutation } from './mutate';
import { recordedActivities } from './recorded';

/** How many requests; `npm run fuzz -- --runs 100000 --seed 1` sets both. */
const RUNS = Number(process.env['RUNS'] ?? 10_000);
const SEED = Number(process.env['SEED'] ?? 20261127);
const AT_ONCE = 16;
const SLOWEST_MS = 2_000;
/** A word that no answer may repeat. */
const MARKER = 'zqxjkv';

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
let bot: BotUnderTest;
let officer: Person;
let recorded: Json[];

beforeAll(async () => {
  bot = await startBot({ RATE_LIMIT_PER_MINUTE: '1000000' });
  officer = bot.person('Officer');
  recorded = await recordedActivities(officer);
});
afterAll(async () => {
  agent.destroy();
  await bot.stop();
});

interface Sent {
  readonly body: string;
  readonly contentType: string;
}

interface Answered {
  readonly status: number;
  readonly body: string;
  readonly ms: number;
}

function send({ body, contentType }: Sent): Promise<Answered> {
  const from = performance.now();
  return new Promise((done, fail) => {
    const headers = { 'content-type': contentType, 'content-length': Buffer.byteLength(body) };
    const call = request(`${bot.url}/api/messages`, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, body: answer, ms: performance.now() - from }));
    });
    call.on('error', fail).end(body);
  });
}

/** A recorded activity with up to five changes, and what is done to its JSON on the way. */
interface Case {
  readonly which: number;
  /** Whether the envelope that every activity has is changed too, or only what is this activity's own. */
  readonly envelope: boolean;
  readonly mutations: readonly Mutation[];
  readonly spoil: 'no' | 'cut' | 'type' | 'bytes' | 'marker';
}

const oneCase: fc.Arbitrary<Case> = fc.record({
  which: fc.nat(10_000),
  envelope: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
  mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
  spoil: fc.oneof(
    { weight: 12, arbitrary: fc.constant('no' as const) },
    fc.constantFrom('cut' as const, 'type' as const, 'bytes' as const, 'marker' as const),
  ),
});

function sentOf({ which, envelope, mutations, spoil }: Case): Sent {
  const own = recorded[which % recorded.length] ?? {};
  const activity = envelope ? mutated({ ...officer.envelope(), ...own }, mutations) : { ...officer.envelope(), ...mutated(own, mutations) };
  const body = JSON.stringify(activity);
  if (spoil === 'cut') return { body: body.slice(0, which % body.length), contentType: 'application/json' };
  if (spoil === 'type')
    return {
      body,
      contentType: ['text/plain', 'application/xml', 'multipart/form-data', 'application/x-www-form-urlencoded'][which % 4] ?? '',
    };
  if (spoil === 'bytes') return { body: body.replace(/[aeiou]/, '\u0007'), contentType: 'application/json; charset=utf-16' };
  if (spoil === 'marker')
    return {
      body: JSON.stringify({
        ...activity,
        text: MARKER,
        name: MARKER,
        value: { action: { verb: MARKER, data: { token: MARKER, choice: MARKER } } },
      }),
      contentType: 'application/json',
    };
  return { body, contentType: 'application/json' };
}

function problemWith({ status, body, ms }: Answered): string | undefined {
  if (ms > SLOWEST_MS) return `took ${Math.round(ms)} ms`;
  if (status >= 500 && status !== 501 && !/"code":"[A-Z][A-Z-]+"/.test(body)) return `answered ${status} without naming the error`;
  if (status >= 500) return `answered ${status} ${body}`;
  if (body.includes(MARKER)) return 'repeated what was sent';
  return undefined;
}

const collectGarbage = ((): (() => void) => {
  setFlagsFromString('--expose_gc');
  return runInNewContext('gc') as () => void;
})();

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

it(
  `answers ${RUNS} broken requests without a crash, a hang, an unnamed error or a leak`,
  async () => {
    const statuses = new Map<number, number>();
    const heap: number[] = [];
    let [sent, slowest] = [0, 0];
    const batch = fc.asyncProperty(fc.array(oneCase, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (cases) => {
      const requests = cases.map(sentOf);
      const answers = await Promise.all(requests.map(send));
      // The stand-in keeps what it is sent; the bot must not.
      bot.connector.recorded.length = 0;
      bot.lines.length = 0;
      answers.forEach((answer, at) => {
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        slowest = Math.max(slowest, answer.ms);
        const problem = problemWith(answer);
        if (problem) throw new Error(`${problem}: ${requests[at]?.body.slice(0, 3_000)}`);
      });
      sent += cases.length;
      if (sent % Math.max(AT_ONCE, Math.floor(RUNS / 4 / AT_ONCE) * AT_ONCE) === 0) {
        heap.push(heapMegabytes());
        if (RUNS > 20_000) console.log(`${sent} of ${RUNS}`);
      }
    });
    await fc.assert(batch, { numRuns: Math.ceil(RUNS / AT_ONCE), seed: SEED, endOnFailure: false });
    const health = await fetch(`${bot.url}/healthz`);
    expect(health.status).toBe(200);
    const [menu] = await officer.says('help');
    expect(menu).toBeDefined();
    console.log(
      `${sent} requests, seed ${SEED}: ${[...statuses]
        .sort(([a], [b]) => a - b)
        .map(([status, count]) => `${status} x ${count}`)
        .join(', ')}; ` + `slowest ${Math.round(slowest)} ms; heap ${heap.map((size) => size.toFixed(0)).join(', ')} MB`,
    );
    expect((heap.at(-1) ?? 0) - (heap[0] ?? 0)).toBeLessThan(30);
  },
  RUNS * 20 + 60_000,
);
