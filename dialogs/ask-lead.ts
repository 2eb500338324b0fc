import { type Answer, type Answers, chosen, defineDialog, type Dialog, said } from '../src/dialog-engine/define-dialog';

/** What other dialogs have asked in other words: the step there, and what each answer to it means here. */
type Known = readonly [step: string, means: Readonly<Record<string, string>>];

const FROM_OTHERS: Readonly<Record<string, readonly Known[]>> = {
  safe: [['danger', { no: 'yes', yes: 'no' }]],
  'child-age': [['victim-age', { 'under-13': 'under-13', '13-15': '13-15', '16-17': '16-17' }]],
  children: [['aggravating', { 'many-children': 'many' }]],
  care: [['home', { foster: 'in-care', known: 'known', parents: 'neither' }]],
  other: [
    ['adult', { 'adult-only': 'adult', 'adult-and-child': 'adult' }],
    ['suspect-age', { 'under-10': 'under-13', '10-11': 'under-13', '12': 'under-13', '13-17': '13-17' }],
  ],
};

/**
 * Ask a CSE lead: closed choices only, so that nothing about a child can be typed into the channel.
 * Guidance: aggravating circumstances at the first report (p. 14) decide what a lead needs to hear first.
 * @param areas How many districts the force has listed in content/force; without any the question is left out.
 */
export function askLead(areas: number): Dialog {
  const codes = Array.from({ length: areas }, (_, at) => `area-${at + 1}`);
  const dialog = defineDialog({
    id: 'ask-lead',
    version: 2,
    first: 'urgency',
    steps: {
      urgency: { choices: ['now', 'today', 'routine'], next: () => 'asked' },
      asked: {
        choices: ['threshold', 'recording', 'outcome-21', 'take-down', 'device', 'parents', 'arrest', 'referral', 'school', 'welfare'],
        many: true,
        next: () => 'safe',
      },
      safe: { choices: ['yes', 'no', 'unknown'], next: () => 'risk' },
      risk: {
        choices: ['contact', 'spreading', 'evidence', 'none', 'unknown'],
        many: true,
        next: (a) => (said(a, 'risk', 'evidence') ? 'evidence-by' : 'child-age'),
      },
      'evidence-by': { choices: ['hour', 'today', 'days', 'unknown'], next: () => 'child-age' },
      'child-age': { choices: ['under-13', '13-15', '16-17', 'mixed', 'unknown'], next: () => 'children' },
      children: { choices: ['one', 'few', 'many', 'unknown'], next: () => 'care' },
      care: { choices: ['in-care', 'known', 'neither', 'unknown'], next: () => 'other' },
      other: { choices: ['under-13', '13-17', 'adult', 'unknown-adult', 'unknown'], next: () => 'done' },
      done: {
        choices: ['control-room', 'supervisor', 'recorded', 'referral', 'parents', 'device', 'platform', 'none', 'unknown'],
        many: true,
        next: () => 'nation',
      },
      nation: { choices: ['England', 'Wales', 'Scotland', 'Northern-Ireland', 'unknown'], next: () => (areas > 0 ? 'area' : 'role') },
      area: { choices: [...codes, 'unknown'], next: () => 'role' },
      role: { choices: ['response', 'neighbourhood', 'detective', 'contact', 'custody', 'other', 'unknown'], next: () => 'reach' },
      reach: { choices: ['chat', 'call', 'radio', 'unknown'], next: () => 'until' },
      until: { choices: ['hour', 'shift', 'tomorrow', 'unknown'], next: () => 'then' },
      then: { choices: ['supervisor', 'next-shift', 'control-room', 'nobody', 'unknown'], next: () => 'preview' },
    },
    outcomes: {
      preview: { advice: (answers) => (chosen(answers, 'urgency') === 'now' ? ['ring-first', 'no-details'] : ['no-details']) },
    },
    carry,
  });
  if (areas > 0) return dialog;
  const { area: _area, ...steps } = dialog.steps;
  return { ...dialog, steps };
}

function carry(step: string, below: readonly Answers[]): Answer | undefined {
  for (const [asked, means] of FROM_OTHERS[step] ?? []) {
    const answer = below.flatMap((answers) => all(answers[asked])).find((code) => means[code] !== undefined);
    if (answer !== undefined) return means[answer];
  }
  return undefined;
}

function all(answer: Answer | undefined): readonly string[] {
  return answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
}
