import { type Answers, chosen, defineDialog, said } from '../src/dialog-engine/define-dialog';

/**
 * Involve parents or carers. Guidance: "Involving parents/carers" (p. 15), with "Responding to online sexual
 * harassment" (p. 13: parents are often the ones who report) and "Keep victims informed and in control" (p. 16).
 */
export const parents = defineDialog({
  id: 'parents',
  version: 1,
  first: 'harm',
  steps: {
    harm: {
      choices: ['no', 'yes', 'parent-suspected', 'unknown'],
      next: () => 'told',
    },
    told: {
      choices: ['parent-reported', 'they-know', 'not-yet', 'unknown'],
      next: () => 'home',
    },
    home: {
      choices: ['parents', 'foster', 'known', 'unknown'],
      next: () => 'wish',
    },
    wish: {
      choices: ['willing', 'reluctant', 'not-asked'],
      next: (answers) => (chosen(answers, 'wish') === 'reluctant' ? 'why' : afterWish(answers)),
    },
    why: {
      choices: ['blame', 'embarrassed', 'identity', 'devices', 'afraid', 'unknown'],
      many: true,
      next: afterWish,
    },
    how: {
      choices: ['together', 'separately', 'not-asked'],
      next: (answers) => (parentsKnow(answers) ? 'blame' : 'agencies'),
    },
    blame: {
      choices: ['no', 'yes', 'unknown'],
      next: () => 'agencies',
    },
    agencies: {
      choices: ['none', 'school', 'social-care', 'other', 'unknown'],
      many: true,
      next: (answers) => (mustWait(answers) ? 'plan-first' : 'court'),
    },
    court: {
      choices: ['yes', 'no', 'unknown'],
      next: (answers) => (chosen(answers, 'wish') === 'not-asked' ? 'ask-first' : 'involve'),
    },
  },
  outcomes: {
    'plan-first': { advice: (a) => ['hold', ...common(a)] },
    'ask-first': { advice: (a) => ['ask', ...common(a)] },
    involve: { advice: (a) => ['meet', ...common(a)] },
  },
});

/** A risk, a suspected parent or a child's fear of home comes before everything: no telling until a plan is agreed. */
function mustWait(answers: Answers): boolean {
  return chosen(answers, 'harm') !== 'no' || said(answers, 'why', 'afraid');
}

function parentsKnow(answers: Answers): boolean {
  return ['parent-reported', 'they-know', 'unknown'].includes(chosen(answers, 'told') ?? '');
}

function afterWish(answers: Answers): 'agencies' | 'how' {
  return mustWait(answers) ? 'agencies' : 'how';
}

function common(answers: Answers): string[] {
  const when = (step: string, choice: string, advice: string) => (said(answers, step, choice) ? [advice] : []);
  return [
    ...when('harm', 'parent-suspected', 'parent-is-suspect'),
    ...when('harm', 'unknown', 'check-harm'),
    ...when('told', 'parent-reported', 'child-may-not-know'),
    ...when('told', 'unknown', 'check-told'),
    ...when('home', 'foster', 'foster'),
    ...when('home', 'known', 'known'),
    ...when('home', 'unknown', 'check-home'),
    ...['blame', 'embarrassed', 'identity', 'devices', 'afraid', 'unknown'].flatMap((why) => when('why', why, `why-${why}`)),
    ...when('how', 'together', 'together'),
    ...when('how', 'separately', 'separately'),
    ...when('how', 'not-asked', 'ask-how'),
    ...when('blame', 'yes', 'parents-blame'),
    ...when('blame', 'unknown', 'check-blame'),
    ...['school', 'social-care', 'other'].flatMap((who) => when('agencies', who, `agency-${who}`)),
    ...when('agencies', 'unknown', 'check-agencies'),
    ...(mustWait(answers) ? [] : ['what-to-tell', 'updates']),
    ...when('court', 'yes', 'court'),
    'own-child-only',
    'child-informed',
  ];
}
