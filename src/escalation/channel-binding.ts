import { RestError } from '@azure/data-tables';
import { z } from 'zod';
import { type OpenTable, soon } from './storage';

/** The one channel that receives escalations. */
export interface Channel {
  readonly team: string;
  readonly channel: string;
  readonly tenant?: string;
  /** Learned from the first activity of the team; until then the asking officer's own is used. */
  readonly serviceUrl?: string;
}

export interface ChannelBinding {
  current(): Promise<Channel | undefined>;
  bind(channel: Channel): Promise<void>;
}

const entity = z.object({ team: z.string(), channel: z.string(), tenant: z.string().optional(), serviceUrl: z.string().optional() });

/** Local mode: the binding is learned when the bot is added to a team and kept in a table. */
export function tableBinding(open: OpenTable): ChannelBinding {
  return {
    async current() {
      try {
        const { team, channel, tenant, serviceUrl } = entity.parse(await (await open()).getEntity('channel', 'bound', soon()));
        return { team, channel, ...(tenant ? { tenant } : {}), ...(serviceUrl ? { serviceUrl } : {}) };
      } catch (error) {
        if (error instanceof RestError && error.statusCode === 404) return undefined;
        throw error;
      }
    },
    async bind(channel) {
      await (await open()).upsertEntity({ partitionKey: 'channel', rowKey: 'bound', ...channel }, 'Replace', soon());
    },
  };
}

/** Production: the binding is configuration and never changes while the service runs. */
export function fixedBinding(channel: Channel): ChannelBinding {
  return { current: async () => channel, bind: async () => undefined };
}
