import { type Answers, chosen, defineDialog } from '../src/dialog-engine/define-dialog';

/** What other dialogs have asked in other words: the step there, and what each answer to it means here. */
const FROM_OTHERS: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  safe: ['danger', { no: 'yes', yes: 'no' }],
  'child-age': ['victim-age', { 'under-13': 'under-13', '13-15': '13-15', '16-17': '16-17' }],
  other: ['adult', { no: 'under-18', 'adult-only': 'adult', 'adult-and-child': 'adult' }],
};

/**
 * Ask a CSE lead: closed choices only, so that nothing about a child can be typed into the channel.
 * Guidance: aggravating circumstances at the first report (p. 14) decide what a lead needs to hear first.
 */
export const askLead = defineDialog({
  id: 'ask-lead',
  version: 1,
  first: 'urgency',
  steps: {
    urgency: {
      choices: ['now', 'today', 'routine'],
      next: () => 'asked',
    },
    asked: {
      choices: ['threshold', 'recording', 'outcome-21', 'take-down', 'device', 'parents', 'arrest', 'referral', 'school', 'welfare'],
      next: () => 'safe',
    },
    safe: {
      choices: ['yes', 'no', 'unknown'],
      next: () => 'risk',
    },
    risk: {
      choices: ['contact', 'spreading', 'evidence', 'none', 'unknown'],
      many: true,
      next: () => 'child-age',
    },
    'child-age': {
      choices: ['under-13', '13-15', '16-17', 'several', 'unknown'],
      next: () => 'other',
    },
    other: {
      choices: ['under-18', 'adult', 'unknown'],
      next: () => 'done',
    },
    done: {
      choices: ['control-room', 'supervisor', 'recorded', 'referral', 'device', 'platform', 'none', 'unknown'],
      many: true,
      next: () => 'nation',
    },
    nation: {
      choices: ['England', 'Wales', 'Scotland', 'Northern-Ireland', 'unknown'],
      next: () => 'reach',
    },
    reach: {
      choices: ['chat', 'call'],
      next: () => 'preview',
    },
  },
  outcomes: {
    preview: { advice: (answers) => (chosen(answers, 'urgency') === 'now' ? ['ring-first', 'no-details'] : ['no-details']) },
  },
  carry: (step, below) => {
    const [asked, known] = FROM_OTHERS[step] ?? [];
    const answer = below.map((a: Answers) => chosen(a, asked ?? '')).find((code) => known?.[code ?? ''] !== undefined);
    return known?.[answer ?? ''];
  },
});
