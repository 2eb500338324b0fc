import type { Answers } from '../src/dialog-engine/define-dialog';
import { type Level, and, judged, level, or } from './threshold-level';

/** Threats of every kind: each can carry a demand. */
export const THREATS = ['threat-share', 'threat-rumour', 'threat-out', 'threat-rape'] as const;

export function people(a: Answers): { child: Level; under16: Level; adult: Level } {
  return {
    child: level(a, 'victim-age', 'under-13', '13-15', '16-17'),
    under16: level(a, 'victim-age', 'under-13', '13-15'),
    adult: level(a, 'adult', 'adult-only', 'adult-and-child'),
  };
}

export const purpose = (a: Answers) => level(a, 'intent', 'distress', 'sexual');
export const secretly = (a: Answers) => or(level(a, 'images', 'under-clothing'), judged(level(a, 'images', 'creep-shot')));
export const ofThem = (a: Answers) => or(level(a, 'image', 'real', 'altered'), judged(level(a, 'image', 'said-to-be')));
export const privateSexual = (a: Answers) => or(level(a, 'shows', 'sexual-act', 'nude'), judged(level(a, 'shows', 'underwear')));
export const menace = (a: Answers) => or(level(a, 'threats', ...THREATS), judged(level(a, 'aggravating', 'coercion')));

/** Someone other than the young person shown has the picture: their own picture of themself never counts. */
export function held(a: Answers): Level {
  const how = ['under-clothing', 'creep-shot', 'shared', 'shown', 'collection', 'screenshot', 'assault', 'agreed'];
  return or(
    level(a, 'images', ...how),
    level(a, 'threats', 'got-then-shared'),
    level(a, 'unwanted', 'altered'),
    judged(level(a, 'threats', 'threat-share')),
  );
}

function passedOn(a: Answers): Level {
  const filmed = and(level(a, 'images', 'assault'), level(a, 'sharing', 'agreed', 'not-agreed'));
  return or(level(a, 'images', 'shared', 'collection'), level(a, 'threats', 'got-then-shared'), filmed);
}

export function sharedWithoutConsent(a: Answers): Level {
  return and(or(passedOn(a), level(a, 'images', 'shown')), level(a, 'sharing', 'not-agreed'));
}

export function harassment(a: Answers): Level {
  const pictures = ['under-clothing', 'creep-shot', 'shared', 'shown', 'collection', 'screenshot', 'assault'];
  const course = or(level(a, 'pattern', 'repeated'), judged(level(a, 'pattern', 'stalking')));
  return and(
    course,
    or(level(a, 'forms', 'threats', 'bullying', 'unwanted'), level(a, 'images', ...pictures)),
    or(level(a, 'intent', 'distress'), level(a, 'pattern', 'fear', 'stalking'), 1),
  );
}

/** Messages that may be grossly offensive, indecent or menacing: always for a court to judge. */
export function message(a: Answers): Level {
  const base = or(
    level(a, 'bullying', 'language', 'bait-out', 'impersonate', 'doxing', 'orientation'),
    level(a, 'unwanted', 'sent-genitals', 'sent-content'),
    level(a, 'threats', ...THREATS, 'incite'),
    level(a, 'aggravating', 'extreme'),
  );
  const wider = or(
    level(a, 'bullying', 'gossip', 'body', 'outing'),
    level(a, 'unwanted', 'comments', 'advances', 'jokes', 'rating', 'viral', 'altered'),
    and(passedOn(a), level(a, 'image', 'said-to-be')),
  );
  return judged(or(base, and(wider, level(a, 'intent', 'distress'))));
}
