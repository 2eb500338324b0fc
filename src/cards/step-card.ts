import { type CardElement, Choice, ChoiceSetInput } from '@microsoft/teams.cards';
import type { Labels } from '../guidance/labels';
import { fill } from '../guidance/notices';
import type { Card } from './card';
import { box, buttons, card, heading, paragraph, press, small, submit } from './elements';

export interface StepView {
  readonly dialogTitle: string;
  readonly step: string;
  readonly question: string;
  readonly help?: string;
  readonly many: boolean;
  readonly choices: readonly { readonly code: string; readonly words: string }[];
  readonly position: number;
  readonly most: number;
  /** An answer taken from elsewhere, with its step, which can be changed. */
  readonly known?: { readonly step: string; readonly words: string };
  /** This is the dialog that asks a lead: it needs no button to itself, but words for leaving the rest open. */
  readonly asksLead?: { readonly rest?: string };
  /** The dialog has something to go back to. */
  readonly canGoBack: boolean;
  /** Shown when Next was pressed without a usable choice. */
  readonly problem?: string;
}

/** More single choices than this are shown as a list with Next, so that the card stays small. */
const MOST_BUTTONS = 6;

/** One question: a button for each choice, or a list where several can be true. */
export function stepCard(labels: Labels, token: string, view: StepView): Card {
  const data = { token, step: view.step };
  const asButtons = !view.many && view.choices.length <= MOST_BUTTONS;
  const progress = fill(labels.progress, { step: String(view.position), most: String(view.most) });
  const problem = view.problem ? [box('attention', [paragraph(view.problem)])] : [];
  return card(`${view.dialogTitle}. ${view.question}`, [
    small(`${view.dialogTitle} · ${progress}`),
    heading(view.question),
    ...(view.help && asButtons ? [paragraph(view.help)] : []),
    ...problem,
    ...(asButtons
      ? view.choices.map(({ code, words }) => buttons([press(words, 'answer', { ...data, choice: code })]))
      : [choiceList(labels, view), buttons([submit(labels.next, 'answer', data)])]),
    ...(view.asksLead?.rest ? [buttons([press(view.asksLead.rest, 'answer', { ...data, from: 'rest' })])] : []),
    ...(view.known
      ? [
          buttons([
            press(fill(labels['change-known'], { known: view.known.words }), 'back', { token, step: view.known.step, from: 'change' }),
          ]),
        ]
      : []),
    buttons([
      ...(view.canGoBack ? [press(labels.back, 'back', data)] : []),
      press(labels['start-again'], 'start-again', data),
      ...(view.asksLead ? [] : [press(labels['ask-lead'], 'escalate', data)]),
    ]),
  ]);
}

function choiceList(labels: Labels, view: StepView): CardElement {
  return new ChoiceSetInput(...view.choices.map(({ code, words }) => new Choice({ title: words, value: code }))).withOptions({
    id: 'choice',
    label: view.help ?? labels.why,
    style: 'expanded',
    isMultiSelect: view.many,
    wrap: true,
    isRequired: true,
    errorMessage: labels['choose-one'],
  });
}
