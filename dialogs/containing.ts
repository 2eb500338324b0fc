import { type Answers, chosen, defineDialog, said } from '../src/dialog-engine/define-dialog';
import { kindFromBelow } from './kinds-from-threshold';

/**
 * Containing it: take-down against evidence. Guidance: "Containing the incident" (p. 17). Where the guidance would ask the
 * poster to delete, or who has it, the overrides (currency.md 5b) win: evidence first, no questions to a possible suspect child.
 */
export const containing = defineDialog({
  id: 'containing',
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
      next: () => 'secured',
    },
    secured: {
      choices: ['yes', 'no', 'unknown'],
      next: (a) => (onlyOnDevice(a) ? 'child-wish' : 'poster'),
    },
    poster: {
      choices: ['under-18', 'adult', 'several', 'unknown'],
      next: (a) => (mayBeChild(a) && !seriousKind(a) ? 'crime' : 'agreed'),
    },
    crime: {
      choices: ['yes', 'no', 'unknown'],
      next: () => 'agreed',
    },
    agreed: {
      choices: ['yes', 'no', 'unknown'],
      next: () => 'child-wish',
    },
    'child-wish': {
      choices: ['go-ahead', 'down-only', 'unsure', 'not-asked'],
      next: () => 'school',
    },
    school: {
      choices: ['yes', 'no', 'unknown'],
      next: (a) => (mayBeChild(a) || said(a, 'school', 'yes') ? 'nation' : end(a)),
    },
    nation: {
      choices: ['England', 'Wales', 'Scotland', 'Northern-Ireland', 'unknown'],
      next: end,
    },
  },
  outcomes: {
    'preserve-first': { advice: (a) => ['secure-evidence', ...all(a)], leadsTo: ['report', 'suspect', 'threshold'] },
    'stay-on-device': { advice: (a) => ['leave-on-device', ...all(a)], leadsTo: ['report', 'threshold', 'safeguarding'] },
    'investigator-leads': { advice: all, leadsTo: ['suspect', 'threshold', 'report'] },
    'decide-first': { advice: (a) => ['decide', ...all(a)], leadsTo: ['threshold', 'report'] },
    'poster-removes': {
      advice: (a) => ['ask-poster', 'stop-if-they-tell', 'if-they-refuse', ...all(a)],
      leadsTo: ['report', 'safeguarding', 'parents'],
    },
    'platform-removes': { advice: (a) => ['ask-platform', ...all(a)], leadsTo: ['report', 'safeguarding', 'suspect', 'support'] },
  },
  carry: kindFromBelow,
});

type End = 'preserve-first' | 'stay-on-device' | 'investigator-leads' | 'decide-first' | 'poster-removes' | 'platform-removes';

/** Evidence comes before everything; then who may be spoken to; then whether removal has been agreed. */
function end(a: Answers): End {
  if (chosen(a, 'secured') !== 'yes') return 'preserve-first';
  if (onlyOnDevice(a)) return 'stay-on-device';
  if (handsOff(a)) return 'investigator-leads';
  if (chosen(a, 'agreed') !== 'yes') return 'decide-first';
  return mayBeChild(a) && said(a, 'crime', 'no') ? 'poster-removes' : 'platform-removes';
}

/** The answers that stand on any outcome. */
function all(a: Answers): string[] {
  const suspectChild = (mayBeChild(a) || said(a, 'poster', 'unknown')) && !said(a, 'crime', 'no');
  const online = !onlyOnDevice(a);
  return [
    ...when(handsOff(a), 'do-not-approach'),
    ...when(is(a, 'image', 'unknown'), 'nobody-copies'),
    ...when(is(a, 'violent', 'hate', 'harmful'), 'note-words'),
    ...when(is(a, 'fake-profile'), 'note-profile'),
    ...when(is(a, 'grooming', 'trafficking'), 'may-be-directed'),
    ...when(at(a, 'platform', 'website'), 'url-first'),
    ...when(at(a, 'messaging'), 'stay-in-chat'),
    ...when(at(a, 'device') && online, 'leave-on-device-too'),
    ...when(suspectChild, 'no-questions'),
    ...when(suspectChild && (said(a, 'nation', 'England') || said(a, 'nation', 'Wales')), 'rules-england-wales'),
    ...when(suspectChild && (said(a, 'nation', 'Scotland') || said(a, 'nation', 'Northern-Ireland')), 'rules-elsewhere'),
    ...when(mayBeChild(a), 'poster-welfare'),
    ...when(said(a, 'poster', 'several'), 'several-posters'),
    ...when(said(a, 'poster', 'adult'), 'adult-poster'),
    ...when(said(a, 'poster', 'unknown'), 'fear-of-telling', 'no-private-pages'),
    ...when(said(a, 'school', 'yes'), 'school-part', 'school-does-not'),
    ...when(said(a, 'school', 'yes') && said(a, 'nation', 'England'), 'school-england'),
    ...when(said(a, 'school', 'yes') && said(a, 'nation', 'Wales'), 'school-wales'),
    ...when(said(a, 'child-wish', 'go-ahead'), 'wish-go-ahead'),
    ...when(said(a, 'child-wish', 'down-only'), 'wish-down-only'),
    ...when(said(a, 'child-wish', 'unsure'), 'wish-unsure'),
    ...when(said(a, 'child-wish', 'not-asked'), 'wish-not-asked'),
    'no-promise',
    'comes-back',
    ...when(is(a, 'unknown'), 'check-kind'),
    ...when(at(a, 'unknown'), 'check-where'),
    ...when(said(a, 'secured', 'unknown'), 'check-secured'),
    ...when(said(a, 'poster', 'unknown'), 'check-poster'),
    ...when(said(a, 'crime', 'unknown'), 'check-crime'),
    ...when(said(a, 'agreed', 'unknown'), 'check-agreed'),
    ...when(said(a, 'school', 'unknown'), 'check-school'),
    ...when(said(a, 'nation', 'unknown'), 'check-nation'),
  ];
}

/** With these the poster is treated as a possible suspect, so whether it may be a crime isn't asked. */
function seriousKind(a: Answers): boolean {
  return is(a, 'image', 'grooming', 'trafficking', 'unknown');
}

/** Somebody dangerous may be behind it: only the investigator decides who is approached. */
function handsOff(a: Answers): boolean {
  return said(a, 'poster', 'adult') || is(a, 'grooming', 'trafficking');
}

function mayBeChild(a: Answers): boolean {
  return said(a, 'poster', 'under-18') || said(a, 'poster', 'several');
}

function onlyOnDevice(a: Answers): boolean {
  return !at(a, 'platform', 'messaging', 'website', 'unknown');
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
