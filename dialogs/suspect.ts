import { type Answers, defineDialog, said } from '../src/dialog-engine/define-dialog';

const RESEARCH = ['databases', 'open-source', 'profiles', 'contacts', 'urls', 'activity'];
const EVIDENCE = ['victim-device', 'suspect-device', 'others-devices', 'online', 'school', 'home'];

/**
 * Suspect: minimum enquiries. Guidance: "Pursuing an arrest" (p. 18), "Safeguarding the perpetrator" (p. 18). Today's law
 * (currency.md section 5) and the overrides (5b) win: no questions without safeguards, no private pages, necessity before arrest.
 */
export const suspect = defineDialog({
  id: 'suspect',
  version: 1,
  first: 'nation',
  steps: {
    nation: { choices: ['England', 'Wales', 'Scotland', 'Northern-Ireland', 'unknown'], next: () => 'adult' },
    adult: {
      choices: ['no', 'adult-only', 'adult-and-child', 'unknown'],
      next: (a) => (onlyAdult(a) ? 'secured' : 'suspect-age'),
    },
    'suspect-age': { choices: ['under-10', '10-11', '12', '13-17', 'unknown'], next: () => 'secured' },
    secured: {
      choices: ['yes', 'no', 'unknown'],
      next: (a) => (onlyAdult(a) ? 'identified' : 'welfare'),
    },
    welfare: {
      choices: ['yes', 'no', 'unknown'],
      next: (a) => (tooYoung(a) ? 'too-young' : ageUnclear(a) ? 'check-age' : 'identified'),
    },
    identified: { choices: ['yes', 'account-only', 'no'], next: () => 'research' },
    research: { choices: [...RESEARCH, 'none', 'unknown'], many: true, next: () => 'evidence' },
    evidence: {
      choices: [...EVIDENCE, 'none', 'unknown'],
      many: true,
      next: (a) => (said(a, 'identified', 'yes') ? 'arrest' : end(a)),
    },
    arrest: { choices: ['voluntary', 'arrest', 'neither', 'unknown'], next: end },
  },
  outcomes: {
    'too-young': {
      advice: (a) => ['no-suspect-interview', 'protect', ...forAll(a)],
      leadsTo: ['safeguarding', 'parents', 'threshold', 'support'],
    },
    'check-age': {
      advice: (a) => ['check-nation', 'check-suspect-age', 'no-questions', ...forAll(a)],
      leadsTo: ['safeguarding', 'threshold'],
    },
    'secure-first': { advice: (a) => [...forAll(a), ...enquiries(a)], leadsTo: ['containing', 'threshold', 'safeguarding'] },
    'more-to-do': { advice: (a) => [...enquiries(a), ...forAll(a)], leadsTo: ['containing', 'report', 'safeguarding'] },
    'plan-next': { advice: (a) => [...enquiries(a), ...forAll(a)], leadsTo: ['safeguarding', 'parents', 'containing'] },
  },
});

type End = 'secure-first' | 'more-to-do' | 'plan-next';

function end(a: Answers): End {
  if (!said(a, 'secured', 'yes')) return 'secure-first';
  const done = RESEARCH.every((line) => said(a, 'research', line)) && said(a, 'identified', 'yes');
  return done ? 'plan-next' : 'more-to-do';
}

function onlyAdult(a: Answers): boolean {
  return said(a, 'adult', 'adult-only');
}

/** Under the age of criminal responsibility: 12 in Scotland, 10 in the other nations. */
function tooYoung(a: Answers): boolean {
  return said(a, 'suspect-age', 'under-10') || (said(a, 'suspect-age', '10-11') && said(a, 'nation', 'Scotland'));
}

function ageUnclear(a: Answers): boolean {
  return said(a, 'suspect-age', '10-11') && said(a, 'nation', 'unknown');
}

function enquiries(a: Answers): string[] {
  const mayBeChild = !onlyAdult(a);
  const englandOrWales = said(a, 'nation', 'England') || said(a, 'nation', 'Wales');
  const elsewhere = said(a, 'nation', 'Scotland') || said(a, 'nation', 'Northern-Ireland');
  return [
    ...when(mayBeChild, 'no-questions'),
    ...when(mayBeChild && englandOrWales, 'rules-england-wales'),
    ...when(mayBeChild && elsewhere, 'rules-elsewhere'),
    ...RESEARCH.flatMap((line) => when(!said(a, 'research', line), `do-${line}`)),
    ...when(said(a, 'research', 'unknown'), 'check-research'),
    'no-private-pages',
    ...when(said(a, 'identified', 'account-only'), 'account-only'),
    ...when(said(a, 'identified', 'no'), 'not-identified'),
    'account-data',
    ...EVIDENCE.flatMap((where) => when(said(a, 'evidence', where), `evidence-${where}`)),
    ...when(said(a, 'evidence', 'unknown') || said(a, 'evidence', 'none'), 'check-evidence'),
    ...when(said(a, 'arrest', 'arrest') && !elsewhere, 'necessity'),
    ...when(said(a, 'arrest', 'arrest') && elsewhere, 'necessity-elsewhere'),
    ...when(said(a, 'arrest', 'arrest') && !elsewhere, 'powers'),
    ...when(said(a, 'arrest', 'voluntary'), 'voluntary'),
    ...when(said(a, 'arrest', 'neither'), 'neither'),
    ...when(said(a, 'arrest', 'unknown'), 'check-arrest'),
    ...when(mayBeChild, 'proportionate'),
    ...when(mayBeChild && englandOrWales, 'outcome-21'),
    ...when(said(a, 'suspect-age', 'unknown'), 'check-suspect-age'),
    ...when(said(a, 'nation', 'unknown'), 'check-nation'),
  ];
}

/** Holds whoever the suspect is, also where a child is too young to be one. */
function forAll(a: Answers): string[] {
  return [
    ...when(!said(a, 'secured', 'yes'), 'secure-evidence'),
    ...when(said(a, 'secured', 'unknown'), 'check-secured'),
    'nobody-copies',
    ...when(onlyAdult(a) || said(a, 'adult', 'adult-and-child'), 'adult'),
    ...when(said(a, 'adult', 'unknown'), 'check-adult'),
    ...when(said(a, 'welfare', 'yes'), 'harmed-too'),
    ...when(said(a, 'welfare', 'no'), 'keep-watching'),
    ...when(said(a, 'welfare', 'unknown'), 'check-welfare'),
    'record',
  ];
}

function when(condition: boolean, ...advice: string[]): string[] {
  return condition ? advice : [];
}
