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

/** Waits for Ctrl-C or the platform's stop signal; a second one ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((done) => {
    const stop = () => {
      done();
      process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
  });
}
