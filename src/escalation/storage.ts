import { TableClient } from '@azure/data-tables';
import { DefaultAzureCredential } from '@azure/identity';

/** How to reach Azure Storage: a connection string (Azurite, or a key), or an account with managed identity. */
export type StorageSettings = { readonly connectionString: string } | { readonly account: string };

/** Gives the table, created on first use; storage that is down at start-up is tried again at the next call. */
export type OpenTable = () => Promise<TableClient>;

/** No storage call may hold up an officer for longer than this. */
const LIMIT_MS = 2000;

/** Options that end a storage call after the limit. */
export function soon(): { abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(LIMIT_MS) };
}

/** For lists that no officer waits for. */
export function patiently(): { abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(10 * LIMIT_MS) };
}

/** Prepares a table; nothing is sent until it is first used. */
export function tableNamed(settings: StorageSettings, name: string): OpenTable {
  const client = connect(settings, name);
  let opened: Promise<TableClient> | undefined;
  return () => {
    opened ??= client.createTable(soon()).then(
      () => client,
      (error: unknown) => {
        opened = undefined;
        throw error;
      },
    );
    return opened;
  };
}

function connect(settings: StorageSettings, name: string): TableClient {
  const options = { retryOptions: { maxRetries: 1, retryDelayInMs: 200, maxRetryDelayInMs: 500 } };
  if ('account' in settings)
    return new TableClient(`https://${settings.account}.table.core.windows.net`, name, new DefaultAzureCredential(), options);
  const { connectionString } = settings;
  const allowInsecureConnection = /TableEndpoint=http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(connectionString);
  return TableClient.fromConnectionString(connectionString, name, { ...options, allowInsecureConnection });
}
