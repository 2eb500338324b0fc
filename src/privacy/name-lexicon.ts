import { AFRICAN_NAMES } from './first-names-africa';
import { ASIAN_NAMES } from './first-names-asia';
import { BRITISH_NAMES } from './first-names-british';
import { CELTIC_NAMES_AND_NICKNAMES } from './first-names-celtic';
import { EASTERN_NAMES } from './first-names-east';
import { EUROPEAN_NAMES } from './first-names-europe';
import { KNOWN } from './known-words';
import { WORDS_USED_AS_NAMES } from './names-that-are-words';
import { isOrdinary, isSlip, withoutOne } from './ordinary-words';
import { REGIONS, TOWNS } from './places';
import { SURNAMES, WORDS_USED_AS_SURNAMES } from './surnames';

const first = new Set([BRITISH_NAMES, CELTIC_NAMES_AND_NICKNAMES, ASIAN_NAMES, AFRICAN_NAMES, EUROPEAN_NAMES, EASTERN_NAMES].flat());
const maybe = new Set(WORDS_USED_AS_NAMES);
const surnames = new Set(SURNAMES);
const wordySurnames = new Set(WORDS_USED_AS_SURNAMES);
const towns = new Set(TOWNS);
const regions = new Set(REGIONS);
const known = new Set(KNOWN);
/** The people of the guidance's two stories: officers ask about them by name. */
const story = new Set(['sara', 'owen', 'harry', 'crane']);

export const isTown = (word: string): boolean => towns.has(word);
export const isRegion = (word: string): boolean => regions.has(word);
export const isKnown = (word: string): boolean => known.has(word);
export const isMaybeName = (word: string): boolean => maybe.has(word);
export const isSurname = (word: string): boolean => surnames.has(word);
export const canBeSurname = (word: string): boolean => surnames.has(word) || wordySurnames.has(word);
export const isStoryName = (word: string): boolean => story.has(word) || (word.endsWith('s') && story.has(word.slice(0, -1)));

/** A first name that is no other word: "aisha", "lily-mae", "joshs" (without its apostrophe). */
export function isFirstName(word: string): boolean {
  if (first.has(word)) return true;
  if (word.includes('-')) return first.has(word.slice(0, word.indexOf('-')));
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    first.has(word.slice(0, -1)) &&
    !canBeSurname(word) &&
    !isOrdinary(word) &&
    !known.has(word) &&
    !towns.has(word)
  );
}

/** Long names with a letter left out, so that "jessicca" and "elizabeta" are found by looking up. */
const shortened = new Set([...first].filter((word) => word.length > 5).flatMap(withoutOne));

/** A long unknown word that is one letter away from a long first name, and from no other word. */
export function isMisspeltName(word: string, least: number): boolean {
  if (word.length < least || !isStrange(word)) return false;
  return shortened.has(word) || withoutOne(word).some((short) => shortened.has(short) || (short.length > 5 && first.has(short)));
}

/** Letters that no list holds: in the place of a name, likely a name. Abbreviations without vowels are none. */
export function isUnknown(word: string): boolean {
  if (word.length < 3 || word.length > 24 || !/^[a-z][a-z'-]*$/.test(word) || !/[aeiouy]/.test(word)) return false;
  return ![first, maybe, surnames, towns, regions, known, story].some((list) => list.has(word)) && !isOrdinary(word);
}

/** An unknown word that is not merely a slip of the fingers in a known one. */
export function isStrange(word: string): boolean {
  return isUnknown(word) && word.length > 3 && !isSlip(word) && !(word.endsWith('s') && !isUnknown(word.slice(0, -1)));
}
