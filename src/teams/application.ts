import { Application, type TurnState } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';

export type OnActivity = (context: TurnContext) => Promise<void>;

/**
 * teams-ai's Application as the router of activities: no storage, no AI path, and its typing timer off, because it is
 * shared between all users. Its own card routes answer 501 to a verb they don't know, so all presses come to one place.
 */
export function application(onActivity: OnActivity): Application<TurnState> {
  const app = new Application<TurnState>({ startTypingTimer: false, longRunningMessages: false, removeRecipientMention: true });
  const handle = async (context: TurnContext): Promise<void> => onActivity(context);
  app.addRoute(async ({ activity }) => activity.type === 'invoke', handle, true);
  app.addRoute(async () => true, handle);
  return app;
}
