import { errorCode } from '../telemetry/turn-log';
import { weeklyDigest } from './digest';
import { onDue } from './on-due';
import type { Bot } from './ports';
import { purgeOld } from './purge-old';
import { sweep } from './sweep';

/** How often each part of the clockwork runs, in milliseconds. */
export interface Pace {
  readonly due: number;
  readonly sweep: number;
}

export const usualPace: Pace = { due: 3_000, sweep: 20_000 };
const PURGE_EVERY_MS = 3_600_000;

export interface Clockwork {
  /** Whether the auditor has lately gone through everything unsettled. */
  beats(now: Date): boolean;
  /** Waits for what is under way; nothing starts after it. */
  stop(): Promise<void>;
}

/** Runs reminders, the sweep, the weekly digest and the purge, each never twice at a time in one instance. */
export function startClockwork(bot: Bot, pace: Pace): Clockwork {
  let lastSweep = Date.now();
  const loops = [
    loop(bot, 'reminders', pace.due, async () => {
      for (const message of await bot.due.receive()) {
        await onDue(bot, message.reference, new Date());
        await message.done();
      }
    }),
    loop(bot, 'auditor', pace.sweep, async () => {
      await sweep(bot, new Date());
      lastSweep = Date.now();
      await weeklyDigest(bot, new Date());
    }),
    loop(bot, 'retention', PURGE_EVERY_MS, async () => {
      await purgeOld(bot, new Date(), false);
    }),
  ];
  return {
    beats: (now) => now.getTime() - lastSweep < 3 * pace.sweep + 30_000,
    stop: async () => void (await Promise.all(loops.map((one) => one.stop()))),
  };
}

/** Runs work at once and then again after every pause; a failure is told once until it works again. */
function loop(bot: Bot, part: string, pauseMs: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let failing = false;
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    try {
      await work();
      failing = false;
    } catch (error) {
      if (!failing) bot.log.operator({ event: 'dependency-failed', part, code: errorCode(error) });
      failing = true;
    }
    if (!stopped) timer = setTimeout(start, pauseMs);
  };
  const start = (): void => {
    running = run();
  };
  start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
