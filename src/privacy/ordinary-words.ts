import { KNOWN } from './known-words';
import { ORDINARY_A_TO_E } from './ordinary-words-a-e';
import { ORDINARY_F_TO_O } from './ordinary-words-f-o';
import { ORDINARY_P_TO_Z } from './ordinary-words-p-z';

const ordinary = new Set([ORDINARY_A_TO_E, ORDINARY_F_TO_O, ORDINARY_P_TO_Z].flat());

/** Endings, each with what may stand in its place in the stem: "carries" is "carr" and "y". */
const ENDINGS =
  'ies:y ied:y ier:y iest:y ily:y es:/e s: ed:/e ing:/e ings:/e in:/e ly: er:/e ers:/e est:/e ness: ment: able:/e ful: fully: less: ll: d: ve: nt: ish: ism: ist: tion:te/t ation:e/ ations:e/ ity:/e al:/e ally: ive:e/ ance:/e ence:/e ship: ships:'
    .split(' ')
    .map((rule) => {
      const [ending = '', stems = ''] = rule.split(':');
      return { ending, stems: stems.split('/') };
    });

/** A word of everyday or police English, in any of its usual forms. */
export function isOrdinary(word: string): boolean {
  const plain = word.includes("'") ? word.replace(/'/g, '') : word;
  if (ordinary.has(plain)) return true;
  if (plain.includes('-')) return plain.split('-').every((part) => part.length < 3 || isOrdinary(part));
  return (
    stemsOf(plain).some((stem) => ordinary.has(stem)) ||
    (/^(?:un|re|non|pre|mis|dis|over|under|cyber|sub)./.test(plain) &&
      ordinary.has(plain.replace(/^(?:non|pre|mis|dis|over|under|cyber|sub|un|re)/, '')))
  );
}

function stemsOf(word: string): string[] {
  return ENDINGS.flatMap(({ ending, stems }) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return [];
    const stem = word.slice(0, -ending.length);
    const single = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
    return [...stems.map((end) => stem + end), ...single];
  });
}

/** Every word of five letters or more with one letter left out, so that a slip is found by looking up, not by comparing. */
const shortened = new Set([...ordinary, ...KNOWN].filter((word) => word.length > 4).flatMap(withoutOne));

const knownWords = new Set(KNOWN);
const shortenedKnown = new Set(KNOWN.filter((word) => word.length > 4).flatMap(withoutOne));

/** Whether one letter too many, too few, wrong or swapped turns the word into an ordinary or known one. */
export function isSlip(word: string): boolean {
  return [word, ...stemsOf(word)].some(
    (form) => form.length > 3 && (shortened.has(form) || withoutOne(form).some((short) => ordinary.has(short) || shortened.has(short))),
  );
}

/** A slip in the name of a platform or service: "Instagarm". */
export function isSlipOfKnown(word: string): boolean {
  return (
    word.length > 3 && (shortenedKnown.has(word) || withoutOne(word).some((short) => shortenedKnown.has(short) || knownWords.has(short)))
  );
}

/** The word with each of its letters left out once. */
export function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
