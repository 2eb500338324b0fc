import { type Detail, detailsOf } from './detail';
import { exemptWords } from './name-exemptions';
import {
  canBeSurname,
  isFirstName,
  isKnown,
  isMaybeName,
  isMisspeltName,
  isRegion,
  isStoryName,
  isStrange,
  isSurname,
  isTown,
  isUnknown,
} from './name-lexicon';
import {
  acts,
  actsAtStart,
  followsPerson,
  hasAge,
  hasTitle,
  isActedOn,
  isBelittled,
  isCalledSo,
  isFamilyName,
  isLikePerson,
  isMet,
  isNamed,
  isPersonNoun,
  isTakenUp,
  ownsSomething,
  type Place,
  placeOf,
  says,
  secondOwns,
  speaks,
} from './name-slots';
import { isOrdinary, isSlipOfKnown } from './ordinary-words';
import type { Reading, Token } from './read-tokens';

/** A few words in another script in an English message: nearly always a name. */
const OTHER_SCRIPT =
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]{2,8}|[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Thai}\p{sc=Tamil}]{3,20}/gu;
const MONTHS = new Set(['april', 'may', 'june', 'august', 'jan']);
const MODALS = new Set(['will', 'may', 'can', 'mark', 'hope', 'chase', 'grant', 'rob', 'nick', 'sue']);
/** After these a capital is a thing, not a person: "on Wizz", "the Hub", "in Ambridge". */
const THING_BEFORE = new Set(
  'the a an in on at via using use uses app apps site website platform game near of operation op project act section system software called under per outside within into download downloaded onto through and-the'.split(
    ' ',
  ),
);
const THING_AFTER = new Set(
  'app apps site website platform game law act project team unit form report review warning guidance guidelines policy training system software course campaign foundation trust charity helpline service school academy college road street house hospital centre station police constabulary council borough estate park university hub account page server chat group order notice test scheme toolkit model framework tool line database portal programme program conference week month day press media'.split(
    ' ',
  ),
);
/** Given names that are words, but no verb or thing that could follow "tell" or "ask". */
const GIVEN = new Set(
  'grace hope faith joy summer rose amber eve angel destiny harmony melody robin penny max jo mo al di ed kay dee pat ray don gene bob ken sid nat ash sal rob nick sue drew dale robbie miles dean harley precious blessing princess prince star river storm ocean skylar sky autumn kit chance dot iris jet buddy junior rocky sandy sunny crystal diamond lance grant reed guy'.split(
    ' ',
  ),
);
const WHERE = new Set(['in', 'near', 'around', 'across', 'outside', 'at', 'covers', 'cover']);
/** Teams and systems whose abbreviation is a name when it is not shouted. */
const TEAMS = new Set(['cait', 'sara', 'cara', 'maya', 'carla', 'nora', 'elsa', 'tessa']);
/** A message of which most words are unknown is in another language, or keys hit at random. */
const FOREIGN = 0.45;

/** Names of people: sure ones anywhere, doubtful ones only where the words around them make them one. */
export function findNames(reading: Reading): Detail[] {
  const { tokens } = reading;
  const exempt = exemptWords(reading);
  const unknown = tokens.filter(({ word }) => isUnknown(word)).length;
  const foreign = tokens.length > 3 && unknown > tokens.length * FOREIGN;
  const found: Detail[] = foreign
    ? []
    : detailsOf('a name', OTHER_SCRIPT, reading.text).filter(() => /[a-z]{2,} [a-z]{2,}/i.test(reading.text));
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || exempt.has(at) || !isName(reading, placeOf(tokens, at, token), foreign)) continue;
    const last = lastOfName(reading, at);
    found.push({ kind: 'a name', start: token.start, end: tokens[last]?.end ?? token.end });
    at = last;
  }
  return found;
}

function isName(reading: Reading, place: Place, foreign: boolean): boolean {
  const { word } = place.token;
  if (!/^[a-z][a-z'-]+$/.test(word)) return false;
  if (isCalledSo(place) && ((reading.calm && place.token.capital) || !isOrdinary(word))) return !isStoryName(word);
  if (isStoryName(word)) return isStoryNameOfSomebody(reading, place);
  if (hasTitle(place)) return isTitled(reading, place);
  if (isFirstName(word)) return !isOddCase(reading, place) && !(isTown(word) && WHERE.has(place.before));
  if (isMaybeName(word) || (word.endsWith('s') && isMaybeName(word.slice(0, -1)) && !isOrdinary(word))) return isMaybe(reading, place);
  if (isSurname(word)) return isFamily(reading, place);
  if (isKnown(word) || isTown(word) || isRegion(word)) return false;
  if (!isUnknown(word)) return false;
  return isUnknownName(reading, place, foreign);
}

/** Sara, Owen and Harry are in the guidance; with a surname or a school year they are somebody else. */
function isStoryNameOfSomebody(reading: Reading, place: Place): boolean {
  if (place.token.word === 'crane') return false;
  return (
    isSurname(place.next) ||
    (place.next !== '' && followedByCapital(reading, place) && canBeSurname(place.next)) ||
    (hasAge(place, false) && !/[(,]/.test(place.tokens[place.at + 1]?.gap ?? '') && /^(?:from|in|aged)$/.test(place.next))
  );
}

function isTitled({ calm }: Reading, { token, before }: Place): boolean {
  if (token.word === 'crane' || isKnown(token.word)) return false;
  if (['miss', 'sister', 'doctor', 'ms', 'dr', 'rev', 'imam'].includes(before))
    return (calm && token.capital) || isSurname(token.word) || isFirstName(token.word) || isStrange(token.word);
  return (
    isSurname(token.word) ||
    canBeSurname(token.word) ||
    isFirstName(token.word) ||
    isMaybeName(token.word) ||
    !isOrdinary(token.word) ||
    (calm && token.capital)
  );
}

/** All capitals in a calm text is an abbreviation; "Ali" is a name, "ALI" may be a system. */
function isOddCase({ calm }: Reading, { token }: Place): boolean {
  return token.shouted && (TEAMS.has(token.word) || (calm && token.word.length < 4));
}

function followedByCapital({ calm }: Reading, { tokens, at }: Place): boolean {
  const next = tokens[at + 1];
  return calm && next !== undefined && next.capital && !next.shouted && /^\s$/.test(next.gap);
}

function isMaybe(reading: Reading, place: Place): boolean {
  const { token, next, before, tokens, at } = place;
  const { word } = token;
  const whole = isMaybeName(word);
  if (!whole) return ownsSomething(place) && word.length > 3;
  if (
    MONTHS.has(word) &&
    (/^\d/.test(next) ||
      /^\d/.test(before) ||
      ['in', 'on', 'since', 'by', 'until', 'of', 'from', 'last', 'this', 'next', 'before'].includes(before))
  )
    return false;
  if (reading.calm && token.shouted && word.length < 4) return false;
  if (isNamed(place) || ownsSomething(place) || isTakenUp(place)) return true;
  if ((GIVEN.has(word) || MONTHS.has(word)) && !MODALS.has(word) && ((followsPerson(place) && acts(place)) || isLikePerson(place)))
    return true;
  if (hasAge(place, false) && !(MODALS.has(word) && ['is', ''].includes(next))) return true;
  if (isSurname(next) && /^\s$/.test(tokens[at + 1]?.gap ?? '')) return true;
  if (speaks(place) || (isMet(place) && !MODALS.has(word)) || (followsPerson(place) && says(place)))
    return word.length > 2 || token.capital;
  if (besideName(place)) return true;
  if (GIVEN.has(word) && isActedOn(place) && !isOrdinary(before === 'is' ? next : '')) return true;
  if (!reading.calm || !token.capital || token.shouted) return false;
  if (followedByCapital(reading, place) && (canBeSurname(next) || isUnknown(next)) && !isKnown(next)) return true;
  if (followsPerson(place) && !MODALS.has(word)) return true;
  return (
    !token.opens &&
    !MONTHS.has(word) &&
    !isTown(word) &&
    !isRegion(word) &&
    !isKnown(word) &&
    (before === 'in' || !THING_BEFORE.has(before)) &&
    !THING_AFTER.has(next)
  );
}

/** "grace and josh", "josh & grace". */
function besideName({ before, before2, next, next2, token, tokens, at }: Place): boolean {
  const joined = (word: string, gap: string) => ['and', 'n'].includes(word) || /&|\+|^, ?$/.test(gap);
  const sure = (word: string) => isFirstName(word) && !isKnown(word);
  if (joined(before, '') && sure(before2)) return !tokens[at + 1] || !isOrdinary(token.word) || token.capital || token.word.length > 3;
  if (['and', 'n'].includes(next) && sure(next2)) return true;
  return /&|\+/.test(token.gap) && sure(before);
}

function isFamily(reading: Reading, place: Place): boolean {
  const { token, before, next } = place;
  if (token.word.length < 4) return isPersonNoun(before) && reading.calm && token.capital && !token.shouted;
  if (isFamilyName(place) || ['lad', 'boy', 'girl', 'kid', 'family', 'twins', 'brothers', 'sisters'].includes(next) || secondOwns(place))
    return true;
  if (isNamed(place) || ownsSomething(place) || hasAge(place, false) || speaks(place) || followsPerson(place) || isMet(place)) return true;
  return reading.calm && token.capital && !token.opens && !token.shouted && !THING_BEFORE.has(before) && !THING_AFTER.has(next);
}

function isUnknownName(reading: Reading, place: Place, foreign: boolean): boolean {
  const { token, next, before, tokens, at } = place;
  const { word } = token;
  const capital = reading.calm && token.capital && !token.shouted;
  if (reading.calm && token.shouted) return false;
  if (capital && before === 'the' && word.endsWith('s') && isSurname(word.slice(0, -1))) return true;
  if (capital && word.split('-').length === 2 && word.split('-').some((part) => isSurname(part) || isFirstName(part))) return true;
  if (capital) {
    const earlier = tokens[at - 1];
    if (earlier?.capital && /^ $/.test(token.gap) && (isTown(before) || isRegion(before) || isKnown(before))) return false;
    if (THING_AFTER.has(next) || (THING_BEFORE.has(before) && !isNamed(place))) return false;
    if (isNamed(place) || ownsSomething(place) || hasAge(place, true) || followsPerson(place) || isMet(place) || actsAtStart(place))
      return true;
    if (followedByCapital(reading, place) && (canBeSurname(next) || (isUnknown(next) && !token.begins))) return true;
    return !foreign && (token.begins ? isMisspeltName(word, 6) : !isSlipOfKnown(word));
  }
  if (foreign || !isStrange(word)) return false;
  if (isFamilyName(place) || isBelittled(place) || isMisspeltName(word, 7)) return true;
  if (isNamed(place) || ownsSomething(place) || hasAge(place, false) || actsAtStart(place) || isMet(place)) return true;
  if (followsPerson(place) && acts(place)) return true;
  if (besideName(place)) return true;
  const neighbour: Token | undefined = tokens[at + 1];
  return neighbour !== undefined && /^\s$/.test(neighbour.gap) && (isStrange(next) || isSurname(next));
}

/** The last word of the name that begins here: surnames and second names belong to it. */
function lastOfName({ tokens, calm }: Reading, at: number): number {
  let last = at;
  while (last - at < 3) {
    const next = tokens[last + 1];
    if (!next || !/^\s$/.test(next.gap) || tokens[last]?.owns || isKnown(next.word)) break;
    const belongs =
      isSurname(next.word) ||
      isFirstName(next.word) ||
      (calm && next.capital && !next.shouted) ||
      (canBeSurname(next.word) && !isOrdinary(next.word));
    if (!belongs) break;
    last += 1;
  }
  return last;
}
