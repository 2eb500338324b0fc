import type { Labels } from '../guidance/labels';
import type { Notice } from '../guidance/notices';
import type { Card } from './card';
import { press } from './elements';
import { noticeCard } from './notice-card';

/** Up to three articles to choose between, and a human. */
export function choicesCard(notice: Notice, labels: Labels, token: string, choices: readonly { id: string; title: string }[]): Card {
  return noticeCard(notice, {}, [
    ...choices.map(({ id, title }) => press(title, 'choose', { token, article: id })),
    press(labels['ask-lead'], 'escalate', { token }),
  ]);
}
