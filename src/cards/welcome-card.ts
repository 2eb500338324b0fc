import type { Labels } from '../guidance/labels';
import type { Notice } from '../guidance/notices';
import type { Card } from './card';
import { press } from './elements';
import { noticeCard } from './notice-card';

/** What the bot does, what not to type, what is kept where, and the four ways in. */
export function welcomeCard(notice: Notice, labels: Labels, token: string): Card {
  return noticeCard(notice, {}, [
    press(labels.threshold, 'start', { token, dialog: 'threshold' }, 'positive'),
    press(labels.parents, 'start', { token, dialog: 'parents' }),
    press(labels.report, 'start', { token, dialog: 'report' }),
    press(labels['ask-lead'], 'escalate', { token }),
  ]);
}
