import type { Action, CardElement } from '@microsoft/teams.cards';
import { fill } from '../guidance/notices';
import type { Card } from './card';
import { approvalLine, footer, noteCards, type Reference, sourcesLine } from './citations';
import { buttons, card, folded, heading, item, press, small, subheading } from './elements';
import type { OutcomeItem, OutcomePart, OutcomeView } from './outcome-view';

/** Characters of a card that its parts may take: Teams refuses messages that are too large, and phones draw them slowly. */
const ROOM = 7_000;
/** The first lines of what to do first, the crime and the child are on the card whatever else has room. */
const ALWAYS = 3;
/** About as much as is read on a phone before a button. Every part that is open shows at least its two most important lines. */
const MOST_WORDS_OPEN = 250;
const LEAST_LINES = 2;
/** Notes on the card itself; the rest open from a button. */
export const NOTES_SHOWN = 2;

/** Draws parts while there is room, most important first; the others open from a button as a card of their own. */
export function drawParts(reference: Reference, token: string, parts: readonly OutcomePart[]): CardElement[] {
  const inSight = linesInSight(parts);
  let room = ROOM;
  const elsewhere: Action[] = [];
  const shown = parts.flatMap((part, index) => {
    const lines = inSight[index] ?? 0;
    const whole = drawPart(reference, part, index, lines);
    const size = JSON.stringify(whole).length;
    if (size <= room) {
      room -= size;
      return whole;
    }
    const open = press(counted(part.heading, part.items.length), 'open-article', { token, part: String(index) });
    if (index < ALWAYS) {
      const rest = lines < part.items.length ? [buttons([open])] : [];
      return [subheading(part.heading), ...drawItems(reference, part.items.slice(0, lines)), ...rest];
    }
    elsewhere.push(open);
    return [];
  });
  return [...shown, ...elsewhere.map((action) => buttons([action]))];
}

/** How many lines of each part are in sight; the rest stay one tap away, so that the card stays short enough to use. */
function linesInSight(parts: readonly OutcomePart[]): number[] {
  let left = MOST_WORDS_OPEN;
  return parts.map(({ open, items }) => {
    let lines = 0;
    for (const { text } of open ? items : []) {
      const words = text.split(' ').length;
      if (lines >= LEAST_LINES && words > left) break;
      left -= words;
      lines += 1;
    }
    return lines;
  });
}

function drawPart(reference: Reference, part: OutcomePart, index: number, inSight: number): CardElement[] {
  const rest = part.items.slice(inSight);
  const title = counted(inSight > 0 ? fill(reference.labels['more-of'], { part: part.heading }) : part.heading, rest.length);
  return [
    ...(inSight > 0 ? [subheading(part.heading)] : []),
    ...drawItems(reference, part.items.slice(0, inSight)),
    ...(rest.length > 0 ? folded({ id: `part-${index}`, title, items: drawItems(reference, rest) }) : []),
  ];
}

function drawItems(reference: Reference, items: readonly OutcomeItem[]): CardElement[] {
  return items.flatMap(({ text, sources }) => [item(text), small(sourcesLine(reference, sources))]);
}

function counted(title: string, count: number): string {
  return count > 1 ? `${title} (${count})` : title;
}

/** A button to the notes that have no room on the card. */
export function moreNotes({ labels }: Reference, token: string, view: OutcomeView): CardElement[] {
  const count = new Set(view.notes).size - NOTES_SHOWN;
  if (count <= 0) return [];
  const title = fill(labels['notes-elsewhere'], { count: String(count) });
  return [buttons([press(title, 'open-article', { token, part: String(view.parts.length) })])];
}

/** What had no room on the outcome's card, by the number its button carries: a part, or after the last part the notes. */
export function elsewhereCards(reference: Reference, view: OutcomeView, index: number): Card[] {
  const part = view.parts[index];
  if (part) return partCards(reference, view, part);
  return noteCards(reference, view.notes, NOTES_SHOWN).map((boxes) =>
    card(view.title, [small(view.title), ...approvalLine(reference), ...boxes, ...footer(reference, [])]),
  );
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
    card(`${view.title}: ${part.heading}`, [
      small(view.title),
      ...approvalLine(reference),
      heading(part.heading),
      ...drawItems(reference, items),
      ...footer(reference, []),
    ]),
  );
}
