import { type Answers, said } from '../src/dialog-engine/define-dialog';
import { thresholdOutcome } from './threshold-outcome';

const PICTURES = ['under-clothing', 'creep-shot', 'shared', 'shown', 'collection', 'screenshot', 'assault', 'agreed', 'unknown'];
const DEMANDS = ['demand-money', 'demand-images', 'demand-other'];

/**
 * What to report, from the answers of the threshold dialog. Empty where they don't say: content is only called harmful and
 * lawful when the threshold dialog found no law for it.
 */
export function kindsFrom(threshold: Answers): string[] {
  const has = (step: string, ...codes: string[]) => codes.some((code) => said(threshold, step, code));
  const image =
    has('images', ...PICTURES) || has('threats', 'threat-share', 'got-then-shared') || has('unwanted', 'altered', 'sent-genitals');
  const adult = has('adult', 'adult-only', 'adult-and-child');
  const found = [
    ...when(image, 'image'),
    ...when(has('unwanted', 'sent-content'), 'violent'),
    ...when(has('hate', 'race', 'religion', 'orientation', 'transgender', 'disability', 'sex'), 'hate'),
    ...when(adult || has('aggravating', 'coercion') || has('threats', 'pressure') || has('pattern', ...DEMANDS), 'grooming'),
    ...when(has('exploitation', 'trafficking'), 'trafficking'),
    ...when(has('bullying', 'impersonate'), 'fake-profile'),
  ];
  const harmful = found.length === 0 && has('forms', 'threats', 'bullying', 'unwanted') && thresholdOutcome(threshold) === 'unlikely';
  return harmful ? ['harmful'] : found;
}

/** The kinds for dialogs that ask what it is, from the nearest threshold dialog that got far enough to say. */
export function kindFromBelow(step: string, below: readonly Answers[]): readonly string[] | undefined {
  const threshold = below.find((answers) => answers['exploitation'] !== undefined);
  const kinds = step === 'kind' && threshold ? kindsFrom(threshold) : [];
  return kinds.length > 0 ? kinds : undefined;
}

function when(condition: boolean, kind: string): string[] {
  return condition ? [kind] : [];
}
