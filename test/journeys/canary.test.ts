import { TableServiceClient, TableClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StandInConnector } from '../stand-ins/connector';
import { actionsOf, contentOf, type Json, Person } from './person';

/** Unique words put through every door of a real process; afterwards none may be found anywhere but in the chat. */
const CANARY = `kestrel${Math.random().toString(36).slice(2, 10)}`;
const connector = new StandInConnector();
const folder = mkdtempSync(join(tmpdir(), 'step-up-canary-'));
let service: ChildProcess;
let written = '';
let url = '';
let officer: Person;

beforeAll(async () => {
  const serviceUrl = await connector.start();
  service = spawn(process.execPath, ['src/commands/run.mjs', 'start'], {
    env: {
      ...process.env,
      NODE_ENV: '',
      PORT: '0',
      DATA_DIR: folder,
      CSE_TEAM_ID: 'team-thread',
      CSE_CHANNEL_ID: 'cse-channel',
      AZURE_STORAGE_CONNECTION_STRING: process.env['TEST_STORAGE'],
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const keep = (chunk: Buffer) => (written += chunk.toString());
  service.stdout?.on('data', keep);
  service.stderr?.on('data', keep);
  for (let waited = 0; !url && waited < 60_000; waited += 100) {
    await new Promise((done) => setTimeout(done, 100));
    const port = /127\.0\.0\.1:(\d+)\/api/.exec(written)?.[1];
    if (port) url = `http://127.0.0.1:${port}`;
  }
  officer = new Person(`Name${CANARY}`, 'canary-officer', url, serviceUrl, connector);
}, 90_000);

afterAll(async () => {
  service.kill('SIGTERM');
  await connector.stop();
});

const raw = (body: string) => fetch(`${url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

it('leaves no trace of what was typed, pressed or broken', async () => {
  expect(url).not.toBe('');
  const doors: Promise<unknown>[] = [
    officer.says(`what do I do about ${CANARY} and the nude image`),
    officer.says(`${CANARY}@example.com is going to kill herself`),
    officer.says(CANARY, { attachments: [{ contentType: 'image/png', contentUrl: `http://127.0.0.1:1/${CANARY}`, name: CANARY }] }),
    officer.sends({ type: 'messageUpdate', text: CANARY, channelData: { eventType: 'editMessage' } }),
    officer.sends({ type: CANARY, value: CANARY }),
    officer.invokes(CANARY, { token: CANARY, choice: CANARY, text: CANARY }),
    officer.invokes('answer', { token: [CANARY] as unknown as string }),
    officer.post({
      type: 'message',
      text: CANARY,
      conversation: { id: `chat-${CANARY}`, conversationType: 'personal' },
      serviceUrl: 'http://127.0.0.1:1/',
    }),
    officer.post({ type: 'message', from: CANARY, text: CANARY }),
    raw(`{"text": "${CANARY}`),
    raw(`"${CANARY}"`),
  ];
  await Promise.allSettled(doors);

  const [welcome] = await officer.says('help');
  let card = await officer.presses(welcome ?? {}, 'Ask a CSE lead', { note: CANARY });
  for (let step = 0; step < 30 && !actionsOf(card).some(({ verb }) => verb === 'confirm-escalation'); step += 1) {
    const next = actionsOf(card).find(({ verb }) => verb === 'answer');
    const { choice } = next?.['data'] as { choice?: string };
    card = await officer.invokes('answer', { ...(next?.['data'] as Json), choice: choice ?? firstChoice(card), note: CANARY });
  }
  await officer.presses(card, 'Send to the CSE leads', { note: CANARY });
  await new Promise((done) => setTimeout(done, 500));

  const channel = connector.posted().map(({ body }) => contentOf(body['activity'] as Json));
  expect(channel).toHaveLength(1);
  const withoutName = JSON.stringify(channel).replaceAll(`Name${CANARY}`, '');
  expect(withoutName).not.toContain(CANARY);
  expect(written).toContain('"event":"turn"');
  expect(written).not.toContain(CANARY);
  expect(await storageWords()).not.toContain(CANARY);
  for (const file of filesIn(folder)) expect(readFileSync(file, 'utf8')).not.toContain(CANARY);
}, 60_000);

function firstChoice(card: Json): string {
  return /"value":"([a-z0-9-]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
}

/** Everything in every table and queue. */
async function storageWords(): Promise<string> {
  const connection = process.env['TEST_STORAGE'] ?? '';
  const found: unknown[] = [];
  for await (const { name } of TableServiceClient.fromConnectionString(connection, { allowInsecureConnection: true }).listTables()) {
    const table = TableClient.fromConnectionString(connection, name ?? '', { allowInsecureConnection: true });
    for await (const entity of table.listEntities()) found.push(entity);
  }
  const queues = QueueServiceClient.fromConnectionString(connection);
  for await (const { name } of queues.listQueues()) found.push(await queues.getQueueClient(name).peekMessages({ numberOfMessages: 32 }));
  return JSON.stringify(found);
}

function filesIn(path: string): string[] {
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path];
}
