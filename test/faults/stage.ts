import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Azurite, freePorts, startAzurite } from '../../src/embedded-azurite';
import type { Register } from '../../src/escalation/register';
import { tableNamed } from '../../src/escalation/storage';
import { tableRegister } from '../../src/escalation/table-register';
import { Person } from '../journeys/person';
import { StandInConnector } from '../stand-ins/connector';
import { Fleet } from './fleet';

/** A fleet of instances, one storage that can be restarted, a connector that can be made to fail. */
export async function stage(instances: number, env: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'step-up-faults-'));
  const ports = await freePorts();
  let azurite: Azurite = await startAzurite(folder, ports);
  const { connectionString } = azurite;
  const connector = new StandInConnector();
  const serviceUrl = await connector.start();
  const key = randomBytes(32).toString('base64');
  const fleet = new Fleet({
    AZURE_STORAGE_CONNECTION_STRING: connectionString,
    TOKEN_KEY: key,
    CSE_TEAM_ID: 'team-thread',
    CSE_CHANNEL_ID: 'cse-channel',
    RATE_LIMIT_PER_MINUTE: '1000000',
    RATE_LIMIT_ALL_PER_MINUTE: '10000000',
    ...env,
  });
  const url = await fleet.start(instances);
  return {
    fleet,
    connector,
    key,
    serviceUrl,
    register: patient(tableRegister(tableNamed({ connectionString }, 'escalations'))),
    person(name: string, id: string): Person {
      connector.members.set(`29:${id}`, { id, name, userPrincipalName: `${id}@force.example` });
      return new Person(name, id, url, serviceUrl, connector);
    },
    /** Stops the storage as an operator would, and starts it again with what it has kept. */
    async restartStorage(): Promise<void> {
      await azurite.stop();
      azurite = await startAzurite(folder, ports);
    },
    async stop(): Promise<void> {
      await fleet.stop();
      await connector.stop();
      await azurite.stop();
    },
  };
}

/** The tests' own view of the register: a connection that a restart has broken is made again. */
function patient(register: Register): Register {
  const again = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (attempt === 5) throw error;
        await new Promise((done) => setTimeout(done, 500));
      }
    }
  };
  return {
    ...register,
    list: (where) => again(() => register.list(where)),
    events: (reference) => again(() => register.events(reference)),
  };
}

export type Stage = Awaited<ReturnType<typeof stage>>;

/** Runs work for every item, so many at a time. */
export async function eachOf<T>(items: readonly T[], atOnce: number, work: (item: T, at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) await work(items[at] as T, at);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
