/** How often each word occurs. */
export function countWords(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Corrects a word that is not among those counted to the nearest one that is: one slip of the finger in a short word, two
 * in a long one. Candidates come from an index of words with one or two letters left out.
 */
export function spelling(counts: ReadonlyMap<string, number>): (word: string) => string {
  const index = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (!readable(word)) continue;
    for (const key of keysOf(word)) {
      const listed = index.get(key);
      if (listed) listed.push(word);
      else index.set(key, [word]);
    }
  }
  return (word) => {
    if (counts.has(word) || word.length < SHORTEST || !readable(word)) return word;
    let best = word;
    let bestWorth = 0;
    for (const candidate of new Set(keysOf(word).flatMap((key) => index.get(key) ?? []))) {
      if (candidate[0] !== word[0]) continue;
      const slips = distance(word, candidate);
      if (slips > (Math.max(word.length, candidate.length) >= LONG ? 2 : 1)) continue;
      const worth = 10 - 4 * slips + Math.log(1 + (counts.get(candidate) ?? 0)) + likeness(word, candidate);
      if (worth > bestWorth) [best, bestWorth] = [candidate, worth];
    }
    return best;
  };
}

/** Shorter words are too often names or short forms. */
const SHORTEST = 4;
const LONG = 7;
/** Longer than any word officers type; keeps the index and each correction small. */
const LONGEST = 20;

function readable(word: string): boolean {
  return word.length >= SHORTEST - 1 && word.length <= LONGEST && /^[a-z]+$/.test(word);
}

function keysOf(word: string): string[] {
  const once = lettersLeftOut(word);
  return word.length < LONG ? [word, ...once] : [...new Set([word, ...once, ...once.flatMap(lettersLeftOut)])];
}

function lettersLeftOut(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** A doubled or single letter is the commonest slip of all; a word's end is rarely wrong. */
function likeness(typed: string, candidate: string): number {
  const single = (word: string) => word.replace(/(.)\1/g, '$1');
  return (single(typed) === single(candidate) ? 3 : 0) + (typed.at(-1) === candidate.at(-1) ? 0.5 : 0);
}

/** Slips between two words: a letter missing, added, changed, or two neighbours swapped. */
function distance(from: string, to: string): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      let least = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1));
      if (from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) least = Math.min(least, (twoBack[j - 2] ?? Infinity) + 1);
      row.push(least);
    }
    [twoBack, back] = [back, row];
  }
  return back[to.length] ?? Infinity;
}
