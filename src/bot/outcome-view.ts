export type { OutcomeItem, OutcomePart, OutcomeView } from '../cards/outcome-view';
