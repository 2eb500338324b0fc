import { z } from 'zod';
import { type ContentText, isSaid } from './content-texts';

const rule = z
  .object({
    name: z.string().min(1),
    why: z.string().min(1),
    phrases: z.array(z.string().min(1)).min(1),
    /** Stretches of text that are fine although a phrase stands in them. */
    except: z.array(z.string().min(1)).default([]),
    /** The phrase is fine where the same clause forbids it: "never ...". */
    mayForbid: z.boolean().default(false),
    /** Words that make a sentence fine, such as "before" for deleting. */
    fineWith: z.array(z.string().min(1)).default([]),
  })
  .strict();

/** Shape of content/banned.yaml. */
export const bannedSchema = z.object({ forbids: z.array(z.string().min(1)).min(1), rules: z.array(rule).min(1) }).strict();
export type Banned = z.infer<typeof bannedSchema>;

/** Lists every text that says what the content's owners have banned. Pure. */
export function bannedWords(texts: readonly ContentText[], banned: Banned): string[] {
  const forbids = anyOf(banned.forbids);
  const rules = banned.rules.map((one) => ({ ...one, finds: anyOf(one.phrases), lets: anyOf(one.except), fine: anyOf(one.fineWith) }));
  return texts.filter(isSaid).flatMap(({ file, field, text }) =>
    rules.flatMap(({ name, why, finds, lets, fine, mayForbid }) => {
      if (!isFound(finds, text.replace(/\s+/g, ' '))) return [];
      const wrong = sentencesOf(text.replace(lets, ' ')).find(
        (sentence) =>
          !isFound(fine, sentence) && clausesOf(sentence).some((clause) => isWrong(clause, finds, mayForbid ? forbids : undefined)),
      );
      return wrong ? [`${file}: ${field}: ${name}: "${wrong.trim()}" - ${why}`] : [];
    }),
  );
}

/** A phrase in a clause, unless a forbidding word stands before the phrase has ended. */
function isWrong(clause: string, finds: RegExp, forbids: RegExp | undefined): boolean {
  return [...clause.matchAll(finds)].some((found) => !forbids || !isFound(forbids, clause.slice(0, found.index + found[0].length)));
}

function isFound(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

/** Sentences as people read them; a dot inside "s.66B" ends none. */
export function sentencesOf(text: string): string[] {
  return [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text.replace(/\s+/g, ' '))].map(({ segment }) => segment);
}

function clausesOf(sentence: string): string[] {
  return sentence.split(/[:;]|\s-\s|\bbut\b/i);
}

/** A phrase as an editor writes it: "/" between words that may stand there, "*" for any ending, "..." for up to six words between. */
function anyOf(phrases: readonly string[]): RegExp {
  const words = (phrase: string) =>
    phrase.replaceAll('...', ' ... ').trim().split(/\s+/).map(wordPattern).join(' ').replaceAll(' GAP ', ' (?:\\S+ ){0,6}?');
  return new RegExp(phrases.length > 0 ? `(?<![\\w-])(?:${phrases.map(words).join('|')})(?![\\w-])` : '(?!)', 'gi');
}

function wordPattern(word: string): string {
  if (word === '...') return 'GAP';
  const options = word.split('/').map((one) =>
    one
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/['’]/g, "['’]")
      .replaceAll('*', "[\\w'’-]*"),
  );
  return options.length > 1 ? `(?:${options.join('|')})` : (options[0] ?? '');
}
