import { QueueClient } from '@azure/storage-queue';
import { DefaultAzureCredential } from '@azure/identity';
import type { StorageSettings } from './storage';
import { soon } from './storage';

/** A reminder that has come due. It names the escalation by its reference and says nothing else. */
export interface DueMessage {
  readonly reference: string;
  /** Takes it off the queue; until then it comes again to whoever asks later. */
  done(): Promise<void>;
}

/** Wakes the service when something falls due, whichever instance is then alive. */
export interface DueQueue {
  wake(reference: string, at: Date, now: Date): Promise<void>;
  /** What has come due, hidden from other instances for a while. */
  receive(): Promise<readonly DueMessage[]>;
}

/** Azure Queue Storage hides a message for at most seven days; what is due later is found by the auditor. */
const MOST_SECONDS = 7 * 24 * 3600;
/** Long enough to post a reminder; after a crash another instance gets the message then. */
const HIDDEN_SECONDS = 30;
const AT_ONCE = 16;

/** Delayed messages in Azure Queue Storage; the queue is made on first use. */
export function azureDueQueue(settings: StorageSettings, name: string): DueQueue {
  const client = connect(settings, name);
  let opened: Promise<unknown> | undefined;
  const ready = () =>
    (opened ??= client.createIfNotExists(soon()).catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
  return {
    async wake(reference, at, now) {
      await ready();
      const seconds = Math.ceil((at.getTime() - now.getTime()) / 1000);
      const visibilityTimeout = Math.min(MOST_SECONDS, Math.max(0, seconds));
      await client.sendMessage(reference, { visibilityTimeout, messageTimeToLive: -1, ...soon() });
    },
    async receive() {
      await ready();
      const { receivedMessageItems } = await client.receiveMessages({
        numberOfMessages: AT_ONCE,
        visibilityTimeout: HIDDEN_SECONDS,
        ...soon(),
      });
      return receivedMessageItems.map(({ messageText, messageId, popReceipt }) => ({
        reference: messageText,
        done: async () => void (await client.deleteMessage(messageId, popReceipt, soon())),
      }));
    },
  };
}

function connect(settings: StorageSettings, name: string): QueueClient {
  const options = { retryOptions: { maxTries: 2, retryDelayInMs: 200 } };
  return 'account' in settings
    ? new QueueClient(`https://${settings.account}.queue.core.windows.net/${name}`, new DefaultAzureCredential(), options)
    : new QueueClient(settings.connectionString, name, options);
}
