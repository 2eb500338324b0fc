import { type Answers, chosen, defineDialog, said } from '../src/dialog-engine/define-dialog';

const AGGRAVATING = ['coercion', 'extreme', 'under-13', 'risk', 'vulnerable', 'recorded-crime', 'many-children'];
const FORMS = ['images', 'threats', 'bullying', 'unwanted'];
const NEEDS = ['welsh', 'bsl', 'interpreter', 'intermediary', 'send', 'other'];
const KEPT = ['on-device', 'text-kept', 'image-copied', 'vanishing'];
const NOTED = ['platforms', 'dates', 'profiles', 'overlap', 'who-knows', 'places'];
const ASKED = ['words', 'who', 'wants', 'updates', 'supporter'];
const EXPLAINED = ['next-steps', 'who-is-told', 'recording', 'support', 'again'];

/**
 * The first report: a checklist for the first responder. Guidance: "The initial report" (p. 14), with "The physical space",
 * "Being non-judgmental and sensitive" (p. 15) and "Keep victims informed and in control" (p. 16). First account only.
 */
export const firstReport = defineDialog({
  id: 'first-report',
  version: 1,
  first: 'danger',
  steps: {
    danger: { choices: ['no', 'yes', 'unknown'], next: (a) => (said(a, 'danger', 'yes') ? 'act-now' : 'reporter') },
    reporter: {
      choices: ['child', 'parent', 'school', 'agency', 'friend', 'unknown'],
      next: (a) => (said(a, 'reporter', 'child') ? 'harm' : 'child-knows'),
    },
    'child-knows': { choices: ['yes', 'no', 'unknown'], next: () => 'harm' },
    harm: { choices: ['no', 'yes', 'parent-suspected', 'unknown'], next: () => 'needs' },
    needs: { choices: [...NEEDS, 'none', 'unknown'], many: true, next: () => 'aggravating' },
    aggravating: { choices: [...AGGRAVATING, 'none', 'unknown'], many: true, next: () => 'adult' },
    adult: { choices: ['no', 'adult-only', 'adult-and-child', 'unknown'], next: () => 'forms' },
    forms: { choices: [...FORMS, 'none', 'unknown'], many: true, next: () => 'kept' },
    kept: { choices: [...KEPT, 'none', 'unknown'], many: true, next: () => 'noted' },
    noted: { choices: [...NOTED, 'none'], many: true, next: (a) => (mustWait(a) ? end(a) : 'place') },
    place: { choices: ['home', 'school', 'station', 'phone', 'unknown'], next: () => 'asked-child' },
    'asked-child': { choices: [...ASKED, 'none'], many: true, next: () => 'explained' },
    explained: { choices: [...EXPLAINED, 'none'], many: true, next: end },
  },
  outcomes: {
    'act-now': { advice: () => ['radio', 'stay', 'ambulance', 'protection', 'come-back', 'chat-not-record'], leadsTo: ['safeguarding'] },
    'tell-lead': {
      advice: (a) => ['lead-now', ...checklist(a)],
      leadsTo: ['threshold', 'safeguarding', 'parents', 'report', 'containing'],
    },
    'find-out': { advice: (a) => ['treat-as-serious', ...checklist(a)], leadsTo: ['threshold', 'parents', 'report', 'safeguarding'] },
    'plan-contact': { advice: (a) => ['careful-approach', ...checklist(a)], leadsTo: ['parents', 'threshold', 'safeguarding', 'support'] },
    'carry-on': {
      advice: (a) => ['still-safeguard', ...checklist(a)],
      leadsTo: ['threshold', 'parents', 'report', 'containing', 'safeguarding'],
    },
  },
});

type End = 'tell-lead' | 'find-out' | 'plan-contact' | 'carry-on';

function end(a: Answers): End {
  if (adultInvolved(a) || AGGRAVATING.some((factor) => said(a, 'aggravating', factor))) return 'tell-lead';
  if (mustWait(a)) return 'plan-contact';
  if ([said(a, 'adult', 'unknown'), said(a, 'aggravating', 'unknown'), said(a, 'danger', 'unknown')].includes(true)) return 'find-out';
  return 'carry-on';
}

function adultInvolved(a: Answers): boolean {
  return said(a, 'adult', 'adult-only') || said(a, 'adult', 'adult-and-child');
}

/** Until the young person knows of the report, there is no meeting to plan and nothing to ask of them. */
function mustWait(a: Answers): boolean {
  return chosen(a, 'child-knows') === 'no' || chosen(a, 'child-knows') === 'unknown';
}

function checklist(a: Answers): string[] {
  const each = (step: string, codes: readonly string[], prefix: string) =>
    codes.flatMap((code) => when(said(a, step, code), `${prefix}-${code}`));
  const missing = (step: string, codes: readonly string[], prefix: string) =>
    a[step] === undefined ? [] : codes.flatMap((code) => when(!said(a, step, code), `${prefix}-${code}`));
  const mayHarm = said(a, 'harm', 'yes') || said(a, 'harm', 'unknown');
  return [
    ...each('aggravating', AGGRAVATING, 'factor'),
    ...when(adultInvolved(a), 'adult-involved'),
    ...when(mustWait(a), 'child-may-not-know'),
    ...each('reporter', ['parent', 'school', 'agency', 'friend'], 'reporter'),
    ...when(said(a, 'harm', 'parent-suspected'), 'parent-is-suspect'),
    ...when(mayHarm && said(a, 'reporter', 'parent'), 'parents-know-already'),
    ...when(mayHarm && !said(a, 'reporter', 'parent'), 'parents-wait'),
    ...when(said(a, 'harm', 'no'), 'parents-next'),
    ...each('needs', NEEDS, 'need'),
    'first-account-only',
    'no-suspect-questions',
    ...each('forms', FORMS, 'form'),
    'nobody-copies',
    ...each('kept', KEPT, 'kept'),
    ...each('place', ['home', 'school', 'station', 'phone'], 'place'),
    'how-to-speak',
    'how-to-record',
    ...missing('asked-child', ASKED, 'ask'),
    ...missing('explained', EXPLAINED, 'explain'),
    'chat-not-record',
    ...when(said(a, 'danger', 'unknown'), 'check-danger'),
    ...when(said(a, 'reporter', 'unknown'), 'check-reporter'),
    ...when(said(a, 'child-knows', 'unknown'), 'check-child-knows'),
    ...when(said(a, 'harm', 'unknown'), 'check-harm'),
    ...when(said(a, 'needs', 'unknown'), 'check-needs'),
    ...when(said(a, 'aggravating', 'unknown'), 'check-aggravating'),
    ...when(said(a, 'adult', 'unknown'), 'check-adult'),
    ...when(said(a, 'forms', 'unknown') || said(a, 'forms', 'none'), 'check-forms'),
    ...when(said(a, 'kept', 'unknown') || said(a, 'kept', 'none'), 'check-kept'),
    ...missing('noted', NOTED, 'check'),
    ...when(said(a, 'place', 'unknown'), 'check-place'),
  ];
}

function when(condition: boolean, ...advice: string[]): string[] {
  return condition ? advice : [];
}
