import type { Labels } from '../guidance/labels';
import type { Notice } from '../guidance/notices';
import type { Card } from './card';
import { buttons, card, heading, paragraph, press, row } from './elements';

/** Up to three articles to choose between, and a human. */
export function choicesCard(notice: Notice, labels: Labels, token: string, choices: readonly { id: string; title: string }[]): Card {
  return card(`${notice.title}. ${notice.text.join(' ')}`, [
    heading(notice.title),
    ...notice.text.map(paragraph),
    ...choices.map(({ id, title }) => row(title, 'choose', { token, article: id })),
    buttons([press(labels['ask-lead'], 'escalate', { token })]),
  ]);
}
