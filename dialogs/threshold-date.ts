import { type Answers, chosen } from '../src/dialog-engine/define-dialog';
import { THREATS, ofThem, privateSexual, purpose, secretly, sharedWithoutConsent } from './threshold-facts';
import { type Level, and, level, or } from './threshold-level';

/** Whether law that began or ended since November 2023 could decide the case: only then is the date asked. */
export function dateMatters(a: Answers): boolean {
  switch (chosen(a, 'nation')) {
    case 'Scotland':
      return false;
    case 'Northern-Ireland':
      return inNorthernIreland(a) > 0;
    case 'England':
    case 'Wales':
      return inEnglandOrWales(a) > 0;
    default:
      return or(inEnglandOrWales(a), inNorthernIreland(a)) > 0;
  }
}

function inEnglandOrWales(a: Answers): Level {
  const intimate = level(a, 'shows', 'sexual-act', 'nude', 'underwear');
  return or(
    level(a, 'images', 'under-clothing', 'creep-shot'),
    and(level(a, 'images', 'screenshot'), intimate),
    and(sharedWithoutConsent(a), intimate, ofThem(a)),
    and(level(a, 'threats', 'threat-share'), intimate),
    and(level(a, 'threats', ...THREATS), level(a, 'intent', 'distress')),
    and(level(a, 'victim-age', '18-plus'), level(a, 'image', 'altered'), intimate),
    level(a, 'unwanted', 'nudify'),
    flashing(a),
    messages(a),
  );
}

function inNorthernIreland(a: Answers): Level {
  const threat = and(level(a, 'threats', 'threat-share'), privateSexual(a), level(a, 'intent', 'distress'));
  return or(and(secretly(a), purpose(a)), threat, flashing(a), messages(a));
}

const flashing = (a: Answers) => and(level(a, 'unwanted', 'sent-genitals'), purpose(a));

/** Rape threats, and false messages meant to distress: the law on both changed on 31 January 2024. */
function messages(a: Answers): Level {
  const falsehood = and(level(a, 'bullying', 'gossip', 'impersonate'), level(a, 'intent', 'distress'));
  return or(level(a, 'threats', 'threat-rape'), falsehood);
}
