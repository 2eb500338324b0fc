import { type Answers, said } from '../src/dialog-engine/define-dialog';

export const FORMS = ['images', 'threats', 'bullying', 'unwanted'] as const;
/** Ways in which a picture may reach someone other than the young person shown. */
const PASSED_ON = ['shared', 'shown', 'collection', 'screenshot', 'assault', 'unknown'] as const;

export type Form = (typeof FORMS)[number];

/** The first form to ask about, or where to go when none was chosen. */
export function afterForms(a: Answers): Form | 'intent' | 'exploitation' {
  if (said(a, 'forms', 'none')) return 'exploitation';
  return FORMS.find((form) => said(a, 'forms', form)) ?? 'intent';
}

/** The next form chosen, then the picture if there is one. */
export function nextForm(a: Answers, done: Form): Form | 'image' | 'intent' {
  return FORMS.slice(FORMS.indexOf(done) + 1).find((form) => said(a, 'forms', form)) ?? (hasPicture(a) ? 'image' : 'intent');
}

function anySaid(a: Answers, step: string, choices: readonly string[]): boolean {
  return choices.some((choice) => said(a, step, choice));
}

function hasPicture(a: Answers): boolean {
  const inForm = said(a, 'forms', 'images') && !said(a, 'images', 'none');
  return inForm || anySaid(a, 'threats', ['threat-share', 'got-then-shared']) || said(a, 'unwanted', 'altered');
}

/** Agreement to the taking matters for a real picture that the young person may have made or posed for. */
export function takingMatters(a: Answers): boolean {
  const posed = ['shared', 'shown', 'collection', 'screenshot', 'agreed', 'own', 'unknown'];
  const another = anySaid(a, 'threats', ['threat-share', 'got-then-shared']);
  return anySaid(a, 'image', ['real', 'unknown']) && (another || anySaid(a, 'images', posed));
}

/** Whether anyone else may have been sent or shown the picture. */
export function sharingMatters(a: Answers): boolean {
  return anySaid(a, 'images', PASSED_ON) || said(a, 'threats', 'got-then-shared');
}

/** Nothing but pictures that young people made, or sent to each other, by agreement. */
export function onlyByAgreement(a: Answers): boolean {
  const byAgreement = anySaid(a, 'images', ['agreed', 'own']);
  const more = anySaid(a, 'images', PASSED_ON) || anySaid(a, 'images', ['under-clothing', 'creep-shot']);
  return byAgreement && !more && !anySaid(a, 'forms', ['threats', 'bullying', 'unwanted']);
}
