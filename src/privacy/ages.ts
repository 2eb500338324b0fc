import type { Token } from './read-tokens';

const YEAR_WORDS = new Set(['year', 'yr', 'y', 'yrs']);
const OLD = new Set(['yo', 'yr', 'yrs', 'year', 'years', 'yearold', 'yrold', 'y', 'yos']);
const NUMBER_WORDS = new Set([
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
]);
const CROWD = new Set([
  'pupils',
  'students',
  'kids',
  'children',
  'girls',
  'boys',
  'lads',
  'class',
  'classes',
  'parents',
  'assembly',
  'assemblies',
  'lesson',
  'lessons',
  'group',
  'groups',
  'chat',
  'olds',
  'cohort',
  'teenagers',
  'teens',
  'youths',
  'people',
  "kid's",
  'lasses',
  'leavers',
  'camp',
  'trip',
  'team',
]);
const isPupilAge = (word: string): boolean => /^(?:[5-9]|1\d)$/.test(word);

/** "year 9", "yr9", "y10", "year nine", "9b" after in or from: the index after it, or nothing. */
export function schoolYearAt(tokens: readonly Token[], at: number): number | undefined {
  const { word = '', gap = '' } = tokens[at] ?? {};
  if (/^(?:year|yr|y)(?:[1-9]|1[0-3])$/.test(word)) return at + 1;
  const next = tokens[at + 1]?.word ?? '';
  if (YEAR_WORDS.has(word) && (/^(?:[1-9]|1[0-3])(?:[a-z]{1,2})?$/.test(next) || NUMBER_WORDS.has(next))) {
    return OLD.has(tokens[at + 2]?.word ?? '') || tokens[at + 2]?.word === 'old' ? undefined : at + 2;
  }
  if (word === 'form' && /^(?:[7-9]|1[0-3])[a-z]{1,2}\d?$/.test(next)) return at + 2;
  if (word === 'sixth' && next === 'form') return at + 2;
  const before = tokens[at - 1]?.word ?? '';
  if (
    /^(?:[7-9]|1[0-3])[a-hk-lnp-z]\d?$/.test(word) &&
    !/y$/.test(word) &&
    ['in', 'from', 'class', 'form'].includes(before) &&
    !/[.,]/.test(gap)
  )
    return at + 1;
  return undefined;
}

/** "14yo", "14 year old", "aged 14", "is 14", "(14)", ", 14,": the index after it, or nothing. */
export function ageAt(tokens: readonly Token[], at: number): number | undefined {
  const { word = '', gap = '' } = tokens[at] ?? {};
  if (/^(?:[5-9]|1\d)(?:yo|yr|yrs|y|yrold|yearold|yos|m|f)$/.test(word)) return tokens[at + 1]?.word === 'old' ? at + 2 : at + 1;
  if (/^[mf](?:[5-9]|1\d)$/.test(word)) return at + 1;
  if (isPupilAge(word) && gap === '/' && ['m', 'f'].includes(tokens[at - 1]?.word ?? '')) return at + 1;
  if (isPupilAge(word) && tokens[at + 1]?.word === 'y' && tokens[at + 2]?.word === 'o') return at + 3;
  if (/^(?:[5-9]|1\d)-?(?:year|yr)s?-?olds?$/.test(word)) return at + 1;
  if (!isPupilAge(word) && !NUMBER_WORDS.has(word)) return undefined;
  const [next = '', after = ''] = [tokens[at + 1]?.word, tokens[at + 2]?.word];
  if (OLD.has(next) || next === 'year-old') return after === 'old' ? at + 3 : at + 2;
  const before = tokens[at - 1]?.word ?? '';
  if (
    ['aged', 'age', 'shes', 'hes', 'turned', 'just'].includes(before) ||
    (['she', 'he', 'who', 'lad', 'girl', 'boy', 'kid', 'victim', 'vic', 'suspect', 'daughter', 'son', 'ip'].includes(before) &&
      (tokens[at - 1]?.owns ?? false))
  )
    return at + 1;
  if (before === 'of' && ['lad', 'girl', 'boy', 'lass', 'child', 'kid', 'male', 'female', 'pupil'].includes(tokens[at - 2]?.word ?? ''))
    return at + 1;
  if (before === 'is' && !['of', 'per', 'people', 'pm', 'am', 'the'].includes(next)) return at + 1;
  if (at === 0 && next === 'and' && ['living', 'lives', 'from'].includes(after)) return at + 1;
  const followed = tokens[at + 1]?.gap ?? '.';
  if (at === 0 && /^, ?$/.test(followed)) return at + 1;
  if (/\($/.test(gap) && /^\)/.test(followed)) return at + 1;
  return /^[.)'"]{0,2}, ?$/.test(gap) && /^[,.;)]/.test(followed) ? at + 1 : undefined;
}

/** An age or a year that is said of many: "Year 9 pupils", "y10s". */
export function isOfMany(tokens: readonly Token[], after: number): boolean {
  return (
    [tokens[after], tokens[after + 1]].some((token) => CROWD.has(token?.word ?? '')) ||
    /\d(?:s|yos)$|olds$/.test(tokens[after - 1]?.word ?? '') ||
    ['whole', 'all', 'every'].includes(tokens[after - 3]?.word ?? '')
  );
}
