import type { Source } from '../guidance/schema';

/** One line of an outcome with where it comes from. */
export interface OutcomeItem {
  readonly text: string;
  readonly sources: readonly Source[];
}

/** A headed part of an outcome. `open: false` puts it one tap away. */
export interface OutcomePart {
  readonly heading: string;
  readonly items: readonly OutcomeItem[];
  readonly open: boolean;
}

/** An outcome as the card and the summary show it: words only, no card elements. */
export interface OutcomeView {
  readonly dialog: string;
  /** The dialog's own name for this outcome, for the log and the escalation facts. */
  readonly outcome: string;
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly OutcomePart[];
  /** Currency notes that touch what is shown. */
  readonly notes: readonly string[];
  /** What is still unknown, as things to find out. */
  readonly unknown: readonly string[];
  readonly leadsTo: readonly string[];
  readonly related: readonly string[];
  readonly sources: readonly Source[];
}
