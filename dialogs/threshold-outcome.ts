import { type Answers, chosen, said } from '../src/dialog-engine/define-dialog';
import {
  THREATS,
  harassment,
  held,
  menace,
  message,
  ofThem,
  people,
  privateSexual,
  purpose,
  secretly,
  sharedWithoutConsent,
} from './threshold-facts';
import { type Level, and, judged, level, or } from './threshold-level';

const OTHER_EXPLOITATION = ['gang', 'county-lines', 'trafficking'] as const;

/**
 * Where the dialog ends. A second, independent statement of the law in content/law: tests hold the two together on
 * every answer they enumerate, so a change in one that is not made in the other fails.
 */
export function thresholdOutcome(a: Answers): 'act-now' | 'likely' | 'may' | 'unlikely' {
  if (said(a, 'danger', 'yes') || said(a, 'aggravating', 'risk')) return 'act-now';
  const crime = or(crimeLevel(a), judged(level(a, 'danger', 'yes')), judged(level(a, 'aggravating', 'risk')));
  return crime === 2 ? 'likely' : crime === 1 ? 'may' : 'unlikely';
}

function crimeLevel(a: Answers): Level {
  const nation = chosen(a, 'nation');
  const everywhere = anywhere(a);
  const inEnglandOrWales = () => tooYoung(a, ['under-10'], or(everywhere, englandAndWales(a)));
  const inScotland = () => tooYoung(a, ['under-10', '10-11'], or(everywhere, scotland(a)));
  const inNorthernIreland = () => tooYoung(a, ['under-10'], or(everywhere, northernIreland(a)));
  if (nation === 'England' || nation === 'Wales') return inEnglandOrWales();
  if (nation === 'Scotland') return inScotland();
  if (nation === 'Northern-Ireland') return inNorthernIreland();
  const levels = [inEnglandOrWales(), inScotland(), inNorthernIreland()];
  const most = or(...levels);
  return nation === 'unknown' && and(...levels) !== most ? 1 : most;
}

/** A child under the age of criminal responsibility, and no adult: it depends on whether anyone older was involved. */
function tooYoung(a: Answers, ages: readonly string[], found: Level): Level {
  const under = ages.some((age) => said(a, 'suspect-age', age));
  return said(a, 'adult', 'no') && under ? judged(found) : found;
}

/** What every nation has law for. */
function anywhere(a: Answers): Level {
  const { child, under16, adult } = people(a);
  const pressure = or(level(a, 'threats', 'pressure'), level(a, 'taking', 'pressured'));
  const gotThenShared = level(a, 'threats', 'got-then-shared');
  const demandImages = level(a, 'pattern', 'demand-images');
  const coercion = level(a, 'aggravating', 'coercion');
  const group = level(a, 'exploitation', ...OTHER_EXPLOITATION);
  const approached = or(pressure, demandImages, level(a, 'unwanted', 'advances'));
  const sent = level(a, 'unwanted', 'sent-genitals', 'sent-content');
  const anyForm = level(a, 'forms', 'images', 'threats', 'bullying', 'unwanted');

  const indecent = or(level(a, 'shows', 'sexual-act', 'nude'), judged(level(a, 'shows', 'underwear', 'clothed')));
  const childImage = and(child, indecent, ofThem(a), held(a));
  const under13 = and(
    level(a, 'victim-age', 'under-13'),
    or(pressure, gotThenShared, demandImages, judged(level(a, 'unwanted', 'advances'))),
  );
  const knownAge = or(adult, level(a, 'adult', 'no', 'adult-and-child'));
  const childSex = and(under16, knownAge, or(gotThenShared, judged(or(approached, sent))));
  const forced = and(pressure, or(level(a, 'threats', ...THREATS), demandImages, adult, group, coercion));
  const exploited = and(
    child,
    or(level(a, 'exploitation', 'exchange'), forced, judged(or(pressure, group, coercion, and(adult, anyForm)))),
  );
  const contact = or(approached, sent, level(a, 'unwanted', 'comments'));
  const adultOnly = or(level(a, 'adult', 'adult-only'), judged(adult));
  const adultContact = and(adultOnly, under16, contact, or(level(a, 'intent', 'sexual'), 1));
  const blackmail = and(menace(a), or(level(a, 'pattern', 'demand-money'), judged(level(a, 'pattern', 'demand-images', 'demand-other'))));
  const assault = or(level(a, 'images', 'assault'), judged(level(a, 'aggravating', 'recorded-crime')));
  return or(
    childImage,
    under13,
    childSex,
    exploited,
    adultContact,
    blackmail,
    assault,
    harassment(a),
    level(a, 'bullying', 'account'),
    message(a),
  );
}

function englandAndWales(a: Answers): Level {
  const since = level(a, 'when', 'since', 'both');
  const before = level(a, 'when', 'before', 'between', 'both');
  const distress = level(a, 'intent', 'distress');
  const after2026 = judged(since);
  const intimate = level(a, 'shows', 'sexual-act', 'nude', 'underwear');
  return or(
    and(since, sharedWithoutConsent(a), intimate, ofThem(a)),
    and(before, sharedWithoutConsent(a), privateSexual(a), level(a, 'image', 'real'), distress),
    and(since, or(and(level(a, 'threats', 'threat-share'), intimate), level(a, 'threats', 'threat-rape'))),
    and(before, level(a, 'threats', ...THREATS), distress),
    and(level(a, 'images', 'under-clothing'), purpose(a)),
    and(since, level(a, 'unwanted', 'sent-genitals'), purpose(a)),
    and(
      after2026,
      or(
        level(a, 'images', 'under-clothing', 'creep-shot'),
        and(level(a, 'images', 'screenshot'), intimate),
        level(a, 'unwanted', 'nudify'),
      ),
    ),
    and(after2026, level(a, 'victim-age', '18-plus'), level(a, 'image', 'altered'), intimate),
  );
}

function scotland(a: Answers): Level {
  const threats = level(a, 'threats', ...THREATS);
  const demands = level(a, 'pattern', 'demand-money', 'demand-images', 'demand-other');
  const intimate = level(a, 'shows', 'sexual-act', 'nude', 'underwear');
  return or(
    threats,
    and(menace(a), demands),
    and(sharedWithoutConsent(a), intimate, ofThem(a), or(level(a, 'intent', 'distress'), 1)),
    and(secretly(a), purpose(a)),
    and(or(level(a, 'unwanted', 'sent-genitals'), judged(level(a, 'unwanted', 'sent-content'))), purpose(a)),
  );
}

function northernIreland(a: Answers): Level {
  const sinceNov2023 = level(a, 'when', 'since', 'between', 'both');
  const distress = level(a, 'intent', 'distress');
  return or(
    and(sharedWithoutConsent(a), privateSexual(a), level(a, 'image', 'real'), distress),
    and(sinceNov2023, level(a, 'threats', 'threat-share'), privateSexual(a), distress),
    and(level(a, 'when', 'since', 'both'), level(a, 'threats', 'threat-rape')),
    and(sinceNov2023, or(secretly(a), level(a, 'unwanted', 'sent-genitals')), purpose(a)),
  );
}
