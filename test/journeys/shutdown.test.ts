import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Service, startService } from '../../src/main';
import { StandInConnector } from '../stand-ins/connector';
import { Person } from './person';

const connector = new StandInConnector();
const folder = mkdtempSync(join(tmpdir(), 'step-up-stop-'));
let service: Service;
let officer: Person;
beforeAll(async () => {
  const serviceUrl = await connector.start();
  const env = { PORT: '0', DATA_DIR: folder, AZURE_STORAGE_CONNECTION_STRING: process.env['TEST_STORAGE'] };
  service = await startService(env, () => undefined);
  officer = new Person('Officer', 'officer-at-the-end', service.url, serviceUrl, connector);
});
afterAll(async () => {
  await connector.stop();
  rmSync(folder, { recursive: true });
});

it('finishes the turns under way, and only then stops; what comes later is not taken', async () => {
  connector.slowMs = 700;
  const underWay = officer.post({ type: 'message', text: 'help' });
  await new Promise((done) => setTimeout(done, 200));
  const stopped = service.stop();
  await new Promise((done) => setTimeout(done, 50));
  await expect(officer.post({ type: 'message', text: 'help' })).rejects.toThrow();
  expect((await underWay).status).toBe(200);
  await stopped;
  expect(connector.sentTo(officer.chat)).toHaveLength(1);
});
