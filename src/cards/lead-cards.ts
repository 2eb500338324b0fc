import { type CardElement, Choice, ChoiceSetInput } from '@microsoft/teams.cards';
import type { EscalationWords } from '../guidance/escalation-words';
import type { Labels } from '../guidance/labels';
import { fill } from '../guidance/notices';
import type { Card } from './card';
import { box, buttons, card, heading, item, paragraph, plainText, press, small, submit } from './elements';
import { type Mentioned, withMentions } from './mentions';

/** A reminder in the thread, with a Claim button of its own. */
export function reminderCard(title: string, text: string, button: string, token: string, people: readonly Mentioned[]): Card {
  return withMentions(
    card(`${title}. ${text}`, [
      box('warning', [heading(title), paragraph(text)]),
      buttons([press(button, 'claim', { token }, 'positive')]),
    ]),
    people,
  );
}

/** A line in the thread about what has just happened. */
export function lineCard(text: string): Card {
  return card(text, [paragraph(text)]);
}

export interface ListedRequest {
  readonly reference: string;
  readonly line: string;
}

/** Lists of open requests are read aloud and on phones: one block a request. */
export function openListCard(title: string, requests: readonly ListedRequest[], none: string): Card {
  return card(requests.length > 0 ? title : none, [
    heading(requests.length > 0 ? title : none),
    ...requests.map(({ reference, line }) => item(`**${reference}** ${line}`)),
  ]);
}

export interface Name {
  readonly id: string;
  readonly name: string;
}

export interface HandOverView {
  readonly title: string;
  readonly text: readonly string[];
  readonly token: string;
  /** Several of the presser's own to choose from; without any the token names the one. */
  readonly requests?: readonly ListedRequest[];
  readonly names: readonly Name[];
  /** Where the next names begin, when there are more. */
  readonly more?: string;
}

/** Which lead takes it: a choice from the channel's members, a page at a time. */
export function handOverCard(labels: Labels, { phrases }: EscalationWords, view: HandOverView): Card {
  const { token, names } = view;
  const more = view.more ? [press(phrases['more-names'], 'hand-over', { token, page: view.more })] : [];
  return card(`${view.title}. ${view.text.join(' ')}`, [
    heading(view.title),
    ...view.text.map(paragraph),
    ...(view.requests ? [requestList(labels, phrases['hand-over-pick'], view.requests)] : []),
    ...(names.length > 0
      ? [leadList(labels, phrases['hand-over-to'], names), buttons([submit(phrases['hand-over'], 'hand-over', { token }), ...more])]
      : [box('attention', [paragraph(phrases['no-names'])]), ...(more.length > 0 ? [buttons(more)] : [])]),
  ]);
}

function leadList(labels: Labels, label: string, names: readonly Name[]): CardElement {
  return new ChoiceSetInput(...names.map(({ id, name }) => new Choice({ title: plainText(name), value: id }))).withOptions({
    id: 'lead',
    label,
    style: 'compact',
    isRequired: true,
    errorMessage: labels['choose-one'],
  });
}

function requestList(labels: Labels, label: string, requests: readonly ListedRequest[]): CardElement {
  return new ChoiceSetInput(
    ...requests.map(({ reference, line }) => new Choice({ title: `${reference} ${line}`, value: reference })),
  ).withOptions({
    id: 'references',
    label,
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    isRequired: true,
    errorMessage: labels['choose-one'],
  });
}

/** Counts and times of a week, and no more. */
export function digestCard(title: string, lines: readonly string[], note: string): Card {
  return card(`${title}. ${lines.join(' ')}`, [heading(title), ...lines.map(paragraph), small(fill(note, {}))]);
}
