import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../../src/config';
import type { Pace } from '../../src/bot/clockwork';
import type { Bot } from '../../src/bot/ports';
import { type Prepared, wire } from '../../src/wire';
import { StandInConnector } from '../stand-ins/connector';
import { type Json, Person } from './person';

/** A running bot behind its real HTTP door, with real storage and a stand-in connector. */
export interface BotUnderTest {
  readonly url: string;
  readonly connector: StandInConnector;
  readonly bot: Bot;
  /** What the service wrote to its log. */
  readonly lines: string[];
  /** The last turn line of the log. */
  lastTurn(): Json;
  person(name: string, id?: string): Person;
  settled(): Promise<void>;
  startClockwork(pace: Pace): void;
  stop(): Promise<void>;
}

/** What tests may share between instances, or set apart. */
interface More {
  readonly folder?: string;
  readonly connector?: StandInConnector;
  readonly storage?: string;
  readonly config?: Partial<Config>;
  /** Nothing is searched for: a bot that learns nothing starts seconds sooner. */
  readonly plain?: true;
}

let prepared: Prepared | undefined;

/** Starts the bot in local mode with the CSE channel bound by configuration. */
export async function startBot(env: Record<string, string> = {}, more: More = {}): Promise<BotUnderTest> {
  const { folder = mkdtempSync(join(tmpdir(), 'step-up-')), connector = new StandInConnector(), storage, config: set } = more;
  const config = {
    ...readConfig({
      CSE_TEAM_ID: 'team-thread',
      CSE_CHANNEL_ID: 'cse-channel',
      RATE_LIMIT_PER_MINUTE: '100000',
      RATE_LIMIT_ALL_PER_MINUTE: '10000000',
      DATA_DIR: folder,
      ...env,
    }),
    ...set,
  };
  const lines: string[] = [];
  const { server, settled, bot, startClockwork, stop } = wire(
    config,
    { connectionString: storage ?? process.env['TEST_STORAGE'] ?? '' },
    {
      write: (line) => void lines.push(line),
      ...(prepared ? { prepared } : {}),
      ...(more.plain ? { search: { find: () => [] } } : {}),
    },
  );
  prepared = bot;
  const serviceUrl = connector.url ?? (await connector.start());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    connector,
    bot,
    lines,
    lastTurn: () => JSON.parse(lines.filter((line) => line.includes('"event":"turn"')).at(-1) ?? '{}') as Json,
    person(name, id = `id-${randomUUID()}`) {
      connector.members.set(`29:${id}`, { id, name, userPrincipalName: `${name.toLowerCase().replaceAll(' ', '.')}@force.example` });
      return new Person(name, id, url, serviceUrl, connector);
    },
    settled,
    startClockwork,
    async stop() {
      await new Promise<void>((done) => {
        server.close(() => done());
        server.server.closeAllConnections();
      });
      await stop();
      if (!more.connector) await connector.stop();
    },
  };
}
