import { stem } from './stem';
import { terms } from './terms';

export type Concepts = Readonly<Record<string, readonly string[]>>;

interface Branch {
  readonly next: Map<string, Branch>;
  readonly meant: Set<string>;
}

/** Prepares the concept lexicon; the returned function lists the concepts that a row of word stems speaks of. */
export function conceptMatcher(concepts: Concepts): (stems: readonly string[]) => Set<string> {
  const root: Branch = { next: new Map(), meant: new Set() };
  for (const [concept, phrases] of Object.entries(concepts))
    for (const phrase of phrases) {
      let branch = root;
      for (const word of terms(phrase).map(stem)) {
        const next = branch.next.get(word) ?? { next: new Map(), meant: new Set() };
        branch.next.set(word, next);
        branch = next;
      }
      branch.meant.add(concept);
    }
  return (stems) => {
    const found = new Set<string>();
    stems.forEach((_, start) => {
      let branch: Branch | undefined = root;
      for (let at = start; branch && at < stems.length; at++) {
        branch = branch.next.get(stems[at] ?? '');
        for (const concept of branch?.meant ?? []) found.add(concept);
      }
    });
    return found;
  };
}
