import {
  ActionSet,
  AdaptiveCard,
  type Action,
  type CardElement,
  Container,
  ExecuteAction,
  type IAdaptiveCard,
  OpenUrlAction,
  TextBlock,
  ToggleVisibilityAction,
} from '@microsoft/teams.cards';

/** The newest card version that Teams shows on every client. */
const VERSION = '1.5';

/** A finished card; `spoken` is what a client that can't draw cards shows or reads out. */
export function card(spoken: string, body: readonly CardElement[]): IAdaptiveCard {
  return new AdaptiveCard(...body).withOptions({ version: VERSION, fallbackText: spoken, lang: 'en' });
}

export function heading(text: string): CardElement {
  return new TextBlock(text, { wrap: true, size: 'Large', weight: 'Bolder', style: 'heading' });
}

export function subheading(text: string): CardElement {
  return new TextBlock(text, { wrap: true, size: 'Medium', weight: 'Bolder', spacing: 'Medium', style: 'heading' });
}

export function paragraph(text: string): CardElement {
  return new TextBlock(text, { wrap: true });
}

export function small(text: string): CardElement {
  return new TextBlock(text, { wrap: true, size: 'Small', isSubtle: true, spacing: 'Small' });
}

/** A list; each point is a block of its own, so that it wraps and reads well on a phone. */
export function bullets(points: readonly string[]): CardElement[] {
  return points.map((point) => new TextBlock(`- ${point}`, { wrap: true, spacing: 'Small' }));
}

/** A line that has its source under it: set off from the next one, and aligned with its source. */
export function item(text: string): CardElement {
  return new TextBlock(text, { wrap: true, spacing: 'Medium' });
}

/** A part set apart by a tinted box, named in words so that it does not lean on colour. */
export function box(style: 'emphasis' | 'warning' | 'attention' | 'good' | 'accent', items: readonly CardElement[]): CardElement {
  return new Container(...items).withOptions({ style, spacing: 'Medium' });
}

/** A part that is closed until its button is pressed. */
export interface Fold {
  readonly id: string;
  readonly title: string;
  readonly items: readonly CardElement[];
}

/** Closed parts whose buttons stand side by side: their titles must be short enough for a phone. */
export function folded(...folds: readonly Fold[]): CardElement[] {
  const shown = folds.filter(({ items }) => items.length > 0);
  if (shown.length === 0) return [];
  return [
    buttons(shown.map(({ id, title }) => new ToggleVisibilityAction({ title, targetElements: [id] }))),
    ...shown.map(({ id, items }) => new Container(...items).withOptions({ id, isVisible: false, spacing: 'Small' })),
  ];
}

export function buttons(actions: readonly Action[]): CardElement {
  return new ActionSet(...actions);
}

export interface ButtonData {
  readonly [key: string]: string;
}

/** A button that comes back to the bot; pressing it never sends what is typed elsewhere. */
export function press(title: string, verb: string, data: ButtonData, style?: 'positive' | 'destructive'): Action {
  return new ExecuteAction({ title, verb, data: { ...data }, associatedInputs: 'none', ...(style ? { style } : {}) });
}

/** A pressable row whose words wrap: a button cuts off what is too long for a phone. Read out as a button. */
export function row(title: string, verb: string, data: ButtonData): CardElement {
  const selectAction = new ExecuteAction({ title, verb, data: { ...data }, associatedInputs: 'none' });
  return new Container(new TextBlock(title, { wrap: true, weight: 'Bolder', color: 'Accent' })).withOptions({
    style: 'emphasis',
    spacing: 'Small',
    selectAction,
  });
}

/** A button that sends the inputs of the card along. */
export function submit(title: string, verb: string, data: ButtonData, style: 'positive' | 'default' = 'positive'): Action {
  return new ExecuteAction({ title, verb, data: { ...data }, associatedInputs: 'auto', style });
}

export function link(title: string, url: string): Action {
  return new OpenUrlAction(url, { title });
}

/** Shows a person's own text as it is: Markdown, mentions and direction marks lose their meaning. */
export function plainText(text: string): string {
  return text
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g, '')
    .replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&')
    .slice(0, 80);
}
