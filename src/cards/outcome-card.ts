import type { CardElement } from '@microsoft/teams.cards';
import { fill } from '../guidance/notices';
import type { Card } from './card';
import { approvalLine, footer, noteBoxes, type Reference } from './citations';
import { bullets, buttons, card, heading, paragraph, press, row, subheading } from './elements';
import { drawParts, moreNotes, NOTES_SHOWN } from './outcome-parts';
import type { OutcomeView } from './outcome-view';

/** Where a dialog ends: what to do with a source for each line, what is still unknown, what comes next. */
export function outcomeCard(
  reference: Reference,
  token: string,
  view: OutcomeView,
  titles: { readonly dialogs: ReadonlyMap<string, string>; readonly articles: ReadonlyMap<string, string> },
  parent?: string,
): Card {
  const { labels } = reference;
  const related: CardElement[] = view.related.slice(0, 2).flatMap((id) => {
    const title = titles.articles.get(id);
    return title ? [row(title, 'open-article', { token, article: id })] : [];
  });
  const next: CardElement[] = view.leadsTo.slice(0, 4).flatMap((id) => {
    const title = titles.dialogs.get(id);
    return title ? [row(title, 'start', { token, dialog: id })] : [];
  });
  return card(`${view.title}. ${view.lead}`, [
    ...approvalLine(reference),
    heading(view.title),
    paragraph(view.lead),
    ...drawParts(reference, token, view.parts),
    ...(view.unknown.length > 0 ? [subheading(labels.unknown), ...bullets(view.unknown)] : []),
    ...noteBoxes(reference, view.notes, NOTES_SHOWN),
    ...moreNotes(reference, token, view),
    ...footer(reference, []),
    ...(next.length > 0 ? [subheading(labels['next-dialogs'])] : []),
    ...next,
    ...(related.length > 0 ? [subheading(labels.related)] : []),
    ...related,
    buttons([press(labels['ask-lead'], 'escalate', { token }), press(labels.summary, 'summary', { token })]),
    buttons([press(labels['looks-wrong'], 'start', { token, dialog: 'looks-wrong', item: `outcome:${view.dialog}/${view.outcome}` })]),
    ...(parent ? [buttons([press(fill(labels['back-to'], { title: parent }), 'back', { token, from: 'dialog' })])] : []),
    buttons([press(labels.back, 'back', { token }), press(labels['start-again'], 'start-again', { token })]),
  ]);
}
