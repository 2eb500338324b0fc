import { chosen, defineDialog, said } from '../src/dialog-engine/define-dialog';
import { thresholdAdvice } from './threshold-advice';
import { dateMatters } from './threshold-date';
import { thresholdOutcome } from './threshold-outcome';
import { FORMS, afterForms, nextForm, onlyByAgreement, sharingMatters, takingMatters } from './threshold-routing';

/**
 * Does this cross the legal threshold? Guidance: the four forms and their behaviours (p. 5-7), overlaps (p. 9),
 * the law (p. 12 and Appendix 1, p. 20), the first report and its seven aggravating factors (p. 14).
 */
export const threshold = defineDialog({
  id: 'threshold',
  version: 1,
  first: 'danger',
  steps: {
    danger: {
      choices: ['no', 'yes', 'unknown'],
      next: (a) => (chosen(a, 'danger') === 'yes' ? 'act-now' : 'nation'),
    },
    nation: {
      choices: ['England', 'Wales', 'Scotland', 'Northern-Ireland', 'several', 'unknown'],
      next: () => 'victim-age',
    },
    'victim-age': {
      choices: ['under-13', '13-15', '16-17', '18-plus', 'unknown'],
      next: () => 'adult',
    },
    adult: {
      choices: ['no', 'adult-only', 'adult-and-child', 'unknown'],
      next: (a) => (chosen(a, 'adult') === 'adult-only' ? 'aggravating' : 'suspect-age'),
    },
    'suspect-age': {
      choices: ['under-10', '10-11', '12', '13-17', 'unknown'],
      next: () => 'aggravating',
    },
    aggravating: {
      choices: ['coercion', 'extreme', 'under-13', 'risk', 'vulnerable', 'recorded-crime', 'many-children', 'none', 'unknown'],
      many: true,
      next: () => 'forms',
    },
    forms: {
      choices: [...FORMS, 'none', 'unknown'],
      many: true,
      next: afterForms,
    },
    images: {
      choices: [
        'under-clothing',
        'creep-shot',
        'shared',
        'shown',
        'collection',
        'screenshot',
        'assault',
        'agreed',
        'own',
        'none',
        'unknown',
      ],
      many: true,
      next: (a) => nextForm(a, 'images'),
    },
    threats: {
      choices: ['pressure', 'threat-share', 'threat-rumour', 'threat-out', 'threat-rape', 'incite', 'got-then-shared', 'none', 'unknown'],
      many: true,
      next: (a) => nextForm(a, 'threats'),
    },
    bullying: {
      choices: ['gossip', 'language', 'bait-out', 'impersonate', 'account', 'doxing', 'orientation', 'body', 'outing', 'none', 'unknown'],
      many: true,
      next: (a) => nextForm(a, 'bullying'),
    },
    unwanted: {
      choices: [
        'comments',
        'viral',
        'sent-genitals',
        'sent-content',
        'advances',
        'jokes',
        'rating',
        'altered',
        'nudify',
        'none',
        'unknown',
      ],
      many: true,
      next: (a) => nextForm(a, 'unwanted'),
    },
    image: {
      choices: ['real', 'altered', 'said-to-be', 'unknown'],
      many: true,
      next: () => 'shows',
    },
    shows: {
      choices: ['sexual-act', 'nude', 'underwear', 'clothed', 'unknown'],
      next: (a) => (takingMatters(a) ? 'taking' : sharingMatters(a) ? 'sharing' : 'intent'),
    },
    taking: {
      choices: ['agreed', 'pressured', 'not-agreed', 'unknown'],
      next: (a) => (sharingMatters(a) ? 'sharing' : 'intent'),
    },
    sharing: {
      choices: ['not-agreed', 'agreed', 'not-shared', 'unknown'],
      next: () => 'intent',
    },
    intent: {
      choices: ['distress', 'sexual', 'gain', 'none', 'unknown'],
      many: true,
      next: () => 'pattern',
    },
    pattern: {
      choices: ['repeated', 'fear', 'stalking', 'demand-money', 'demand-images', 'demand-other', 'none', 'unknown'],
      many: true,
      next: (a) => (onlyByAgreement(a) ? 'exploitation' : 'hate'),
    },
    hate: {
      choices: ['race', 'religion', 'orientation', 'transgender', 'disability', 'sex', 'none', 'unknown'],
      many: true,
      next: () => 'exploitation',
    },
    exploitation: {
      choices: ['exchange', 'gang', 'county-lines', 'trafficking', 'missing', 'relationship', 'none', 'unknown'],
      many: true,
      next: (a) => (said(a, 'forms', 'none') ? thresholdOutcome(a) : dateMatters(a) ? 'when' : 'evidence'),
    },
    when: {
      choices: ['since', 'between', 'before', 'both', 'unknown'],
      next: () => 'evidence',
    },
    evidence: {
      choices: ['victim-device', 'suspect-device', 'others-devices', 'online', 'school', 'home', 'none', 'unknown'],
      many: true,
      next: thresholdOutcome,
    },
  },
  outcomes: {
    'act-now': { advice: thresholdAdvice, leadsTo: ['first-report', 'safeguarding', 'report'] },
    likely: { advice: thresholdAdvice, leadsTo: ['first-report', 'report', 'parents', 'safeguarding', 'containing', 'suspect', 'support'] },
    may: { advice: thresholdAdvice, leadsTo: ['first-report', 'report', 'parents', 'safeguarding', 'containing', 'support'] },
    unlikely: { advice: thresholdAdvice, leadsTo: ['safeguarding', 'parents', 'report', 'support'] },
  },
});
