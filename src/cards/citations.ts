import type { CardElement } from '@microsoft/teams.cards';
import { fill } from '../guidance/notices';
import type { Labels } from '../guidance/labels';
import type { CurrencyNote, Edition, Source } from '../guidance/schema';
import { box, folded, paragraph, small, subheading } from './elements';

/** What every card of substance needs to say where it comes from. */
export interface Reference {
  readonly labels: Labels;
  readonly edition: Edition;
  readonly notes: ReadonlyMap<string, CurrencyNote>;
  /** The force has not approved this edition, and cards must say so. */
  readonly notApproved?: true;
}

/** The first line of a card of substance: that the force has not approved it, where that is so. */
export function approvalLine({ labels, notApproved }: Reference): CardElement[] {
  return notApproved ? [box('warning', [paragraph(`**${labels['not-approved']}**`)])] : [];
}

/** A source in words: section and page, or the topic of a currency note. */
export function sourceWords(reference: Reference, source: Source): string {
  if ('section' in source) return fill(reference.labels['source-page'], { section: source.section, page: String(source.page) });
  return fill(reference.labels['source-note'], { topic: reference.notes.get(source.note)?.topic ?? source.note });
}

/** Sources without repeats, joined for one line. */
export function sourcesLine(reference: Reference, sources: readonly Source[]): string {
  return [...new Set(sources.map((source) => sourceWords(reference, source)))].join(' · ');
}

/** The closing lines of a card: sources, then the edition. */
export function footer(reference: Reference, sources: readonly Source[]): CardElement[] {
  const { edition, date, guidance } = reference.edition;
  return [
    ...(sources.length > 0 ? [small(`${reference.labels.sources}: ${sourcesLine(reference, sources)}`)] : []),
    small(fill(reference.labels.edition, { edition, date: ukDate(date), guidance })),
  ];
}

/** Currency notes: the first in sight, the rest one tap away, so that the answer stays short; at most so many. */
export function noteBoxes(reference: Reference, ids: readonly string[], most = 12): CardElement[] {
  const [first, ...rest] = weightiest(reference, ids)
    .slice(0, most)
    .map((note) => noteBox(reference.labels, note));
  if (!first) return [];
  return rest.length > 0
    ? [first, ...folded({ id: 'notes', title: fill(reference.labels['more-notes'], { count: String(rest.length) }), items: rest })]
    : [first];
}

/** Notes on cards of their own, from one on: for an outcome that touches more than its card can hold. */
export function noteCards(reference: Reference, ids: readonly string[], from: number): CardElement[][] {
  const boxes = weightiest(reference, ids)
    .slice(from)
    .map((note) => noteBox(reference.labels, note));
  return Array.from({ length: Math.ceil(boxes.length / NOTES_A_CARD) }, (_, page) =>
    boxes.slice(page * NOTES_A_CARD, (page + 1) * NOTES_A_CARD),
  );
}

const NOTES_A_CARD = 8;

function weightiest(reference: Reference, ids: readonly string[]): CurrencyNote[] {
  return [...new Set(ids)].flatMap((id) => reference.notes.get(id) ?? []).sort(byWeight);
}

/** One note in its own box: what is so now, for which nation, as of when and how sure; then what the guidance says. */
function noteBox(labels: Labels, note: CurrencyNote): CardElement {
  const about = fill(labels['note-about'], {
    nations: nationsLine(labels, note.nations),
    asOf: ukDate(note.asOf),
    confidence: labels[`confidence-${note.confidence}`],
  });
  return box(note.kind === 'override' ? 'attention' : 'warning', [
    subheading(`${labels[note.kind]}: ${note.topic}`),
    paragraph(note.now),
    small(about),
    small(fill(labels['guidance-says'], { says: note.says.charAt(0).toLowerCase() + note.says.slice(1) })),
  ]);
}

/** Nations in one line; all four by their common name. */
export function nationsLine(labels: Labels, nations: readonly string[]): string {
  return nations.length === 4 ? labels['all-nations'] : nations.join(', ');
}

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A date as people in the UK write it, such as "23 November 2026". */
export function ukDate(isoDate: string): string {
  return format.format(new Date(isoDate));
}

const weights = { override: 0, 'guidance-error': 1, changed: 2, missing: 3 } as const;

function byWeight(a: CurrencyNote, b: CurrencyNote): number {
  return weights[a.kind] - weights[b.kind];
}
