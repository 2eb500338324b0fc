import { type Action, type CardElement, Choice, ChoiceSetInput } from '@microsoft/teams.cards';
import type { Escalation } from '../escalation/escalation';
import type { EscalationWords } from '../guidance/escalation-words';
import type { Labels } from '../guidance/labels';
import { fill } from '../guidance/notices';
import type { Card } from './card';
import { box, buttons, card, heading, link, paragraph, plainText, press, submit } from './elements';
import { type Mentioned, mentionText, withMentions } from './mentions';

export interface StatusView {
  readonly row: Escalation;
  readonly urgency: string;
  /** How long it has been waiting, in words. */
  readonly age: string;
  /** Name of the lead who holds or closed it, when it could be looked up. */
  readonly lead?: string;
  readonly token: string;
  /** Said only to the person who clicked, for example that somebody else was first. */
  readonly note?: string;
  readonly chatWithOfficer?: string;
  readonly callOfficer?: string;
  /** Mentioned by a status card that stands alone: the facts above it may be missing. */
  readonly onCall: readonly Mentioned[];
  readonly time: (iso: string) => string;
}

/** The status card in the channel, drawn from the register alone, with every button. */
export function statusCard(labels: Labels, words: EscalationWords, view: StatusView): Card {
  const { row, token } = view;
  const title = fill(labels['status-title'], { reference: row.reference });
  const line = statusLine(labels, words, view);
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
      codeList('reason', labels['close-reason'], labels['choose-one'], words.closeReasons),
      codeList('recorded', words.phrases.recorded, labels['choose-one'], words.recorded),
      buttons([submit(labels.close, 'close', data)]),
      buttons([press(words.phrases['hand-over'], 'hand-over', data), press(labels.release, 'release', data)]),
    ],
    closed: [buttons([press(labels.reopen, 'reopen', data)]), ...contactButtons],
    withdrawn: [],
  }[row.status];
  const calls = row.status === 'new' && !row.factsMessage ? view.onCall : [];
  const drawn = card(`${title}. ${line}`, [
    heading(title),
    ...(view.note ? [box('attention', [paragraph(view.note)])] : []),
    paragraph(`**${words.statuses[row.status]}.** ${line}`),
    ...(row.answered ? [paragraph(words.phrases.answered)] : []),
    ...(row.held ? [paragraph(words.phrases['held-over'])] : []),
    ...(row.posting === 'unconfirmed' ? [paragraph(labels['status-unconfirmed'])] : []),
    ...(calls.length > 0 ? [paragraph(fill(words.phrases['on-call'], { names: mentionText(calls) }))] : []),
    ...actions,
  ]);
  return withMentions(drawn, calls);
}

function statusLine(labels: Labels, { phrases, closeReasons, withdrawReasons, recorded }: EscalationWords, view: StatusView): string {
  const { row, time } = view;
  const lead = plainText(view.lead ?? labels.someone);
  const reasons: Readonly<Record<string, string>> = { ...closeReasons, ...withdrawReasons };
  const reason = row.reason ? (reasons[row.reason] ?? '') : '';
  switch (row.status) {
    case 'new':
      return `${view.urgency}. ${fill(phrases[row.reminded > 1 ? 'waiting-called' : 'waiting'], { time: time(row.createdAt), age: view.age })}`;
    case 'claimed':
      return fill(phrases['claimed-by'], { lead, time: time(row.claimedAt ?? row.createdAt) });
    case 'closed':
      return fill(phrases['closed-by'], { lead, reason, recorded: row.recorded ? recorded[row.recorded] : '' });
    case 'withdrawn':
      return fill(phrases.withdrawn, { reason });
  }
}

/** A closed list to choose one from. */
export function codeList(id: string, label: string, missing: string, choices: Readonly<Record<string, string>>): CardElement {
  return new ChoiceSetInput(...Object.entries(choices).map(([value, title]) => new Choice({ title, value }))).withOptions({
    id,
    label,
    style: 'compact',
    isRequired: true,
    errorMessage: missing,
  });
}
