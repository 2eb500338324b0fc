import { ConfigError, readConfig } from './config';
import { startAzurite } from './embedded-azurite';
import { ContentError } from './guidance/read-content-file';
import { wire } from './wire';

/** A running service. */
export interface Service {
  readonly url: string;
  readonly port: number;
  /** Finishes the turns under way, then stops everything this service started. */
  readonly stop: () => Promise<void>;
}

/** Starts the service from its settings. @throws ConfigError, ContentError, or an error naming a busy port. */
export async function startService(env: Readonly<Record<string, string | undefined>>, say: (line: string) => void): Promise<Service> {
  const config = readConfig(env);
  const azurite = config.storage ? undefined : await startAzurite(`${config.dataFolder}/azurite`);
  const storage = config.storage ?? { connectionString: azurite?.connectionString ?? '' };
  const host = config.local ? '127.0.0.1' : '0.0.0.0';
  try {
    const { server, stop, startClockwork } = wire(config, storage);
    await new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(config.port, host, done);
    });
    const port = server.address().port;
    startClockwork();
    if (config.local) say('LOCAL MODE: no MICROSOFT_APP_ID, so anyone on this machine can talk to the bot. Not for real use.');
    say(`Bot listening on http://${host}:${port}/api/messages`);
    return {
      url: `http://127.0.0.1:${port}`,
      port,
      async stop() {
        await new Promise<void>((done) => {
          server.close(() => done());
          server.server.closeIdleConnections();
        });
        await stop();
        await azurite?.stop();
      },
    };
  } catch (error) {
    await azurite?.stop();
    throw error;
  }
}

/** Words for the operator when the service can't start: what is wrong and what to do. */
export function startProblem(error: unknown): string {
  if (error instanceof ConfigError || error instanceof ContentError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? String(error.port) : 'wanted';
    return `Port ${port} is busy: another program (or another copy of the bot) is using it. Stop that one, or set PORT to another number.`;
  }
  return error instanceof Error ? `The service can't start: ${error.message}` : "The service can't start.";
}
