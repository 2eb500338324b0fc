import { type Answers, chosen, defineDialog, said } from '../src/dialog-engine/define-dialog';

const SITUATIONS = ['suicidal', 'assault', 'domestic', 'lgbt', 'trafficked'];
const AGES = ['under-13', '13-15', '16-17', '18-plus', 'unknown'];

/**
 * Who can support them? Guidance: "Appendix 5 – Where to go for help" (p. 25), which our copy lacks, so the services are those
 * of content/services.yaml: advice named `service-<id>` is one of them, and its ages and nations bind every path (test/dialogs).
 */
export const support = defineDialog({
  id: 'support',
  version: 1,
  first: 'who',
  steps: {
    who: {
      choices: ['child', 'shared', 'bystander', 'parent'],
      next: (a) => (said(a, 'who', 'child') ? 'victim-age' : said(a, 'who', 'parent') ? 'situation' : 'age'),
    },
    'victim-age': { choices: AGES, next: () => 'situation' },
    age: { choices: AGES, next: () => 'situation' },
    situation: { choices: [...SITUATIONS, 'none', 'unknown'], many: true, next: () => 'nation' },
    nation: {
      choices: ['England', 'Wales', 'Scotland', 'Northern-Ireland', 'unknown'],
      next: (a) => (said(a, 'situation', 'suicidal') ? 'keep-safe' : 'who-can-help'),
    },
  },
  outcomes: {
    'keep-safe': {
      advice: (a) => ['service-emergency-999', 'stay', 'tell-supervisor', 'for-later', ...crisis(a), ...services(a)],
      leadsTo: ['first-report', 'safeguarding', 'parents'],
    },
    'who-can-help': { advice: (a) => ['give-early', ...services(a)], leadsTo: ['safeguarding', 'parents', 'first-report', 'report'] },
  },
});

function services(a: Answers): string[] {
  const person = [
    ...when(mayBeChild(a), 'service-childline'),
    ...when(!said(a, 'situation', 'suicidal'), 'service-shout'),
    ...when(mayBeChild(a) && inNation(a, 'Wales'), 'service-meic'),
    ...when(said(a, 'who', 'child') && inNation(a, 'England', 'Wales'), 'service-victim-support-england-wales'),
    ...when(said(a, 'who', 'child') && inNation(a, 'Scotland', 'Northern-Ireland'), 'service-victim-support-scotland-ni'),
    ...when(said(a, 'who', 'shared'), 'shared-needs', 'service-stop-it-now'),
    ...when(said(a, 'who', 'shared') && inAge(a, '13-15', '16-17'), 'service-shore'),
    ...when(said(a, 'who', 'bystander'), 'bystanders', 'service-crimestoppers-fearless'),
    ...when(said(a, 'who', 'parent'), 'parents-too', ...forParents(a)),
  ];
  const all = [
    ...person,
    ...when(said(a, 'situation', 'assault'), ...assault(a)),
    ...when(said(a, 'situation', 'domestic'), ...domestic(a)),
    ...when(said(a, 'situation', 'lgbt'), 'lgbt-own-words', 'service-switchboard', 'service-galop'),
    ...when(said(a, 'situation', 'trafficked'), ...trafficked(a)),
    'not-instead',
    'appendix-5',
    ...['victim-age', 'age', 'situation', 'nation'].flatMap((step) => when(said(a, step, 'unknown'), `check-${step}`)),
  ];
  return [...new Set(all)];
}

function crisis(a: Answers): string[] {
  return [
    'service-samaritans',
    'service-shout',
    ...when(!said(a, 'who', 'parent'), 'service-papyrus'),
    ...when(inNation(a, 'England', 'Wales', 'Scotland'), 'service-nhs-111'),
    ...when(inNation(a, 'Northern-Ireland'), 'service-lifeline-ni'),
  ];
}

function forParents(a: Answers): string[] {
  return [
    'service-nspcc-helpline',
    ...when(inNation(a, 'England', 'Wales'), 'service-family-lives'),
    ...when(inNation(a, 'Scotland'), 'service-children-first'),
    ...when(inNation(a, 'Northern-Ireland'), 'service-parenting-ni'),
    'service-stop-it-now',
    'service-non-emergency-101',
  ];
}

function assault(a: Answers): string[] {
  const englandOrWales = inNation(a, 'England', 'Wales');
  return [
    inNation(a, 'England') ? 'service-sarc' : 'sarc-local',
    ...when(englandOrWales, 'service-isva'),
    ...when(inNation(a, 'Scotland'), 'advocacy-scotland'),
    ...when(englandOrWales && atLeast16(a), 'service-rape-crisis-england-wales'),
    ...when(englandOrWales && !atLeast16(a), 'not-under-16'),
    ...when(inNation(a, 'Scotland') && (atLeast16(a) || inAge(a, '13-15')), 'service-rape-crisis-scotland'),
    ...when(inNation(a, 'Wales'), 'service-live-fear-free'),
    ...when(inNation(a, 'Northern-Ireland'), 'service-domestic-sexual-abuse-ni'),
    ...when(!mayBeChild(a), 'service-survivors-trust'),
  ];
}

function domestic(a: Answers): string[] {
  return [
    'home-first',
    ...when(inNation(a, 'England') && atLeast16(a), 'service-national-domestic-abuse-helpline'),
    ...when(inNation(a, 'England') && !atLeast16(a), 'no-line-under-16'),
    ...when(inNation(a, 'Wales'), 'service-live-fear-free'),
    ...when(inNation(a, 'Scotland'), 'service-scotland-domestic-abuse'),
    ...when(inNation(a, 'Northern-Ireland'), 'service-domestic-sexual-abuse-ni'),
  ];
}

function trafficked(a: Answers): string[] {
  return [
    ...when(mayBeChild(a), 'service-nrm'),
    ...when(!mayBeChild(a), 'trafficked-adult'),
    ...when(mayBeChild(a) && inNation(a, 'England', 'Wales'), 'service-child-trafficking-guardians'),
  ];
}

/** A parent or carer is taken to be an adult; an age that isn't known may be a child's. */
function mayBeChild(a: Answers): boolean {
  return !said(a, 'who', 'parent') && !inAge(a, '18-plus');
}

function atLeast16(a: Answers): boolean {
  return !mayBeChild(a) || inAge(a, '16-17');
}

function inAge(a: Answers, ...ages: string[]): boolean {
  return ages.includes(chosen(a, said(a, 'who', 'child') ? 'victim-age' : 'age') ?? '');
}

function inNation(a: Answers, ...nations: string[]): boolean {
  return nations.includes(chosen(a, 'nation') ?? '');
}

function when(condition: boolean, ...advice: string[]): string[] {
  return condition ? advice : [];
}
