import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { Reply, TurnResult } from '../bot/turn';
import { asJson, cardActivity, textActivity } from './card-activity';
import { type Budget, callOnce, callTwice } from './connector-calls';

/** Where the result of an invoke is left for the HTTP response. */
export interface InvokeSlot {
  response?: InvokeResponse;
}

/**
 * Sends replies. A press is answered twice: at once in the invoke response, which must never be empty, and for good by
 * updating the message, because Teams otherwise shows the old card again.
 * @returns how many messages certainly or possibly did not arrive.
 */
export async function writeReply(context: TurnContext, result: TurnResult, budget: Budget, slot: InvokeSlot): Promise<number> {
  const invoked = context.activity.type === 'invoke';
  const outcomes = await Promise.all(
    result.replies.map((reply) => (invoked ? answerPress(context, reply, budget, slot) : send(context, reply, budget))),
  );
  if (invoked && !slot.response) slot.response = message('Done.');
  return outcomes.filter((arrived) => !arrived).length;
}

async function answerPress(context: TurnContext, reply: Reply, budget: Budget, slot: InvokeSlot): Promise<boolean> {
  if (reply.send === 'said') {
    slot.response = message(reply.text);
    return true;
  }
  if (reply.send === 'card' || reply.send === 'text') return send(context, reply, budget);
  slot.response = {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: asJson(reply.card) },
  };
  const clicked = context.activity.replyToId;
  if (reply.send === 'shown' || !clicked) return true;
  const updated = await callTwice(budget, () => context.updateActivity({ ...cardActivity(reply.card, reply.summary), id: clicked }));
  return updated.outcome === 'done';
}

async function send(context: TurnContext, reply: Reply, budget: Budget): Promise<boolean> {
  const activity = reply.send === 'text' || reply.send === 'said' ? textActivity(reply.text) : cardActivity(reply.card, reply.summary);
  return (await callOnce(budget, () => context.sendActivity(activity))).outcome === 'done';
}

function message(text: string): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text } };
}
