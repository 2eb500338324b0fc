import { type Answers, chosen, defineDialog, said } from '../src/dialog-engine/define-dialog';

const WORRIES = ['blame', 'embarrassed', 'identity', 'devices', 'afraid', 'unknown'];
const REACTIONS = ['blame', 'upset', 'image', 'others'];
const AGENCIES = ['school', 'social-care', 'other'];

/**
 * Involve parents or carers. Guidance: "Involving parents/carers" (p. 15), with "Responding to online sexual
 * harassment" (p. 13: parents are often the ones who report) and "Keep victims informed and in control" (p. 16).
 * Advice named `say-…` is a line an officer can use, and says to whom.
 */
export const parents = defineDialog({
  id: 'parents',
  version: 2,
  first: 'harm',
  steps: {
    harm: { choices: ['no', 'yes', 'parent-suspected', 'unknown'], next: () => 'told' },
    told: { choices: ['parent-reported', 'they-know', 'not-yet', 'unknown'], next: () => 'home' },
    home: { choices: ['parents', 'foster', 'known', 'unknown'], next: () => 'wish' },
    wish: { choices: ['willing', 'reluctant', 'not-asked'], next: (a) => (said(a, 'wish', 'reluctant') ? 'why' : afterWish(a)) },
    why: { choices: WORRIES, many: true, next: afterWish },
    how: { choices: ['together', 'separately', 'not-asked'], next: afterHow },
    reaction: {
      choices: [...REACTIONS, 'none', 'unknown'],
      many: true,
      next: () => 'agencies',
    },
    agencies: {
      choices: [...AGENCIES, 'none', 'unknown'],
      many: true,
      next: (a) => (mustWait(a) ? 'plan-first' : 'court'),
    },
    court: {
      choices: ['yes', 'no', 'unknown'],
      next: (a) => (said(a, 'wish', 'not-asked') ? 'ask-first' : 'involve'),
    },
  },
  outcomes: {
    'plan-first': {
      advice: (a) => ['hold', ...waiting(a), ...situation(a), ...always(a)],
      leadsTo: ['safeguarding', 'first-report', 'support', 'threshold'],
    },
    'ask-first': {
      advice: (a) => ['ask', 'say-ask', ...situation(a), ...meeting(a), ...always(a)],
      leadsTo: ['support', 'first-report', 'safeguarding', 'report'],
    },
    involve: {
      advice: (a) => ['meet', ...situation(a), ...meeting(a), ...always(a)],
      leadsTo: ['support', 'safeguarding', 'report', 'threshold'],
    },
  },
  carry: (step, below) => (step === 'told' && below.some((a) => said(a, 'reporter', 'parent')) ? 'parent-reported' : undefined),
});

/** A risk, a suspected parent or a child's fear of home comes before everything: no telling until a plan is agreed. */
function mustWait(a: Answers): boolean {
  return chosen(a, 'harm') !== 'no' || said(a, 'why', 'afraid');
}

function parentsKnow(a: Answers): boolean {
  return said(a, 'told', 'parent-reported') || said(a, 'told', 'they-know');
}

/** How it is done is the young person's to say, so it is asked once they have been. */
function afterWish(a: Answers): 'agencies' | 'how' | 'reaction' {
  if (mustWait(a)) return 'agencies';
  return said(a, 'wish', 'not-asked') ? afterHow(a) : 'how';
}

function afterHow(a: Answers): 'agencies' | 'reaction' {
  return parentsKnow(a) ? 'reaction' : 'agencies';
}

/** When telling the parents first is the wrong thing. */
function waiting(a: Answers): string[] {
  return [
    ...when(said(a, 'harm', 'parent-suspected'), 'parent-is-suspect'),
    ...when(parentsKnow(a), 'know-already'),
    'safe-tonight',
    'say-safe',
    said(a, 'told', 'parent-reported') ? 'say-hold-reporter' : 'say-hold-asked',
    'no-trace',
    ...when(
      AGENCIES.some((who) => said(a, 'agencies', who)),
      'agency-hold',
    ),
    'record-why',
    ...when(said(a, 'harm', 'unknown'), 'check-harm'),
  ];
}

function situation(a: Answers): string[] {
  const wait = mustWait(a);
  return [
    ...when(said(a, 'told', 'parent-reported'), 'child-may-not-know'),
    ...when(said(a, 'told', 'parent-reported') && !wait, 'say-reporter'),
    ...when(said(a, 'told', 'they-know') && !wait, 'say-they-know'),
    ...when(said(a, 'told', 'unknown'), 'check-told'),
    ...when(said(a, 'home', 'foster'), 'foster', 'say-foster'),
    ...when(said(a, 'home', 'known'), 'known'),
    ...when(said(a, 'home', 'unknown'), 'check-home'),
    ...WORRIES.flatMap((worry) => when(said(a, 'why', worry), `why-${worry}`, `say-why-${worry}`)),
    ...when(said(a, 'how', 'together'), 'together', 'say-together'),
    ...when(said(a, 'how', 'separately'), 'separately', 'say-separately'),
    ...when(said(a, 'how', 'not-asked'), 'ask-how', 'say-how'),
  ];
}

function meeting(a: Answers): string[] {
  const bad = ['blame', 'upset', 'others'];
  return [
    ...when(!parentsKnow(a), 'say-opening', 'listen-blame'),
    ...bad.flatMap((reaction) => when(said(a, 'reaction', reaction), `reaction-${reaction}`, `say-${reaction}`)),
    ...when(said(a, 'reaction', 'image'), 'reaction-image'),
    'say-no-image',
    ...when(said(a, 'reaction', 'unknown'), 'check-reaction'),
    'say-own-child',
    'what-to-tell',
    'say-what-done',
    ...AGENCIES.flatMap((who) => when(said(a, 'agencies', who), `agency-${who}`)),
    'updates',
    'say-updates',
    ...when(said(a, 'court', 'yes'), 'court'),
    ...when(said(a, 'court', 'unknown'), 'check-court'),
  ];
}

function always(a: Answers): string[] {
  return [...when(said(a, 'agencies', 'unknown'), 'check-agencies'), 'own-child-only', 'child-informed', 'say-not-secret'];
}

function when(condition: boolean, ...advice: string[]): string[] {
  return condition ? advice : [];
}
