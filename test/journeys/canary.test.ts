import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient, TableServiceClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import { type Azurite, freePorts, startAzurite } from '../../src/embedded-azurite';
import { KEPT } from '../../src/escalation/kept-data';
import { StandInConnector } from '../stand-ins/connector';
import { StandInTelemetry } from '../stand-ins/telemetry';
import { actionsOf, contentOf, type Json, Person } from './person';

/** A unique word put through every door of three real processes; afterwards it may be found nowhere but in the chat. */
const CANARY = `kestrel${randomBytes(5).toString('hex')}`;
const NAME = `Name${CANARY}`;
const INSTANCES = 3;

const home = mkdtempSync(join(tmpdir(), 'step-up-canary-'));
const temporary = join(home, 'tmp');
const connector = new StandInConnector();
const telemetry = new StandInTelemetry();
const instances: { child: ChildProcess; url: string }[] = [];
let written = '';
let azurite: Azurite;
let restartStorage: () => Promise<void>;
let serviceUrl = '';

beforeAll(async () => {
  mkdirSync(temporary);
  const ports = await freePorts();
  azurite = await startAzurite(join(home, 'storage'), ports);
  restartStorage = async () => void (azurite = await startAzurite(join(home, 'storage'), ports));
  serviceUrl = await connector.start();
  const shared = {
    AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
    APPLICATIONINSIGHTS_CONNECTION_STRING: await telemetry.start(),
    TOKEN_KEY: randomBytes(32).toString('base64'),
  };
  for (let at = 0; at < INSTANCES; at += 1) instances.push(await launch(join(home, `instance-${at}`), shared));
}, 180_000);

afterAll(async () => {
  for (const { child } of instances) child.kill('SIGKILL');
  await connector.stop();
  await telemetry.stop();
  await azurite.stop();
  rmSync(home, { recursive: true, force: true });
});

async function launch(folder: string, shared: Record<string, string>): Promise<{ child: ChildProcess; url: string }> {
  const env = {
    ...process.env,
    ...shared,
    NODE_ENV: '',
    PORT: '0',
    DATA_DIR: folder,
    TMPDIR: temporary,
    CSE_TEAM_ID: 'team-thread',
    CSE_CHANNEL_ID: 'cse-channel',
    RATE_LIMIT_PER_MINUTE: '10000',
  };
  const child = spawn(process.execPath, ['src/commands/run.mjs', 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = new Promise<string>((done, fail) => {
    let own = '';
    const hear = (chunk: Buffer) => {
      written += chunk.toString();
      own += chunk.toString();
      const port = /127\.0\.0\.1:(\d+)\/api/.exec(own)?.[1];
      if (port) done(`http://127.0.0.1:${port}`);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => fail(new Error(`an instance ended with ${code}: ${own}`)));
  });
  return { child, url: await url };
}

const officerAt = (url: string) => new Person(NAME, 'canary-officer', url, serviceUrl, connector);

/** Whatever can be sent, with the word wherever a word can stand. */
function doors(url: string): Promise<unknown>[] {
  const officer = officerAt(url);
  const raw = (body: string, headers: Record<string, string> = {}, path = '/api/messages') =>
    fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const mention = { type: 'mention', mentioned: { id: CANARY, name: CANARY }, text: `<at>${CANARY}</at>` };
  return [
    officer.says(`what do I do about ${CANARY} and the nude image`),
    officer.says(`${CANARY}@example.com is going to kill herself`),
    officer.says(`her name is ${CANARY}, dob 01/02/2010, insta ${CANARY}_x, ring 07700 900123`),
    officer.says(`${CANARY} `.repeat(400)),
    officer.says(`<at>${CANARY}</at> hello`, { entities: [mention], locale: CANARY }),
    officer.says(CANARY, { attachments: [{ contentType: 'image/png', contentUrl: `http://127.0.0.1:1/${CANARY}`, name: CANARY }] }),
    officer.says('', { attachments: [{ contentType: 'text/html', content: `<blockquote>${CANARY}</blockquote>` }] }),
    officer.sends({ type: 'messageUpdate', text: CANARY, channelData: { eventType: 'editMessage' } }),
    officer.sends({ type: 'messageReaction', reactionsAdded: [{ type: CANARY }] }),
    officer.sends({ type: 'conversationUpdate', membersAdded: [{ id: CANARY, name: CANARY }], topicName: CANARY }),
    officer.sends({ type: CANARY, name: CANARY, value: CANARY, channelData: { [CANARY]: CANARY } }),
    officer.invokes(CANARY, { token: CANARY, choice: CANARY, text: CANARY }),
    officer.invokes('answer', { token: [CANARY] as unknown as string, [CANARY]: CANARY }),
    officer.post({ type: 'invoke', name: CANARY, value: { [CANARY]: CANARY } }),
    officer.post({ type: 'message', text: CANARY, serviceUrl: 'http://127.0.0.1:1/', conversation: { id: `chat-${CANARY}` } }),
    officer.post({ type: 'message', text: CANARY, conversation: { id: CANARY, conversationType: 'groupChat' } }),
    officer.post({ type: 'message', from: CANARY, text: CANARY }),
    raw(`{"text": "${CANARY}`),
    raw(`"${CANARY}"`),
    raw(`{"type": "message", "text": "${CANARY}", "from": {"id": 7}}`),
    raw(`{"${CANARY}": ${'['.repeat(2_000)}`),
    raw('{}', { authorization: `Bearer ${CANARY}`, 'user-agent': CANARY, 'x-request-id': CANARY }),
    raw(CANARY, { 'content-type': `text/${CANARY}` }),
    raw(JSON.stringify({ text: CANARY.repeat(20_000) })),
    raw('{}', {}, `/${CANARY}?${CANARY}=1`),
  ];
}

/** A request to the leads, with words in every place of the card where Teams would carry an input. */
async function asksLead(url: string): Promise<void> {
  const officer = officerAt(url);
  const [welcome] = await officer.says('help');
  let card = await officer.presses(welcome ?? {}, 'Ask a CSE lead', { note: CANARY });
  for (let step = 0; step < 30 && !actionsOf(card).some(({ verb }) => verb === 'confirm-escalation'); step += 1) {
    const next = actionsOf(card).find(({ verb }) => verb === 'answer');
    const { choice } = next?.['data'] as { choice?: string };
    card = await officer.invokes('answer', { ...(next?.['data'] as Json), choice: choice ?? firstChoice(card), note: CANARY });
  }
  await officer.presses(card, 'Send to the CSE leads', { note: CANARY });
}

it('leaves no trace of what was typed, pressed or broken, on any of three instances', async () => {
  const urls = instances.map(({ url }) => url);
  await Promise.allSettled(urls.flatMap(doors));
  for (const url of urls) await asksLead(url);

  connector.chaos = ({ method }) => (method === 'GET' ? { status: 503 } : 'reset');
  await Promise.allSettled(urls.flatMap(doors));
  connector.chaos = () => undefined;

  await azurite.stop();
  await Promise.allSettled(urls.flatMap((url) => [officerAt(url).says(`${CANARY} nude`), asksLead(url)]));
  await restartStorage();

  connector.slowMs = 400;
  const dying = doors(urls[2] ?? '');
  await pause(200);
  instances[2]?.child.kill('SIGKILL');
  await Promise.allSettled(dying);
  connector.slowMs = 0;
  await asksLead(urls[0] ?? '');
  // What is kept back for telemetry is sent when an instance stops.
  for (const { child } of instances.slice(0, 2)) await ended(child);

  // It has been through all that, and it was heard: otherwise nothing was proved.
  expect(written.match(/"event":"turn"/g)?.length).toBeGreaterThan(60);
  expect(written).toContain('"event":"dependency-failed"');
  expect(telemetry.envelopes.length).toBeGreaterThan(20);
  expect(connector.posted().length).toBeGreaterThanOrEqual(INSTANCES);

  const sent = connector.recorded.filter(({ method }) => method !== 'GET');
  const cards = sent.map(({ body }) => JSON.stringify(contentOf((body['activity'] as Json | undefined) ?? body)));
  // A member of staff's own display name stands on cards and nowhere else.
  expect(cards.map((card) => card.replaceAll(NAME, '')).filter((card) => card.includes(CANARY))).toEqual([]);
  expect(written).not.toContain(CANARY);
  expect(telemetry.raw.join('\n')).not.toContain(CANARY);
  await looksThroughStorage();
  await azurite.stop();
  for (const file of filesIn(home)) for (const encoding of ['utf8', 'utf16le'] as const) expect(found(file, encoding)).toBeUndefined();
}, 240_000);

/** Every table and queue, whatever it is called; also no column that the data-protection page doesn't name. */
async function looksThroughStorage(): Promise<void> {
  const { connectionString } = azurite;
  const insecure = { allowInsecureConnection: true };
  const unnamed = new Set<string>();
  const note = (kind: string, name: string, columns: readonly string[]) => {
    const store = KEPT.find((one) => one.kind === kind && one.name === name);
    for (const column of columns) if (!store || !(column in store.columns)) unnamed.add(`${kind} ${name}: ${column}`);
  };
  for await (const { name = '' } of TableServiceClient.fromConnectionString(connectionString, insecure).listTables())
    for await (const entity of TableClient.fromConnectionString(connectionString, name, insecure).listEntities()) {
      expect(JSON.stringify(entity)).not.toContain(CANARY);
      note(
        'table',
        name,
        Object.keys(entity).filter((key) => !['etag', 'timestamp'].includes(key)),
      );
    }
  const queues = QueueServiceClient.fromConnectionString(connectionString);
  for await (const { name } of queues.listQueues()) {
    const { peekedMessageItems } = await queues.getQueueClient(name).peekMessages({ numberOfMessages: 32 });
    expect(JSON.stringify(peekedMessageItems)).not.toContain(CANARY);
    note('queue', name, ['messageText']);
  }
  expect([...unnamed]).toEqual([]);
}

function found(file: string, encoding: 'utf8' | 'utf16le'): string | undefined {
  return readFileSync(file).includes(Buffer.from(CANARY, encoding)) ? file : undefined;
}

function filesIn(path: string): string[] {
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path];
}

function firstChoice(card: Json): string {
  return /"value":"([a-z0-9-]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
}

/** Ends an instance as an orchestrator does, and waits. */
function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  return gone;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
