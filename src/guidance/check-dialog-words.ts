import type { Dialog } from '../dialog-engine/define-dialog';
import type { Content } from './content';

/** Lists every step, choice and outcome of a dialog that has no words, and every word without a place. Pure. */
export function checkDialogWords(content: Content, dialogs: readonly Dialog[]): string[] {
  return dialogs.flatMap((dialog) => {
    const where = `content/dialogs/${dialog.id}.yaml`;
    const words = content.dialogs.get(dialog.id);
    if (!words) return [`${where}: the dialog has no words`];
    const steps = Object.entries(dialog.steps).flatMap(([name, step]) =>
      compare(`${where}: steps.${name}.choices`, step.choices, Object.keys(words.steps[name]?.choices ?? {})),
    );
    return [
      ...compare(`${where}: steps`, Object.keys(dialog.steps), Object.keys(words.steps)),
      ...steps,
      ...compare(`${where}: outcomes`, Object.keys(dialog.outcomes), Object.keys(words.outcomes)),
    ];
  });
}

function compare(where: string, needed: readonly string[], worded: readonly string[]): string[] {
  return [
    ...needed.filter((name) => !worded.includes(name)).map((name) => `${where}: ${name} has no words`),
    ...worded.filter((name) => !needed.includes(name)).map((name) => `${where}: ${name} is not in the dialog`),
  ];
}
