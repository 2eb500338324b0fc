import type { GlossaryEntry } from './schema';
import { stem } from './stem';
import { terms } from './terms';

type Entry = Pick<GlossaryEntry, 'id' | 'term' | 'also'>;

const BEFORE =
  /^(?:(?:hi|so|and|but|ok|please|sorry|quick one) )*(?:whats|what (?:is|are|does|do|on earth is)|wots|wot is|define|definition of|meaning of|explain|explain what|tell me what|what do (?:you|they|kids|people) mean by|what is meant by|never heard of)(?: the (?:term|word))? /;
const AFTER =
  / (?:mean|means|meaning|definition|defined|stand for|stands for|is|short for|in english|then|when its at home|explained|all about)$/;

export interface GlossaryFinder {
  /** The entry whose meaning is asked for, if the text asks for one. */
  meaning(question: string): string | undefined;
  /** The entry that the whole text is a name of: "iioc". */
  named(question: string): string | undefined;
}

/** Prepares the glossary; both functions are pure. */
export function glossaryFinder(entries: Iterable<Entry>): GlossaryFinder {
  const named = new Map<string, string>();
  for (const { id, term, also } of entries)
    for (const name of [id, term, term.replace(/\(.*\)/, ''), ...(/\((.+)\)/.exec(term)?.slice(1) ?? []), ...also]) {
      const key = keyOf(name);
      if (!named.has(key)) named.set(key, id);
    }
  return {
    meaning(question) {
      const asked = meaningAskedFor(question);
      return asked === undefined ? undefined : named.get(keyOf(asked));
    },
    named: (question) => named.get(keyOf(question)),
  };
}

/** "doxing" from "what does doxing mean"; undefined when no meaning is asked for. */
function meaningAskedFor(question: string): string | undefined {
  const text = terms(question).join(' ');
  let bare = text.replace(BEFORE, '');
  while (AFTER.test(bare)) bare = bare.replace(AFTER, '');
  return bare === text ? undefined : bare.replace(/^(?:an?|the|it|this|it when|by) /, '');
}

function keyOf(name: string): string {
  return terms(name).map(stem).join(' ');
}
