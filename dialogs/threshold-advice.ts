import { type Answers, chosen, said } from '../src/dialog-engine/define-dialog';
import { thresholdOutcome } from './threshold-outcome';

const STEPS = [
  'danger',
  'nation',
  'victim-age',
  'adult',
  'suspect-age',
  'aggravating',
  'forms',
  'images',
  'threats',
  'bullying',
  'unwanted',
  'image',
  'shows',
  'taking',
  'sharing',
  'intent',
  'pattern',
  'hate',
  'exploitation',
  'when',
  'evidence',
] as const;

/**
 * Keys of the advice to show, most important first. The word before the hyphen is the part it belongs to: first, crime,
 * child, evidence, involve, find. The child part reads the child's answers only, never the outcome.
 */
export function thresholdAdvice(a: Answers): readonly string[] {
  return [...first(a), ...crime(a), ...child(a), ...evidence(a), ...involve(a), ...find(a)];
}

function first(a: Answers): string[] {
  const outcome = thresholdOutcome(a);
  return [
    ...only(said(a, 'danger', 'yes') || said(a, 'aggravating', 'risk'), 'first-danger', 'first-protection'),
    ...only(said(a, 'danger', 'unknown'), 'first-check-danger'),
    ...only(said(a, 'danger', 'yes'), 'first-come-back'),
    ...only(cannotWait(a), 'first-supervisor-now'),
    ...only(said(a, 'nation', 'several'), 'first-several-nations'),
    ...only(outcome === 'likely', 'first-record'),
    ...only(outcome === 'may', 'first-ask'),
    ...only(outcome === 'unlikely', 'first-support'),
  ];
}

/** A recorded assault, trafficking, an adult or a live demand: the same child may be in reach of the same person today. */
function cannotWait(a: Answers): boolean {
  const demand = ['demand-money', 'demand-images', 'demand-other'].some((kind) => said(a, 'pattern', kind));
  return said(a, 'images', 'assault') || said(a, 'exploitation', 'trafficking') || adultInvolved(a) || demand;
}

function crime(a: Answers): string[] {
  const under12 = ['Scotland', 'several', 'unknown'].includes(chosen(a, 'nation') ?? '') && said(a, 'suspect-age', '10-11');
  const young = said(a, 'suspect-age', 'under-10') || under12;
  return [
    'crime-recording',
    ...only(young, 'crime-young'),
    ...only(adultInvolved(a), 'crime-adult'),
    ...only(said(a, 'pattern', 'repeated') || said(a, 'pattern', 'stalking'), 'crime-two-is-enough'),
    ...only(said(a, 'bullying', 'impersonate'), 'crime-fake-profile'),
    ...only(
      ['demand-money', 'demand-images', 'demand-other'].some((d) => said(a, 'pattern', d)),
      'crime-blackmail',
    ),
    ...only(said(a, 'taking', 'agreed') || said(a, 'images', 'agreed'), 'crime-agreement'),
  ];
}

function child(a: Answers): string[] {
  return [
    'child-first-account',
    ...only(under13(a), 'child-under-13'),
    ...only(picture(a), 'child-own-picture'),
    'child-victim',
    ...only(picture(a) && chosen(a, 'victim-age') !== '18-plus', 'child-report-remove'),
    ...only(said(a, 'images', 'assault') || said(a, 'aggravating', 'recorded-crime'), 'child-assault'),
    ...only(said(a, 'aggravating', 'vulnerable'), 'child-vulnerable'),
    ...only(said(a, 'exploitation', 'missing'), 'child-missing'),
    ...only(said(a, 'exploitation', 'relationship'), 'child-relationship'),
    ...only(hateElement(a), 'child-hate'),
    ...only(!said(a, 'adult', 'adult-only'), 'child-suspected'),
    'child-bystanders',
    ...only(said(a, 'aggravating', 'many-children'), 'child-many'),
    'child-not-turned-away',
  ];
}

function evidence(a: Answers): string[] {
  const held = ['victim-device', 'suspect-device', 'others-devices', 'online', 'school', 'home', 'none'];
  return [
    'evidence-never-copy',
    'evidence-before-deletion',
    ...held.filter((where) => said(a, 'evidence', where)).map((where) => `evidence-${where}`),
    ...only(said(a, 'evidence', 'online') || said(a, 'bullying', 'impersonate') || said(a, 'bullying', 'bait-out'), 'evidence-open-pages'),
    'evidence-force-record',
  ];
}

function involve(a: Answers): string[] {
  const trafficked = said(a, 'exploitation', 'trafficking');
  const exploited = ['exchange', 'gang', 'county-lines', 'trafficking'].some((sign) => said(a, 'exploitation', sign));
  const groomed = adultInvolved(a) || exploited || said(a, 'aggravating', 'coercion') || said(a, 'threats', 'pressure');
  return [
    'involve-lead',
    'involve-mash',
    ...only(trafficked, 'involve-nrm'),
    ...only(picture(a), 'involve-forensics'),
    ...only(groomed, 'involve-ceop'),
    ...only(said(a, 'exploitation', 'gang') || said(a, 'exploitation', 'county-lines'), 'involve-gangs'),
    ...only(hateElement(a), 'involve-hate'),
    'involve-parents',
    'involve-school',
  ];
}

function find(a: Answers): string[] {
  return STEPS.filter((step) => said(a, step, 'unknown')).map((step) => `find-${step}`);
}

function only(condition: boolean, ...keys: string[]): string[] {
  return condition ? keys : [];
}

const adultInvolved = (a: Answers) => said(a, 'adult', 'adult-only') || said(a, 'adult', 'adult-and-child');
const picture = (a: Answers) => a['image'] !== undefined;
const hateElement = (a: Answers) => ['race', 'religion', 'orientation', 'transgender', 'disability', 'sex'].some((h) => said(a, 'hate', h));

function under13(a: Answers): boolean {
  const suspected = ['under-10', '10-11', '12'].some((age) => said(a, 'suspect-age', age));
  return said(a, 'victim-age', 'under-13') || suspected || said(a, 'aggravating', 'under-13');
}
