import { type CardElement, Fact, FactSet } from '@microsoft/teams.cards';
import type { EscalationWords } from '../guidance/escalation-words';
import type { Labels } from '../guidance/labels';
import { fill, type Notice } from '../guidance/notices';
import type { Card } from './card';
import { box, buttons, card, heading, paragraph, press } from './elements';
import { type Mentioned, mentionText, withMentions } from './mentions';

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
export function factsCard(
  labels: Labels,
  words: EscalationWords,
  reference: string,
  facts: readonly FactRow[],
  onCall: readonly Mentioned[],
): Card {
  const title = `${labels['facts-title']} ${reference}`;
  const calls = onCall.length > 0 ? [paragraph(fill(words.phrases['on-call'], { names: mentionText(onCall) }))] : [];
  return withMentions(card(title, [heading(title), ...calls, factList(facts), box('emphasis', [paragraph(words.thread)])]), onCall);
}

function factList(facts: readonly FactRow[]): CardElement {
  return new FactSet(...facts.map(({ title, value }) => new Fact(title, value)));
}
