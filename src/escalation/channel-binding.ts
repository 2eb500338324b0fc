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

/** What is known of the bound channel. Anything but `ready` is told to the operator and shown in /readyz. */
export const channelStates = ['ready', 'channel-deleted', 'team-deleted', 'team-archived', 'bot-removed', 'unreachable'] as const;
export type ChannelState = (typeof channelStates)[number];

export interface ChannelBinding {
  current(): Promise<Channel | undefined>;
  bind(channel: Channel): Promise<void>;
  /** Undefined while nothing was ever heard of the channel. */
  state(): Promise<ChannelState | undefined>;
  /** Keeps what Teams or a post has told; @returns whether that is news. */
  note(state: ChannelState): Promise<boolean>;
}

const entity = z.object({ team: z.string(), channel: z.string(), tenant: z.string().optional(), serviceUrl: z.string().optional() });
const stateEntity = z.object({ state: z.enum(channelStates) });

/** Local mode: the binding is learned when the bot is added to a team and kept in a table. */
export function tableBinding(open: OpenTable): ChannelBinding {
  return {
    async current() {
      const found = await read(open, 'bound');
      if (!found) return undefined;
      const { team, channel, tenant, serviceUrl } = entity.parse(found);
      return { team, channel, ...(tenant ? { tenant } : {}), ...(serviceUrl ? { serviceUrl } : {}) };
    },
    async bind(channel) {
      await (await open()).upsertEntity({ partitionKey: 'channel', rowKey: 'bound', ...channel }, 'Replace', soon());
    },
    ...stateIn(open),
  };
}

/** Production: the binding is configuration and never changes while the service runs; what is known of it is kept in a table. */
export function fixedBinding(channel: Channel, open: OpenTable): ChannelBinding {
  return { current: async () => channel, bind: async () => undefined, ...stateIn(open) };
}

/** After so long another instance may have written something else. */
const RECHECK_MS = 60_000;

function stateIn(open: OpenTable): Pick<ChannelBinding, 'state' | 'note'> {
  const state = async () => {
    const found = await read(open, 'state');
    return found === undefined ? undefined : stateEntity.parse(found).state;
  };
  // What this instance last wrote saves a read after every post.
  let noted: { readonly state: ChannelState; readonly at: number } | undefined;
  return {
    state,
    async note(next) {
      if (noted?.state === next && Date.now() - noted.at < RECHECK_MS) return false;
      const before = await state();
      noted = { state: next, at: Date.now() };
      if (before === next) return false;
      await (
        await open()
      ).upsertEntity({ partitionKey: 'channel', rowKey: 'state', state: next, at: new Date().toISOString() }, 'Replace', soon());
      return before !== undefined || next !== 'ready';
    },
  };
}

async function read(open: OpenTable, rowKey: string): Promise<unknown> {
  try {
    return await (await open()).getEntity('channel', rowKey, soon());
  } catch (error) {
    if (error instanceof RestError && error.statusCode === 404) return undefined;
    throw error;
  }
}
