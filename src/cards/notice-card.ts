import type { Action } from '@microsoft/teams.cards';
import type { Notice } from '../guidance/notices';
import { fill } from '../guidance/notices';
import type { Card } from './card';
import { box, buttons, card, heading, paragraph, small } from './elements';

export type NoticeTone = 'plain' | 'attention' | 'warning' | 'good';

/** A short message with its next steps; the tone is carried by words first, the tint only adds to them. */
export function noticeCard(
  notice: Notice,
  values: Readonly<Record<string, string>>,
  actions: readonly Action[],
  tone: NoticeTone = 'plain',
  /** A small last line, such as a code for the helpdesk. */
  note?: string,
): Card {
  const title = fill(notice.title, values);
  const lines = notice.text.map((line) => fill(line, values));
  const words = [heading(title), ...lines.map(paragraph), ...(note ? [small(note)] : [])];
  return card([`${title}.`, ...lines, ...(note ? [note] : [])].join(' '), [
    ...(tone === 'plain' ? words : [box(tone, words)]),
    ...actions.map((action) => buttons([action])),
  ]);
}
