import { fill } from '../guidance/notices';
import type { Card } from './card';
import { type Reference, ukDate } from './citations';
import { box, buttons, bullets, card, heading, paragraph, press, small } from './elements';

/** One part of the bot; the code is there when it does not work. */
export interface SelfTestLine {
  readonly part: string;
  readonly code?: string;
}

export interface SelfTest {
  readonly version: string;
  readonly parts: readonly SelfTestLine[];
  /** Titles of what is paused or withdrawn. */
  readonly off: readonly string[];
}

/** What an officer reads out to the helpdesk: version, content edition, each part in words, and what is switched off. */
export function selfTestCardOf({ labels, edition, notApproved }: Reference, token: string, { version, parts, off }: SelfTest): Card {
  const failing = parts.filter(({ code }) => code);
  const title = failing.length > 0 ? labels['self-failing'] : labels['self-working'];
  const lines = parts.map(({ part, code }) =>
    code ? fill(labels['self-part-fails'], { part, code }) : fill(labels['self-part-works'], { part }),
  );
  const words = [heading(title), ...bullets(lines), ...(failing.length > 0 ? [paragraph(labels['self-tell'])] : [])];
  const about = [
    fill(labels['self-version'], { version }),
    fill(labels.edition, { edition: edition.edition, date: ukDate(edition.date), guidance: edition.guidance }),
    ...(notApproved ? [labels['not-approved']] : []),
  ];
  const shownOff =
    off.length > 0 ? [paragraph(fill(labels['self-off'], { count: String(off.length) })), ...bullets(off.slice(0, MOST_OFF))] : [];
  return card([`${title}.`, ...lines, ...about].join(' '), [
    box(failing.length > 0 ? 'attention' : 'good', words),
    ...shownOff,
    ...about.map(small),
    buttons([press(labels.menu, 'start', { token, dialog: 'menu' })]),
  ]);
}

const MOST_OFF = 10;
