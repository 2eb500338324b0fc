import { type Answers, chosen, defineDialog, said } from '../src/dialog-engine/define-dialog';

/**
 * Safeguarding plan. Guidance: "Formulate a safeguarding plan through multi agency working" (p. 17), "Keep victims informed
 * and in control" (p. 16), "Safeguarding the perpetrator" (p. 18), "Ongoing support" (p. 19).
 * Advice named `service-<id>` is a service of content/services.yaml, offered only within its ages and nations.
 */
export const safeguarding = defineDialog({
  id: 'safeguarding',
  version: 1,
  first: 'danger',
  steps: {
    danger: { choices: ['no', 'yes', 'unknown'], next: (a) => (said(a, 'danger', 'yes') ? 'act-now' : 'checked') },
    checked: { choices: ['victim', 'suspect', 'location', 'none', 'unknown'], many: true, next: () => 'child-wish' },
    'child-wish': { choices: ['go-ahead', 'down-only', 'unsure', 'not-asked'], next: () => 'secured' },
    secured: { choices: ['yes', 'no', 'unknown'], next: () => 'meeting' },
    meeting: { choices: ['not-yet', 'planned', 'held', 'unknown'], next: () => 'affected' },
    affected: { choices: ['none', 'few', 'large-group', 'unknown'], next: () => 'came-back' },
    'came-back': { choices: ['no', 'yes', 'unknown'], next: () => 'victim-age' },
    'victim-age': { choices: ['under-13', '13-15', '16-17', '18-plus', 'unknown'], next: () => 'nation' },
    nation: { choices: ['England', 'Wales', 'Scotland', 'Northern-Ireland', 'unknown'], next: end },
  },
  outcomes: {
    'act-now': { advice: () => ['radio', 'stay', 'ambulance', 'protection', 'come-back'], leadsTo: ['first-report'] },
    'make-safe-first': { advice: (a) => ['check-danger', ...plan(a)], leadsTo: ['first-report', 'parents', 'report', 'support'] },
    'before-meeting': { advice: (a) => ['close-gaps', ...plan(a)], leadsTo: ['first-report', 'parents', 'containing', 'suspect'] },
    'write-plan': { advice: (a) => ['first-aim', ...plan(a)], leadsTo: ['support', 'parents', 'containing', 'suspect', 'report'] },
  },
});

type End = 'make-safe-first' | 'before-meeting' | 'write-plan';

function end(a: Answers): End {
  if (said(a, 'danger', 'unknown')) return 'make-safe-first';
  const allChecked = ['victim', 'suspect', 'location'].every((who) => said(a, 'checked', who));
  const ready = allChecked && said(a, 'secured', 'yes') && !said(a, 'child-wish', 'not-asked');
  return ready ? 'write-plan' : 'before-meeting';
}

function plan(a: Answers): string[] {
  const unchecked = (who: string) => when(!said(a, 'checked', who), `run-${who}`);
  return [
    ...when(said(a, 'victim-age', 'under-13'), 'under-13'),
    ...['victim', 'suspect', 'location'].flatMap(unchecked),
    ...when(said(a, 'checked', 'unknown'), 'check-checked'),
    ...when(!said(a, 'secured', 'yes'), 'secure-evidence'),
    ...when(said(a, 'secured', 'unknown'), 'check-secured'),
    'nobody-copies',
    ...['go-ahead', 'down-only', 'unsure', 'not-asked'].flatMap((wish) => when(said(a, 'child-wish', wish), `wish-${wish}`)),
    ...['not-yet', 'planned', 'held'].flatMap((state) => when(said(a, 'meeting', state), `meeting-${state}`)),
    ...when(said(a, 'meeting', 'unknown'), 'check-meeting'),
    ...['few', 'large-group'].flatMap((who) => when(said(a, 'affected', who), `affected-${who}`)),
    ...when(said(a, 'affected', 'unknown'), 'check-affected'),
    'young-person-who-shared',
    ...when(said(a, 'came-back', 'yes'), 'came-back'),
    ...when(said(a, 'came-back', 'no'), 'may-come-back'),
    ...when(said(a, 'came-back', 'unknown'), 'may-come-back', 'check-came-back'),
    ...support(a),
    'own-child-only',
    'keep-supporting',
    ...when(said(a, 'victim-age', 'unknown'), 'check-victim-age'),
    ...when(said(a, 'nation', 'unknown'), 'check-nation'),
  ];
}

/** Only services that take a person of this age in this nation; where either is unknown, only those for every child in the UK. */
function support(a: Answers): string[] {
  const nation = chosen(a, 'nation');
  const age = chosen(a, 'victim-age');
  const englandOrWales = nation === 'England' || nation === 'Wales';
  const atLeast13 = age === '13-15' || age === '16-17' || age === '18-plus';
  const atLeast16 = age === '16-17' || age === '18-plus';
  return [
    ...when(age !== '18-plus', 'service-childline'),
    'service-shout',
    ...when(englandOrWales, 'service-isva'),
    ...when(nation === 'Scotland', 'advocacy-scotland'),
    ...when(englandOrWales && atLeast16, 'service-rape-crisis-england-wales'),
    ...when(englandOrWales && !atLeast16, 'not-under-16'),
    ...when(nation === 'Scotland' && atLeast13, 'service-rape-crisis-scotland'),
    ...when(nation === 'Northern-Ireland', 'service-domestic-sexual-abuse-ni'),
    ...when(nation === 'Wales', 'service-live-fear-free', 'service-meic'),
    ...when(englandOrWales, 'service-victim-support-england-wales', 'service-family-lives'),
    ...when(nation === 'Scotland', 'service-children-first'),
    'service-nspcc-helpline',
    'service-stop-it-now',
    ...when(nation === 'England', 'service-sarc'),
  ];
}

function when(condition: boolean, ...advice: string[]): string[] {
  return condition ? advice : [];
}
