import { startProblem, type Service, startService } from '../main';

/** `npm start`: the service alone, until it is told to stop. */
export async function main(): Promise<number> {
  let service: Service;
  try {
    service = await startService(process.env, (line) => console.error(line));
  } catch (error) {
    console.error(startProblem(error));
    return 1;
  }
  await untilStopped();
  await service.stop();
  return 0;
}

/** One Ctrl-C can arrive twice, from the terminal and from npm; only a later one means "at once". */
const SAME_PRESS_MS = 1500;

/** Waits for Ctrl-C or the platform's stop signal; pressing it again later ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((done) => {
    let first: number | undefined;
    const stop = () => {
      first ??= Date.now();
      done();
      if (Date.now() - first > SAME_PRESS_MS) process.exit(130);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}
