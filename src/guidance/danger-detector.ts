import { z } from 'zod';
import { phraseFinder } from './phrase-finder';
import { terms } from './terms';

const phrases = z.array(z.string().min(1)).min(1);

/** The pieces that a message about danger is made of; content/lexicon.yaml. */
export const dangerSchema = z
  .object({ strong: phrases, weak: phrases, now: phrases, person: phrases, idioms: phrases, quiet: phrases, respell: z.record(z.string()) })
  .strict();

/**
 * Prepares the pieces; the returned function says whether somebody is in danger now. It leans towards asking: a message
 * about danger is quiet only when it is plainly general or past and has no word for now.
 */
export function dangerDetector(pieces: z.infer<typeof dangerSchema>): (text: string) => boolean {
  const strong = phraseFinder(pieces.strong);
  const weak = phraseFinder(pieces.weak);
  const now = phraseFinder(pieces.now);
  const person = phraseFinder(pieces.person);
  const idiom = phraseFinder(pieces.idioms);
  const quiet = phraseFinder(pieces.quiet);
  return (text) => {
    const words = without(
      terms(text).flatMap((word) => pieces.respell[word]?.split(' ') ?? word),
      idiom,
    );
    if (!person(words)) return false;
    const isNow = now(words) !== undefined;
    if (quiet(words) && !isNow) return false;
    return strong(words) !== undefined || (isNow && weak(words) !== undefined);
  };
}

function without(words: readonly string[], finder: ReturnType<typeof phraseFinder>): string[] {
  let rest = [...words];
  for (let found = finder(rest); found; found = finder(rest)) rest = [...rest.slice(0, found[0]), ...rest.slice(found[1])];
  return rest;
}
