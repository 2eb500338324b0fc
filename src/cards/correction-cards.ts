import { Fact, FactSet } from '@microsoft/teams.cards';
import type { Labels } from '../guidance/labels';
import { fill } from '../guidance/notices';
import type { Card } from './card';
import { box, buttons, card, heading, item, paragraph, plainText, press } from './elements';

export interface ReportView {
  readonly reference: string;
  readonly item: string;
  readonly title: string;
  readonly edition: string;
  readonly reason: string;
  readonly owner: string;
  readonly officer: string;
  readonly token: string;
  /** Who marked it done, and when. */
  readonly done?: { readonly lead: string; readonly time: string };
}

/** A report in the CSE channel that content looks wrong, for its owner; once done it says by whom and has no button. */
export function reportCard(labels: Labels, view: ReportView): Card {
  const title = fill(labels['wrong-title'], { title: view.title });
  const facts = [
    new Fact(labels['wrong-reason'], view.reason),
    new Fact(labels['wrong-item'], view.item),
    new Fact(labels['content-edition'], view.edition),
    new Fact(labels['facts-from'], plainText(view.officer)),
    new Fact(labels['wrong-owner'], view.owner),
    new Fact(labels['wrong-reference'], view.reference),
  ];
  const line = view.done
    ? fill(labels['wrong-done'], { lead: plainText(view.done.lead), time: view.done.time })
    : fill(labels['wrong-open'], { owner: view.owner });
  return card(`${title}. ${line}`, [
    heading(title),
    new FactSet(...facts),
    box(view.done ? 'good' : 'emphasis', [paragraph(line)]),
    ...(view.done ? [] : [buttons([press(labels['mark-done'], 'close', { token: view.token }, 'positive')])]),
  ]);
}

/** What was reported as wrong or withdrawn, newest first. */
export function correctionsCard(labels: Labels, token: string, title: string, lead: string, lines: readonly string[]): Card {
  return card(`${title}. ${lead}`, [
    heading(title),
    paragraph(lead),
    ...(lines.length > 0 ? lines.map(item) : [paragraph(labels['corrections-none'])]),
    buttons([press(labels['ask-lead'], 'escalate', { token }), press(labels.menu, 'start', { token, dialog: 'menu' })]),
  ]);
}
