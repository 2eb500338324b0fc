import { TextInput } from '@microsoft/teams.cards';
import type { Labels } from '../guidance/labels';
import { fill, type Notice } from '../guidance/notices';
import type { Card } from './card';
import type { FactRow } from './escalation-cards';
import type { OutcomePart } from './outcome-view';
import { type Reference, sourcesLine, ukDate } from './citations';
import { buttons, card, heading, paragraph, press } from './elements';

export interface SummaryView {
  readonly dialogTitle: string;
  readonly answers: readonly FactRow[];
  /** What was shown under this title; none where the title could be read as a finding. */
  readonly title?: string;
  readonly parts: readonly OutcomePart[];
  readonly unknown: readonly string[];
  readonly time: string;
}

/** Plain text for the force's own record: answers, what is unknown, guidance with citations, room for the decision. */
export function summaryText(reference: Reference, view: SummaryView): string {
  const { labels } = reference;
  const { edition, date, guidance } = reference.edition;
  const advice = view.parts.flatMap(({ heading, items }) => [
    ...(view.parts.length > 1 ? ['', `${heading}:`] : []),
    ...items.map((item) => `- ${item.text} [${sourcesLine(reference, item.sources)}]`),
  ]);
  return [
    fill(labels['summary-head'], { dialog: view.dialogTitle }),
    fill(labels['summary-time'], { time: view.time }),
    '',
    `${labels['summary-answers']}:`,
    ...view.answers.map(({ title, value }) => `- ${title}: ${value}`),
    ...(view.unknown.length > 0 ? ['', `${labels.unknown}:`, ...view.unknown.map((line) => `- ${line}`)] : []),
    '',
    ...(view.title ? [fill(labels['summary-outcome'], { title: view.title })] : []),
    `${labels['summary-advice']}:`,
    ...advice,
    '',
    fill(labels.edition, { edition, date: ukDate(date), guidance }),
    labels['summary-note'],
    '',
    labels['summary-decision'],
    '',
  ].join('\n');
}

/** The summary in a box that can be selected, for clients where the plain message is inconvenient. */
export function summaryCard(labels: Labels, notice: Notice, token: string, text: string): Card {
  return card(notice.title, [
    heading(notice.title),
    ...notice.text.map(paragraph),
    new TextInput({ id: 'summary', label: notice.title, isMultiline: true, value: text }),
    buttons([press(labels.back, 'back', { token, from: 'summary' })]),
  ]);
}
