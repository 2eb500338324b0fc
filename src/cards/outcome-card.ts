import type { Action, CardElement } from '@microsoft/teams.cards';
import { fill } from '../guidance/notices';
import type { Card } from './card';
import { footer, noteBoxes, noteCards, type Reference, sourcesLine } from './citations';
import { bullets, buttons, card, folded, heading, item, paragraph, press, small, subheading } from './elements';
import type { OutcomeItem, OutcomePart, OutcomeView } from './outcome-view';

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
  const drawn = fit(reference, token, withinReach(view.parts));
  return card(`${view.title}. ${view.lead}`, [
    heading(view.title),
    paragraph(view.lead),
    ...drawn.shown,
    ...drawn.elsewhere.map((action) => buttons([action])),
    ...(view.unknown.length > 0 ? [subheading(labels.unknown), ...bullets(view.unknown)] : []),
    ...noteBoxes(reference, view.notes, NOTES_SHOWN),
    ...moreNotes(reference, token, view),
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

/** About as much as is read on a phone before a button; the first three (do first, crime, child) are shown whatever their length. */
const MOST_WORDS_OPEN = 350;

/** Closes the parts that would make the card too long to use; they stay one tap away. */
function withinReach(parts: readonly OutcomePart[]): OutcomePart[] {
  let words = 0;
  return parts.map((part, index) => {
    if (!part.open) return part;
    const more = part.items.reduce((sum, { text }) => sum + text.split(' ').length, 0);
    const open = index < 3 || words + more <= MOST_WORDS_OPEN;
    if (open) words += more;
    return { ...part, open };
  });
}

/** Characters of a card that its parts may take: Teams refuses messages that are too large, and phones draw them slowly. */
const ROOM = 9_000;

/** Draws parts while there is room, most important first; the others open from a button as a card of their own. */
function fit(reference: Reference, token: string, parts: readonly OutcomePart[]): { shown: CardElement[]; elsewhere: Action[] } {
  const shown: CardElement[] = [];
  const elsewhere: Action[] = [];
  let room = ROOM;
  parts.forEach((part, index) => {
    const elements = drawPart(reference, part, index);
    const size = JSON.stringify(elements).length;
    if (size <= room) {
      room -= size;
      shown.push(...elements);
    } else elsewhere.push(press(counted(part), 'open-article', { token, part: String(index) }));
  });
  return { shown, elsewhere };
}

/** Notes on the card itself; the rest open from a button. */
const NOTES_SHOWN = 4;

function moreNotes({ labels }: Reference, token: string, view: OutcomeView): CardElement[] {
  const count = new Set(view.notes).size - NOTES_SHOWN;
  if (count <= 0) return [];
  return [buttons([press(fill(labels['notes-elsewhere'], { count: String(count) }), 'open-article', { token, part: String(view.parts.length) })])];
}

/** What had no room on the outcome's card, by the number its button carries: a part, or after the last part the notes. */
export function elsewhereCards(reference: Reference, view: OutcomeView, index: number): Card[] {
  const part = view.parts[index];
  if (part) return partCards(reference, view, part);
  return noteCards(reference, view.notes, NOTES_SHOWN).map((boxes) => card(view.title, [small(view.title), ...boxes, ...footer(reference, [])]));
}

/** One part of an outcome on cards of its own, as many as it needs. */
function partCards(reference: Reference, view: OutcomeView, part: OutcomePart): Card[] {
  const pages: OutcomeItem[][] = [[]];
  let room = ROOM;
  for (const line of part.items) {
    const size = JSON.stringify(line).length * 2;
    if (size > room) {
      pages.push([]);
      room = ROOM;
    }
    room -= size;
    pages.at(-1)?.push(line);
  }
  return pages.map((items) =>
    card(`${view.title}: ${part.heading}`, [small(view.title), heading(part.heading), ...drawItems(reference, items), ...footer(reference, [])]),
  );
}

function drawItems(reference: Reference, items: readonly OutcomeItem[]): CardElement[] {
  return items.flatMap(({ text, sources }) => [item(text), small(sourcesLine(reference, sources))]);
}

function counted(part: OutcomePart): string {
  return part.items.length > 1 ? `${part.heading} (${part.items.length})` : part.heading;
}

function drawPart(reference: Reference, part: OutcomePart, index: number) {
  const items = drawItems(reference, part.items);
  if (part.open) return [subheading(part.heading), ...items];
  return folded({ id: `part-${index}`, title: counted(part), items });
}
