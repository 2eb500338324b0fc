import { PUBLIC_PHRASES } from './public-phrases';
import type { Reading, Token } from './read-tokens';

const RANKS = new Set(
  'pc dc ps ds di dci dsu dcs supt insp inspector sgt sergeant sarge skipper skip guv guvnor constable pcso acc dcc commander superintendent det detective oppo colleague tutor gaffer boss op operation'.split(
    ' ',
  ),
);
const HONOURED = new Set(['st', 'saint', 'king', 'queen', 'sir', 'lord', 'lady', 'baroness', 'pope', 'justice', 'prime', 'dame']);
/** What a name before it belongs to: a law, a charity, a hospital, a school, a road; not a person in a case. */
const NAMED_AFTER = new Set(
  'law foundation trust charity hospital hospice infirmary school academy college primary campaign inquiry review test competence competent guidelines guideline warning hearing direction indication project road street avenue lane station line'.split(
    ' ',
  ),
);
const NAMED_WITH_CAPITAL = new Set([
  'report',
  'rule',
  'rules',
  'review',
  'centre',
  'house',
  'court',
  'park',
  'building',
  'act',
  'award',
  'programme',
  'helpline',
  'clinic',
  'stadium',
  'square',
  'union',
  'day',
  'guard',
  'app',
  'high',
]);
const PHONETIC = new Set(
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu'.split(
    ' ',
  ),
);

const phrases = new Map<string, string[][]>();
for (const phrase of PUBLIC_PHRASES) {
  const words = phrase.split(' ');
  const first = words[0] ?? '';
  phrases.set(first, [...(phrases.get(first) ?? []), words]);
}

/** The words that look like names and are none here: officers by rank, laws and charities, sayings, call signs. */
export function exemptWords({ tokens }: Reading): ReadonlySet<number> {
  const exempt = new Set<number>();
  tokens.forEach((token, at) => {
    for (const words of phrases.get(token.word) ?? []) {
      if (words.every((word, step) => tokens[at + step]?.word === word)) words.forEach((_, step) => exempt.add(at + step));
    }
    if (isPublic(tokens, at, token) || RANKS.has(token.word)) exempt.add(at);
    if (RANKS.has(tokens[at - 1]?.word ?? '') && !/[.?!]/.test(token.gap)) {
      exempt.add(at);
      if (token.capital && tokens[at + 1]?.capital) exempt.add(at + 1);
    }
  });
  return exempt;
}

function isPublic(tokens: readonly Token[], at: number, token: Token): boolean {
  const [before, next, second] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const sticks = (other: Token | undefined) => other !== undefined && !/[.,?!;:]/.test(other.gap);
  if (before && HONOURED.has(before.word) && sticks(token)) return true;
  if (
    sticks(next) &&
    next &&
    ((NAMED_AFTER.has(next.word) && !(token.owns && !['law', 'competence', 'review', 'inquiry', 'test'].includes(next.word))) ||
      (NAMED_WITH_CAPITAL.has(next.word) && next.capital))
  )
    return true;
  if (
    sticks(next) &&
    sticks(second) &&
    next?.capital &&
    second?.capital &&
    (NAMED_AFTER.has(second.word) || NAMED_WITH_CAPITAL.has(second.word))
  )
    return true;
  if (before?.word === 'v' || (next?.word === 'v' && before?.word !== 'is') || before?.word === 'ex-parte') return true;
  return (
    PHONETIC.has(token.word) &&
    [before, next].some(
      (other) =>
        other !== undefined &&
        (PHONETIC.has(other.word) || /^\d+$/.test(other.word)) &&
        !/[(,]/.test(next === other ? other.gap : token.gap),
    )
  );
}
