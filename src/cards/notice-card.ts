import type { Action } from '@microsoft/teams.cards';
import type { Notice } from '../guidance/notices';
import { fill } from '../guidance/notices';
import type { Card } from './card';
import { box, buttons, card, heading, paragraph } from './elements';

export type NoticeTone = 'plain' | 'attention' | 'warning' | 'good';

/** A short message with its next steps; the tone is carried by words first, the tint only adds to them. */
export function noticeCard(
  notice: Notice,
  values: Readonly<Record<string, string>>,
  actions: readonly Action[],
  tone: NoticeTone = 'plain',
): Card {
  const title = fill(notice.title, values);
  const lines = notice.text.map((line) => fill(line, values));
  const words = [heading(title), ...lines.map(paragraph)];
  return card(`${title}. ${lines.join(' ')}`, [
    ...(tone === 'plain' ? words : [box(tone, words)]),
    ...actions.map((action) => buttons([action])),
  ]);
}
