import type { Action } from '@microsoft/teams.cards';
import { fill } from '../guidance/notices';
import type { Card } from './card';
import { footer, noteBoxes, type Reference, sourcesLine } from './citations';
import { bullets, buttons, card, folded, heading, item, paragraph, press, small, subheading } from './elements';
import type { OutcomePart, OutcomeView } from './outcome-view';

/** Where a dialog ends: what to do with a source for each line, what is still unknown, what comes next. */
export function outcomeCard(
  reference: Reference,
  token: string,
  view: OutcomeView,
  titles: { readonly dialogs: ReadonlyMap<string, string>; readonly articles: ReadonlyMap<string, string> },
  parent?: string,
): Card {
  const { labels } = reference;
  const related: Action[] = view.related.slice(0, 3).flatMap((id) => {
    const title = titles.articles.get(id);
    return title ? [press(title, 'open-article', { token, article: id })] : [];
  });
  const next: Action[] = view.leadsTo.slice(0, 4).flatMap((id) => {
    const title = titles.dialogs.get(id);
    return title ? [press(title, 'start', { token, dialog: id })] : [];
  });
  return card(`${view.title}. ${view.lead}`, [
    heading(view.title),
    paragraph(view.lead),
    ...withinReach(view.parts).flatMap((part, index) => drawPart(reference, part, index)),
    ...(view.unknown.length > 0 ? [subheading(labels.unknown), ...bullets(view.unknown)] : []),
    ...noteBoxes(reference, view.notes),
    ...footer(reference, []),
    ...(next.length > 0 ? [subheading(labels['next-dialogs'])] : []),
    ...next.map((action) => buttons([action])),
    ...(related.length > 0 ? [subheading(labels.related)] : []),
    ...related.map((action) => buttons([action])),
    buttons([press(labels['ask-lead'], 'escalate', { token }), press(labels.summary, 'summary', { token })]),
    ...(parent ? [buttons([press(fill(labels['back-to'], { title: parent }), 'back', { token, from: 'dialog' })])] : []),
    buttons([press(labels.back, 'back', { token }), press(labels['start-again'], 'start-again', { token })]),
  ]);
}

/** About as much as is read on a phone before a button; the first two parts are shown whatever their length. */
const MOST_WORDS_OPEN = 350;

/** Closes the parts that would make the card too long to use; they stay one tap away. */
function withinReach(parts: readonly OutcomePart[]): OutcomePart[] {
  let words = 0;
  return parts.map((part, index) => {
    if (!part.open) return part;
    const more = part.items.reduce((sum, { text }) => sum + text.split(' ').length, 0);
    const open = index < 2 || words + more <= MOST_WORDS_OPEN;
    if (open) words += more;
    return { ...part, open };
  });
}

function drawPart(reference: Reference, part: OutcomePart, index: number) {
  const items = part.items.flatMap(({ text, sources }) => [item(text), small(sourcesLine(reference, sources))]);
  if (part.open) return [subheading(part.heading), ...items];
  const title = part.items.length > 1 ? `${part.heading} (${part.items.length})` : part.heading;
  return folded({ id: `part-${index}`, title, items });
}
