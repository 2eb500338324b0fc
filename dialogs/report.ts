import { type Answers, chosen, defineDialog, said } from '../src/dialog-engine/define-dialog';
import { kindFromBelow } from './kinds-from-threshold';

/**
 * Where to report, and in what order. Guidance: "Containing the incident" (p. 17), with today's services from the currency notes.
 * Advice named `service-<id>` is a service of content/services.yaml: its ages and nations bind every path (test/dialogs).
 * Advice named `route-…` is a route inside the force, a platform or a school.
 */
export const report = defineDialog({
  id: 'report',
  version: 1,
  first: 'kind',
  steps: {
    kind: {
      choices: ['image', 'violent', 'hate', 'grooming', 'trafficking', 'harmful', 'fake-profile', 'unknown'],
      many: true,
      next: () => 'where',
    },
    where: {
      choices: ['platform', 'messaging', 'website', 'device', 'unknown'],
      many: true,
      next: (a) => (is(a, 'image', 'grooming', 'harmful', 'violent') ? 'victim-age' : afterAge(a)),
    },
    'victim-age': {
      choices: ['under-13', '13-15', '16-17', '18-plus', 'unknown'],
      next: afterAge,
    },
    'asked-by': {
      choices: ['child', 'parent', 'school', 'officer', 'nobody'],
      next: () => 'secured',
    },
    secured: {
      choices: ['yes', 'no', 'unknown'],
      next: (a) => (nationMatters(a) ? 'nation' : end(a)),
    },
    nation: {
      choices: ['England', 'Wales', 'Scotland', 'Northern-Ireland', 'unknown'],
      next: end,
    },
  },
  outcomes: {
    'find-out': { advice: routes, leadsTo: ['first-report', 'threshold'] },
    'on-device': { advice: routes, leadsTo: ['containing', 'threshold', 'safeguarding'] },
    'secure-first': { advice: routes, leadsTo: ['containing', 'threshold', 'safeguarding'] },
    routes: { advice: routes, leadsTo: ['containing', 'threshold', 'safeguarding', 'parents'] },
  },
  carry: kindFromBelow,
});

type End = 'find-out' | 'on-device' | 'secure-first' | 'routes';

function end(a: Answers): End {
  if (is(a, 'unknown')) return 'find-out';
  if (!isOnline(a)) return 'on-device';
  return chosen(a, 'secured') === 'yes' ? 'routes' : 'secure-first';
}

/** Nobody can ask for removal of what isn't online, and a trafficking concern alone has nothing to take down. */
function afterAge(a: Answers): 'asked-by' | 'secured' {
  const content = is(a, 'image', 'violent', 'hate', 'grooming', 'harmful', 'fake-profile');
  return content && isOnline(a) ? 'asked-by' : 'secured';
}

/** The nation decides the duty to report abuse, the hate crime form, the trafficking duty, school advice and adult helplines. */
function nationMatters(a: Answers): boolean {
  return is(a, 'image', 'grooming', 'trafficking', 'hate') || needsSchool(a);
}

function routes(a: Answers): string[] {
  const nation = chosen(a, 'nation');
  const adult = chosen(a, 'victim-age') === '18-plus';
  const image = is(a, 'image');
  const childImage = image && !adult;
  const oldEnough = ['13-15', '16-17', '18-plus'].includes(chosen(a, 'victim-age') ?? '');
  const abuse = !adult && is(a, 'image', 'grooming', 'trafficking');
  return [
    'route-force-record',
    ...when(chosen(a, 'secured') !== 'yes', 'secure-first'),
    ...when(childImage || is(a, 'unknown'), 'nobody-copies'),
    ...when(childImage, 'route-digital-forensics'),
    ...when(abuse && nation !== 'Scotland' && nation !== 'unknown', `duty-${nation}`),
    ...when(is(a, 'grooming') && !adult, 'service-ceop-safety-centre'),
    ...when(is(a, 'trafficking'), 'service-nrm'),
    ...when(is(a, 'trafficking') && inEnglandOrWales(a), 'service-child-trafficking-guardians'),
    ...when(childImage, 'service-report-remove', 'adult-only'),
    ...when(childImage && at(a, 'platform', 'website', 'unknown'), 'service-iwf'),
    ...when(image && adult && isOnline(a), 'service-stopncii'),
    ...when(image && adult && (inEnglandOrWales(a) || nation === 'Scotland'), 'service-revenge-porn-helpline'),
    ...when(is(a, 'violent'), 'violent-not-iwf'),
    ...when(is(a, 'hate') && nation !== 'Scotland', 'service-true-vision'),
    ...when(is(a, 'hate') && (nation === 'Scotland' || nation === 'unknown'), 'service-police-scotland-hate'),
    ...when(is(a, 'hate'), 'hate-incident'),
    ...when(is(a, 'fake-profile'), 'fake-profile'),
    ...when(at(a, 'platform'), 'route-platform'),
    ...when(at(a, 'messaging'), 'route-messaging'),
    ...when(at(a, 'website'), 'route-website'),
    ...when(image && isOnline(a), 'platform-48-hours'),
    ...when(is(a, 'harmful', 'violent') && isOnline(a) && oldEnough, 'service-report-harmful-content'),
    ...when(is(a, 'harmful', 'violent') && isOnline(a) && chosen(a, 'victim-age') === 'under-13', 'too-young-for-mediation'),
    ...['child', 'parent', 'school', 'officer', 'nobody'].flatMap((who) => when(said(a, 'asked-by', who), `asked-${who}`)),
    'service-posh',
    ...when(needsSchool(a), 'route-school'),
    ...when(needsSchool(a) && nation !== 'unknown', `school-${nation}`),
    ...when(isOnline(a), 'no-promise'),
    ...when(is(a, 'unknown'), 'check-kind'),
    ...when(at(a, 'unknown'), 'check-where'),
    ...when(said(a, 'victim-age', 'unknown'), 'check-victim-age'),
    ...when(said(a, 'secured', 'unknown'), 'check-secured'),
    ...when(nation === 'unknown', 'check-nation'),
  ];
}

function when(condition: boolean, ...advice: string[]): string[] {
  return condition ? advice : [];
}

function is(a: Answers, ...kinds: string[]): boolean {
  return kinds.some((kind) => said(a, 'kind', kind));
}

function at(a: Answers, ...places: string[]): boolean {
  return places.some((place) => said(a, 'where', place));
}

function isOnline(a: Answers): boolean {
  return at(a, 'platform', 'messaging', 'website', 'unknown');
}

function inEnglandOrWales(a: Answers): boolean {
  return said(a, 'nation', 'England') || said(a, 'nation', 'Wales');
}

function needsSchool(a: Answers): boolean {
  return is(a, 'harmful', 'fake-profile') || said(a, 'asked-by', 'school');
}
