/** A word as the guard reads it. */
export interface Token {
  /** Plain lower-case letters and digits, without accents and without a closing 's. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** It ended in 's. */
  readonly owns: boolean;
  readonly capital: boolean;
  readonly shouted: boolean;
  /** It opens a sentence, where a capital says nothing. */
  readonly opens: boolean;
  /** It opens the text or follows a full stop; a dash or a colon is weaker. */
  readonly begins: boolean;
  /** What stands between it and the word before it. */
  readonly gap: string;
}

export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Capitals mean something: the text is neither shouted nor written as a title. */
  readonly calm: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{N}]+){0,4}/gu;
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 's', æ: 'a', ı: 'i' };

/** Lower case, and letters without their accents. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9'-]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßæı]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Splits a normalised text into words, once, for every finder that reads words. */
export function readTokens(text: string): Reading {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(from, match.index);
    from = match.index + match[0].length;
    tokens.push(token(match[0], match.index, gap, tokens.length === 0));
  }
  return { text, tokens, calm: isCalm(tokens) };
}

function token(raw: string, start: number, gap: string, first: boolean): Token {
  const folded = fold(raw);
  const owns = /'s?$/.test(folded) && folded.length > 2;
  const letters = raw.replace(/[^\p{L}]/gu, '');
  return {
    word: owns ? folded.replace(/'s?$/, '') : folded,
    start,
    end: start + raw.length,
    owns,
    capital: /^\p{Lu}/u.test(raw),
    shouted: letters.length > 1 && letters === letters.toUpperCase(),
    opens: first || /[.?!:;"\n•*]|[-–—] /.test(gap),
    begins: first || /[.?!]/.test(gap),
    gap,
  };
}

function isCalm(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ word }) => /^[a-z'-]{3,}$/.test(word));
  const shouted = words.filter((word) => word.shouted).length;
  const capital = words.filter((word) => word.capital).length;
  return words.length < 3 || (shouted < words.length * 0.6 && (words.length < 5 || capital < words.length * 0.75));
}
