import { isFirstName, isKnown, isMaybeName, isRegion, isStrange, isSurname, isTown, isUnknown } from './name-lexicon';
import type { Reading, Token } from './read-tokens';

const SCHOOLS = new Set([
  'school',
  'academy',
  'college',
  'primary',
  'high',
  'grammar',
  'secondary',
  'comp',
  'comprehensive',
  'infants',
  'infant',
  'juniors',
  'junior',
  'sixth',
  'prep',
  'collegiate',
  'ysgol',
  'utc',
  'skl',
  'schl',
  'scl',
  'pru',
  'nursery',
  'hs',
  'academys',
  'catholic',
  'cofe',
  'ce',
  'rc',
  'community',
  'girls',
  'boys',
]);
/** Kinds of school that may stand within a name: "Riverside Free School". */
const KINDS = new Set(['free', 'special', 'independent', 'faith']);
/** Words before "school" that name none: "her old school", "tell school", "football academy". */
const GENERIC = new Set(
  'a an the this that his her their our my your its whose which what every each any some no one two both all another other same different old new local nearby big small good private public state special boarding independent faith catholic secondary primary high middle junior infant grammar nursery prep comprehensive sixth form upper lower community mainstream alternative free girls boys mixed welsh scottish english irish in at to from of for with by on about into inside outside near after before during since until through tell told ring call contact called phone speak inform ask involve support get let make when if does do did is was has have will can should would and or but so because football rugby dance sports drama music police art film driving sunday summer night saturday medical law business language home whole rest head at-risk victim suspect feeder partner sister neighbouring her his'.split(
    ' ',
  ),
);

/** The place of a school's name that ends at this word ("st mary's high school"), or nothing. */
export function schoolEndingAt({ tokens, calm }: Reading, at: number): { readonly from: number; readonly to: number } | undefined {
  const saint = saintAt(tokens, at);
  if (saint) return saint;
  if (
    !SCHOOLS.has(tokens[at]?.word ?? '') ||
    ['girls', 'boys', 'community', 'catholic', 'ce', 'rc', 'cofe'].includes(tokens[at]?.word ?? '') ||
    /[.?!;:]/.test(tokens[at]?.gap ?? '')
  )
    return undefined;
  let first = at;
  while (first > 0 && at - first < 3 && (SCHOOLS.has(tokens[first - 1]?.word ?? '') || KINDS.has(tokens[first - 1]?.word ?? '')))
    first -= 1;
  const before = tokens[first - 1];
  if (!before || /[.,?!;:]/.test(tokens[first]?.gap ?? '')) return undefined;
  if (['st', 'saint'].includes(tokens[first - 2]?.word ?? '')) return { from: first - 2, to: at };
  const { word } = before;
  if (GENERIC.has(word) || isKnown(word)) return undefined;
  const proper =
    (calm && before.capital && !before.opens) ||
    isTown(word) ||
    isRegion(word) ||
    isSurname(word) ||
    isFirstName(word) ||
    isMaybeName(word) ||
    isStrange(word) ||
    ((before.capital || ['at', 'from', 'to', 'attends'].includes(tokens[first - 2]?.word ?? '')) && isUnknown(word));
  if (proper) return { from: first - 1, to: at };
  return lowerCase(
    tokens.map((token) => token.word),
    first,
  )
    ? { from: first - 2, to: at }
    : undefined;
}

/** "at st peters", with or without the word school. */
function saintAt(tokens: readonly Token[], at: number): { readonly from: number; readonly to: number } | undefined {
  const lady =
    (tokens[at - 1]?.word === 'our' && tokens[at]?.word === 'lady' && (tokens[at]?.owns ?? false)) || tokens[at]?.word === 'ladys';
  if (lady && tokens[at - 1]?.word === 'our' && ['at', 'from', 'attends', 'to'].includes(tokens[at - 2]?.word ?? ''))
    return { from: at - 1, to: at };
  const isSaint = ['st', 'saint', 'sts'].includes(tokens[at - 1]?.word ?? '') && /^\.? $/.test(tokens[at]?.gap ?? '');
  return isSaint &&
    (['at', 'from', 'attends', 'in', 'to', 'year'].includes(tokens[at - 2]?.word ?? '') ||
      (/^, /.test(tokens[at - 1]?.gap ?? '') && (tokens[at]?.owns ?? false))) &&
    !['helens', 'albans', 'ives', 'austell', 'andrews', 'neots', 'asaph'].includes(tokens[at]?.word ?? '')
    ? { from: at - 1, to: at }
    : undefined;
}

/** "at forest hill school": two plain words after a preposition, neither of them generic. */
function lowerCase(words: readonly string[], first: number): boolean {
  const [, two = '', one = ''] = [words[first - 3], words[first - 2], words[first - 1]];
  if (GENERIC.has(one)) return false;
  const prepositions = ['at', 'from', 'attends', 'attending', 'to'];
  return (
    (prepositions.includes(words[first - 3] ?? '') && !GENERIC.has(two)) ||
    (prepositions.slice(0, 3).includes(two) && words[first] !== 'high')
  );
}
