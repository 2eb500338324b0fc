import { type Activity, ActivityTypes, CardFactory, InputHints } from 'botbuilder';
import type { Card } from '../cards/card';

/** One card as one message; the summary is what a notification shows and a screen reader announces. */
export function cardActivity(card: Card, summary: string): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: summary.slice(0, 200),
    inputHint: InputHints.AcceptingInput,
    attachments: [CardFactory.adaptiveCard(asJson(card))],
  };
}

/** Plain text as it is, without Markdown. */
export function textActivity(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, text, textFormat: 'plain', inputHint: InputHints.AcceptingInput };
}

/** Builder objects as plain JSON, which is what goes over the wire. */
export function asJson(card: Card): unknown {
  return JSON.parse(JSON.stringify(card));
}
