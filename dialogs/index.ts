import type { Dialog } from '../src/dialog-engine/define-dialog';
import { askLead } from './ask-lead';
import { containing } from './containing';
import { corrections } from './corrections';
import { firstReport } from './first-report';
import { looksWrong } from './looks-wrong';
import { parents } from './parents';
import { report } from './report';
import { safeguarding } from './safeguarding';
import { support } from './support';
import { suspect } from './suspect';
import { threshold } from './threshold';

/** Every dialog of the bot before a force lists its districts, in the order an officer meets them. */
export const dialogs: readonly Dialog[] = [
  threshold,
  parents,
  report,
  firstReport,
  containing,
  safeguarding,
  suspect,
  support,
  askLead(0),
  looksWrong,
  corrections,
];

/** The dialogs as one force uses them: it may list districts, and then a lead is told in which one the officer works. */
export function dialogsFor(areas: number): readonly Dialog[] {
  return dialogs.map((dialog) => (dialog.id === 'ask-lead' ? askLead(areas) : dialog));
}
