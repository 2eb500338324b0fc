import { stem } from './stem';
import { terms } from './terms';

/** Up to this many words may stand where a phrase has "...". */
const GAP = 3;

interface Part {
  readonly words: readonly string[];
  readonly after: 'next' | 'gap';
}

/** Prepares phrases, endings ignored; the returned function says whether any of them is in a row of words. */
export function phraseFinder(phrases: readonly string[]): (words: readonly string[]) => readonly [number, number] | undefined {
  const byFirst = new Map<string, Part[][]>();
  for (const phrase of phrases) {
    const parts = phrase.split('...').map((part, at): Part => ({ words: terms(part).map(keyOf), after: at === 0 ? 'next' : 'gap' }));
    const first = parts[0]?.words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), parts].sort((a, b) => lengthOf(b) - lengthOf(a)),
    );
  }
  return (words) => {
    const stems = words.map(keyOf);
    for (let start = 0; start < stems.length; start++)
      for (const parts of byFirst.get(stems[start] ?? '') ?? []) {
        const end = endOf(stems, start, parts);
        if (end !== undefined) return [start, end];
      }
    return undefined;
  };
}

function endOf(stems: readonly string[], start: number, parts: readonly Part[]): number | undefined {
  let at = start;
  for (const { words, after } of parts) {
    const last = after === 'gap' ? at + GAP : at;
    while (at <= last && !words.every((word, offset) => stems[at + offset] === word)) at++;
    if (at > last) return undefined;
    at += words.length;
  }
  return at;
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { words }) => sum + words.length, 0);
}

/** Short words keep their endings: "here" is not "her". */
function keyOf(word: string): string {
  return word.length < 5 ? word : stem(word);
}
