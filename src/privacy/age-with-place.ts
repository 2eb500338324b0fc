import { ageAt, isOfMany, schoolYearAt } from './ages';
import type { Detail } from './detail';
import { isKnown, isRegion, isStrange, isTown, isUnknown } from './name-lexicon';
import { schoolEndingAt } from './named-school';
import type { Reading } from './read-tokens';

const NATIONS = new Set('england wales scotland ireland ni northern uk britain gb eu europe america usa australia met'.split(' '));
const TOWARDS = new Set(['from', 'at', 'in', 'near', 'attends', 'attending', 'lives', 'living', 'to']);
/** Words that say where the officer or the law is, not the child. */
const OFFICER = new Set([
  'im',
  "i'm",
  'we',
  'were',
  "we're",
  'based',
  'work',
  'officer',
  'officers',
  'pc',
  'police',
  'law',
  'here',
  'force',
  'station',
  'area',
  'team',
  'offence',
  'i',
]);
const SPAN = 9;
const SCHOOL_SPAN = 12;

interface Found {
  readonly from: number;
  readonly to: number;
}

/** An age or school year of one child together with a named school or a place: enough to find the child. */
export function findAgesWithPlace(reading: Reading): Detail[] {
  const { tokens } = reading;
  const spots = tokens.flatMap((_, at) => spotAt(reading, at));
  const schools = tokens.flatMap((_, at) => schoolEndingAt(reading, at) ?? []);
  const places = tokens.flatMap((_, at) => placeAt(reading, at));
  return spots.flatMap(({ from, to, year }) => {
    const near = (found: Found, most: number) => (found.from >= to ? found.from - to : from - found.to) <= most;
    const school = schools.find((found) => near(found, SCHOOL_SPAN));
    const place =
      school ??
      besidePlace(reading, to) ??
      places.find((found) => near(found, SPAN) && (found.small || year || found.lives) && !(found.from < to && found.to >= from));
    if (!place) return [];
    const start = tokens[Math.min(from, place.from)]?.start ?? 0;
    const end = tokens[Math.max(to - 1, place.to)]?.end ?? start;
    return [{ kind: 'an age with a school or place' as const, start, end }];
  });
}

const GENDERS = new Set(['female', 'male', 'girl', 'boy', 'lad', 'lass', 'f', 'm']);

/** "15 y/o female Bootle", and "lad aged 10, Cottingham, found": a place alone between commas, right after the age. */
function besidePlace({ tokens, calm }: Reading, at: number): Found | undefined {
  const token = tokens[at];
  const who = GENDERS.has(token?.word ?? '') ? at + 1 : at;
  if (who > at || token?.gap === ' ')
    return isTown(tokens[who]?.word ?? '') && tokens[who]?.gap === ' ' ? { from: who, to: who } : undefined;
  if (!token || !/^, ?$/.test(token.gap) || (token.word !== 'st' && !/^(?:$|[,.)])/.test(tokens[at + 1]?.gap ?? ''))) return undefined;
  if (token.word === 'st' && tokens[at + 1]?.capital) return { from: at, to: at + 1 };
  const named = isTown(token.word) || (calm && token.capital && !token.shouted && isUnknown(token.word) && !isKnown(token.word));
  return named ? { from: at, to: at } : undefined;
}

function spotAt({ tokens }: Reading, at: number): (Found & { readonly year: boolean })[] {
  const year = schoolYearAt(tokens, at);
  const after = year ?? ageAt(tokens, at);
  // Three of a year can still be found.
  const few = ['two', 'three', '2', '3', 'couple'].includes(tokens[at - 1]?.word ?? '');
  if (after === undefined || (isOfMany(tokens, after) && !few)) return [];
  return [{ from: at, to: after, year: year !== undefined }];
}

interface Place extends Found {
  /** Small enough to find a child of that age in. */
  readonly small: boolean;
  readonly lives: boolean;
}

function placeAt({ tokens, calm }: Reading, at: number): Place[] {
  const token = tokens[at];
  const toward = tokens[at - 1]?.word ?? '';
  if (!token || !TOWARDS.has(toward) || /[.,?!;:]/.test(token.gap)) return [];
  const next = tokens[at + 1];
  // "at The Deanery": a school or a house by its name.
  if (token.word === 'the' && token.capital && calm && next?.capital && !next.shouted && !isKnown(next.word))
    return [{ from: at, to: at + 1, small: true, lives: true }];
  const { word } = token;
  if (NATIONS.has(word) || isKnown(word) || token.shouted) return [];
  if ([tokens[at - 2], tokens[at - 3]].some((before) => OFFICER.has(before?.word ?? ''))) return [];
  const live = ['lives', 'live', 'living', 'goes', 'go', 'lad', 'girl', 'boy', 'child', 'pupil', 'kid', 'old', 'yo'].includes(
    tokens[at - 2]?.word ?? '',
  );
  if (toward === 'to' && !['goes', 'go', 'going', 'went'].includes(tokens[at - 2]?.word ?? '')) return [];
  if (isTown(word)) return [{ from: at, to: at, small: true, lives: true }];
  if (isRegion(word))
    return [
      {
        from: at,
        to: at,
        small: false,
        lives: toward === 'from' || (live && toward === 'in' && tokens[at - 2]?.word.startsWith('liv') === true),
      },
    ];
  const named = calm && token.capital && isUnknown(word);
  const strange = toward !== 'in' && toward !== 'near' && isStrange(word);
  return named || strange ? [{ from: at, to: at, small: true, lives: true }] : [];
}
