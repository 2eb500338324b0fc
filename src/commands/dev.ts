import { startProblem, type Service, startService } from '../main';
import { channelOfPlayground, type Playground, startPlayground } from './playground';
import { untilStopped } from './start';

/** `npm run dev`: storage, bot and the Playground, with a CSE channel already bound. */
export async function main(): Promise<number> {
  const env = {
    CSE_TEAM_ID: channelOfPlayground.team,
    CSE_CHANNEL_ID: channelOfPlayground.channel,
    ALLOW_OWN_CLAIM: 'true',
    ...process.env,
  };
  let service: Service;
  try {
    service = await startService(env, (line) => console.log(line));
  } catch (error) {
    console.error(startProblem(error));
    return 1;
  }
  let playground: Playground | undefined;
  try {
    playground = await startPlayground(`${service.url}/api/messages`, process.env, (line) => console.log(line));
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'The Playground did not start.');
  }
  if (playground) console.log(`Chat with the bot: ${playground.url}   (Ctrl-C stops everything)`);
  else console.log(`No Playground. Point any Bot Framework client at ${service.url}/api/messages, or run the tests. Ctrl-C stops the bot.`);
  await Promise.race([untilStopped(), ...(playground ? [playground.ended] : [])]);
  console.log('Stopping.');
  await playground?.stop();
  await service.stop();
  return 0;
}
