import { ageAt, isOfMany, schoolYearAt } from './ages';
import { type Detail, detailsOf } from './detail';
import { schoolEndingAt } from './named-school';
import type { Reading, Token } from './read-tokens';

const TOLD =
  /\binitials?\b(?:\s(?:are|is|of|being))?\s?[:=-]?\s?["']?(?!is\b|or\b|to\b|of\b|in\b|on\b|so\b|at\b|if\b|it\b|no\b|me\b|we\b|he\b|as\b|an\b|by\b|do\b|go\b|up\b|us\b|am\b|be\b|ok\b|for\b|and\b|the\b|not\b|you\b|can\b|are\b|her\b|his\b|but\b|fir\b|who\b|was\b|how\b|she\b)[a-z]\.?\s?[a-z]\.?(?:\s?[a-z]\.?)?(?!\w|'s)/giu;

/** In capitals even what looks like a word: "initials AM". */
const TOLD_CAPITALS = /\b[Ii]nitials\s(?:are\s|is\s)?(?:[A-Z]{2,3}|[A-Z]\.?\s?(?:Mc|Mac|O')[A-Z])\b/gu;

/** Abbreviations of this work that look like initials. */
const ABBREVIATIONS = new Set(
  `pc dc ps ds di dci sc ch sgt aa yp yps ip ap op ni uk eu us it ht ss sw dv da tv dj id ai ok pm am ta sen eal lac cla cin cp nfa fgm cse cce hsb bsl asd asc adhd ocd
  fb ig sc yt wa tt vr ps pe re rs dt rsv mp vp hr qa vs ps btw eg ie etc dr mr ms gp cs cc bf gf dm dms pm soc vol oic sio oicc sio dsl dht aht slt ey ks gc hq ic ro
  va vol iv nd st np mh sh ao va ts vc fm bw vw bmw abe rui vri mg bwv pnd pnc cps mash isva idva tac lado csc yjs yot yos hoy hod sdt ht nqt ect tas pru sld mld ehcp camhs iioc ceop iwf nca
  is or to of in on so at if it no me my we he as an by do go up us am be hi oh ah ex ya ye yo ta pa ma la el ur im iv id ill cos bc tbh idk imo rn atm msg pic vid acc app bot law act soa mca pha cja csa hmi top one two six ten sub pre non gay bi she her him his you the and who how why had has was are did not for out off old new kid lad boy mum dad son sis bro nan man men vic sus per day now yrs yr`.split(
    /\s+/,
  ),
);
const ANONYMOUS = new Set([
  'child',
  'victim',
  'suspect',
  'person',
  'pupil',
  'witness',
  'student',
  'girl',
  'boy',
  'school',
  'force',
  'parent',
  'option',
  'class',
  'code',
  'part',
  'appendix',
  'annex',
  'schedule',
  'category',
  'cat',
  'grade',
]);
const ROLES = new Set([
  'victim',
  'vic',
  'suspect',
  'susp',
  'pupil',
  'student',
  'child',
  'girl',
  'boy',
  'lad',
  'friend',
  'mate',
  'brother',
  'sister',
  'witness',
  'complainant',
  'offender',
  'kid',
  'perp',
]);
/** How far from initials a school's name may end. */
const NEAR = [-6, -5, -4, -3, -2, -1, 2, 3, 4, 5, 6, 7];
const LINKS = new Set(['from', 'at', 'in', 'who', 'is', 'whos', 'goes', 'attends', 'aged', 'of', 'to', 'a', 'pupil']);

/** Initials that are called so, or that stand beside a school, a school year or an age. */
export function findInitials(reading: Reading): Detail[] {
  const { tokens, calm, text } = reading;
  const told = [...detailsOf('initials', TOLD, text), ...detailsOf('initials', TOLD_CAPITALS, text)];
  const beside = tokens.flatMap((token, at): Detail[] => {
    const to = initialsFrom(tokens, at, calm);
    if (to === undefined || !(isPlaced(reading, to + 1) || isInRole(tokens, at, to, calm) || isNearSchool(reading, at, to))) return [];
    return [{ kind: 'initials', start: token.start, end: tokens[to]?.end ?? token.end }];
  });
  return [...told, ...beside];
}

/** The index of the last token of initials that begin here: "JB", "J.B.", "j b", a single capital. */
function initialsFrom(tokens: readonly Token[], at: number, calm: boolean): number | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return undefined;
  const { word } = token;
  if (/^[a-z]$/.test(word) && !token.owns) {
    if (
      next &&
      /^[a-z]$/.test(next.word) &&
      /^\.? ?$/.test(next.gap) &&
      (token.capital || next.gap.startsWith('.')) &&
      !(word === 'e' && next.word === 'g') &&
      !(word === 'i' && next.word === 'e')
    )
      return at + 1;
    return token.capital && calm && !['i', 'a'].includes(word) && !ANONYMOUS.has(tokens[at - 1]?.word ?? '') ? at : undefined;
  }
  if (!/^[a-z]{2,3}$/.test(word) || ABBREVIATIONS.has(word)) return undefined;
  if (token.shouted && calm) return at;
  return word.length === 2 ? at : undefined;
}

/** Whether a school, a school year or an age follows at once. */
function isPlaced(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  if (/[?!;]/.test(tokens[from]?.gap ?? '')) return false;
  if (/^ ?\($/.test(tokens[from]?.gap ?? '') && ROLES.has(tokens[from]?.word ?? '')) return true;
  let step = from;
  while (step - from < 4 && LINKS.has(tokens[step]?.word ?? '')) step += 1;
  const after = schoolYearAt(tokens, step) ?? ageAt(tokens, step);
  if (after !== undefined && !isOfMany(tokens, after)) return step > from || /[(,]/.test(tokens[step]?.gap ?? '');
  return step > from && [step, step + 1, step + 2, step + 3].some((at) => schoolEndingAt(reading, at) !== undefined);
}

/** A named school a few words before or after: only for what can hardly be an abbreviation of the work. */
function isNearSchool(reading: Reading, at: number, to: number): boolean {
  const { tokens, calm } = reading;
  const token = tokens[at];
  const sure = to > at || (calm && (token?.shouted ?? false) && token?.word.length === 2);
  return sure && NEAR.some((step) => schoolEndingAt(reading, step < 0 ? at + step : to + step) !== undefined);
}

function isInRole(tokens: readonly Token[], at: number, to: number, calm: boolean): boolean {
  const token = tokens[at];
  const long = to > at || (token?.shouted ?? false);
  return (
    calm &&
    long &&
    token !== undefined &&
    token.capital &&
    ROLES.has(tokens[at - 1]?.word ?? '') &&
    /^[\s,(]{1,2}$/.test(token.gap) &&
    token.word.length <= 2
  );
}
