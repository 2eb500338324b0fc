import { type Action, type CardElement, Choice, ChoiceSetInput, Fact, FactSet } from '@microsoft/teams.cards';
import type { Escalation } from '../escalation/escalation';
import type { EscalationWords } from '../guidance/escalation-words';
import type { Labels } from '../guidance/labels';
import { fill, type Notice } from '../guidance/notices';
import type { Card } from './card';
import { box, buttons, card, heading, link, paragraph, plainText, press, submit } from './elements';

/** One confirmed choice in words: what was asked, what was chosen. */
export interface FactRow {
  readonly title: string;
  readonly value: string;
}

export interface PreviewView {
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly FactRow[];
  readonly advice: readonly string[];
  readonly notice: Notice;
  readonly values: Readonly<Record<string, string>>;
}

/** Exactly what will be sent, and what sending does not do; nothing leaves before Confirm. */
export function previewCard(labels: Labels, token: string, view: PreviewView): Card {
  return card(`${view.title}. ${view.lead}`, [
    heading(view.title),
    paragraph(view.lead),
    factList(view.facts),
    box('emphasis', [...view.advice, ...view.notice.text.map((line) => fill(line, view.values))].map(paragraph)),
    buttons([press(labels.confirm, 'confirm-escalation', { token }, 'positive')]),
    buttons([press(labels.back, 'back', { token }), press(labels.change, 'start-again', { token })]),
  ]);
}

/** The facts card in the channel: confirmed choices, posted once and never redrawn. It has no buttons. */
export function factsCard(labels: Labels, words: EscalationWords, reference: string, officer: string, facts: readonly FactRow[]): Card {
  const title = `${labels['facts-title']} ${reference}`;
  return card(title, [
    heading(title),
    factList([{ title: labels['facts-from'], value: plainText(officer) }, ...facts]),
    box('emphasis', [paragraph(words.thread)]),
  ]);
}

export interface StatusView {
  readonly row: Escalation;
  /** Name of the lead who holds or closed it, when it could be looked up. */
  readonly lead?: string;
  readonly token: string;
  /** Said only to the person who clicked, for example that somebody else was first. */
  readonly note?: string;
  readonly chatWithOfficer?: string;
  readonly callOfficer?: string;
  readonly time: (iso: string) => string;
}

/** The status card in the channel, drawn from the register alone, with every button. */
export function statusCard(labels: Labels, words: EscalationWords, view: StatusView): Card {
  const { row, token } = view;
  const lead = plainText(view.lead ?? labels.someone);
  const title = fill(labels['status-title'], { reference: row.reference });
  const line = {
    new: fill(labels['status-waiting'], { time: view.time(row.createdAt) }),
    claimed: fill(labels['status-claimed'], { lead, time: view.time(row.claimedAt ?? row.createdAt) }),
    closed: fill(labels['status-closed'], { lead, reason: row.reason ? words.closeReasons[row.reason] : '' }),
    withdrawn: labels['status-withdrawn'],
  }[row.status];
  const data = { token };
  const contact: Action[] = [
    ...(view.chatWithOfficer ? [link(labels['chat-officer'], view.chatWithOfficer)] : []),
    ...(view.callOfficer ? [link(labels['call-officer'], view.callOfficer)] : []),
  ];
  const contactButtons = contact.length > 0 ? [buttons(contact)] : [];
  const actions: CardElement[] = {
    new: [buttons([press(labels.claim, 'claim', data, 'positive')]), ...contactButtons],
    claimed: [
      ...contactButtons,
      closeReasonList(labels, words),
      buttons([submit(labels.close, 'close', data), press(labels.release, 'release', data)]),
    ],
    closed: [buttons([press(labels.reopen, 'reopen', data)]), ...contactButtons],
    withdrawn: [],
  }[row.status];
  return card(`${title}. ${line}`, [
    heading(title),
    ...(view.note ? [box('attention', [paragraph(view.note)])] : []),
    paragraph(`**${words.statuses[row.status]}.** ${line}`),
    ...(row.posting === 'unconfirmed' ? [paragraph(labels['status-unconfirmed'])] : []),
    ...actions,
  ]);
}

function factList(facts: readonly FactRow[]): CardElement {
  return new FactSet(...facts.map(({ title, value }) => new Fact(title, value)));
}

function closeReasonList(labels: Labels, words: EscalationWords): CardElement {
  const reasons = Object.entries(words.closeReasons).map(([value, title]) => new Choice({ title, value }));
  return new ChoiceSetInput(...reasons).withOptions({
    id: 'reason',
    label: labels['close-reason'],
    style: 'compact',
    isRequired: true,
    errorMessage: labels['choose-one'],
  });
}
