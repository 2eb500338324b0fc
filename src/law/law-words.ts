import { z } from 'zod';

const text = z.string().trim().min(1);
const headings = ['first', 'crime', 'child', 'acts', 'open', 'outcome21', 'age', 'evidence', 'involve', 'check'] as const;

function texts<K extends string>(keys: readonly [K, ...K[]]) {
  return z.record(z.enum(keys), text).refine((given): given is Record<K, string> => keys.every((key) => key in given), {
    message: `needs all of ${keys.join(', ')}`,
  });
}

/** content/law/words.yaml: what stands around the law in an outcome. */
export const lawWordsSchema = z
  .object({
    headings: texts(headings),
    crime: texts(['likely', 'may', 'unlikely']),
    acts: texts([
      'law',
      'apply',
      'because',
      'needs',
      'judgements',
      'doesNotCover',
      'medium',
      'ownPicture',
      'none',
      'named',
      'notWorkedOut',
    ]),
    outcome21: texts(['may-be-considered', 'does-not-apply', 'not-in-this-nation', 'unknown', 'stillOpen']),
    age: texts(['under-age', 'old-enough', 'unknown', 'no-young-person']),
  })
  .strict();

export type LawWords = z.output<typeof lawWordsSchema>;
