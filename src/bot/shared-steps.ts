import { type Answer, type Answers, chosen, type Dialog } from '../dialog-engine/define-dialog';
import { allows } from '../dialog-engine/replay';

/** Steps that ask the same in every dialog that has them (a test holds their words together), so that nothing is asked twice. */
export const SHARED_STEPS: readonly string[] = [
  'danger',
  'nation',
  'victim-age',
  'adult',
  'suspect-age',
  'aggravating',
  'forms',
  'evidence',
  'kind',
  'where',
  'secured',
  'child-wish',
  'harm',
];

/** The answers on the path of a dialog in progress. */
export interface Below {
  readonly dialog: string;
  readonly answers: Answers;
}

/**
 * What a dialog about to begin already knows: first the nearest dialog below that was asked the same, then what the dialog
 * makes of other answers, then the force's own setting. A dialog begun once more keeps all it was told. What isn't known, or
 * isn't a choice of the new dialog's step, is asked. Pure.
 */
export function carriedOver(dialog: Dialog, below: readonly Below[], settings: Answers): Answers {
  const nearest = [...below].reverse();
  const answers = nearest.map((frame) => frame.answers);
  const known = Object.entries(dialog.steps).flatMap(([name, step]): [string, Answer][] => {
    const asked = nearest.filter((frame) => SHARED_STEPS.includes(name) || frame.dialog === dialog.id).map((frame) => frame.answers[name]);
    const usable = [...asked, dialog.carry?.(name, answers), settings[name]].find(
      (answer) => answer !== undefined && allows(step, answer) && isLasting(name, answer),
    );
    return usable === undefined ? [] : [[name, usable]];
  });
  return Object.fromEntries(known);
}

/** "Don't know yet" may be known by now, and a child in danger has to be asked after again. */
function isLasting(step: string, answer: Answer): boolean {
  const code = chosen({ [step]: answer }, step);
  return code !== 'unknown' && !(step === 'danger' && code === 'yes');
}
