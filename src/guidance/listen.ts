import { z } from 'zod';
import { dangerDetector, dangerSchema } from './danger-detector';
import { phraseFinder } from './phrase-finder';
import { terms } from './terms';

const phrases = z.array(z.string().min(1)).min(1);

/** Words the bot listens for before it searches; content/lexicon.yaml. */
export const lexiconSchema = z
  .object({
    commands: z.record(phrases),
    leadsCommands: z.object({ open: phrases, mine: phrases }).strict(),
    smallTalk: z.object({ greeting: phrases, thanks: phrases, 'about-bot': phrases }).strict(),
    abuse: phrases,
    languages: z.record(phrases),
    danger: dangerSchema,
  })
  .strict();

export type Lexicon = z.infer<typeof lexiconSchema>;
type Talk = 'greeting' | 'thanks' | 'about-bot';

export interface Listener {
  /** Whether the text speaks of a child in danger now. Kept on the side of asking too often. */
  danger(text: string): boolean;
  /** "help", or the id of a dialog to start, when the whole text is one of the fixed words. */
  command(text: string): string | undefined;
  /** "open" or "mine", when the whole text is one of the words that leads use in their channel. */
  leadsCommand(text: string): string | undefined;
  /** What kind of small talk the text is, when it is nothing else. */
  smallTalk(text: string): Talk | undefined;
  /** Whether the text is abuse or no words at all. What the guidance doesn't cover, the search refuses. */
  outOfScope(text: string): boolean;
  /** The language that the text is written in, when that is plainly not English. */
  language(text: string): string | undefined;
}

const SHORT = 5;
const LONG = 300;

/** Prepares the lexicon; the returned functions are pure and take normalised text. */
export function listener(lexicon: Lexicon): Listener {
  const whole = new Map<string, string>();
  for (const [command, words] of Object.entries(lexicon.commands)) for (const word of words) whole.set(plain(word), command);
  const leads = new Map<string, string>();
  for (const [command, words] of Object.entries(lexicon.leadsCommands)) for (const word of words) leads.set(plain(word), command);
  const talk = new Map<string, Talk>();
  for (const kind of ['greeting', 'thanks', 'about-bot'] as const)
    for (const words of lexicon.smallTalk[kind]) talk.set(plain(words), kind);
  const inDanger = dangerDetector(lexicon.danger);
  const abuse = phraseFinder(lexicon.abuse);
  const languages = Object.entries(lexicon.languages).map(([name, words]) => [name, new Set(words)] as const);
  return {
    // In a long message one sentence about the past must not quieten another about now.
    danger: (text) => inDanger(text) || (text.length > LONG && text.split(/[.!?;\n]+/).some(inDanger)),
    command: (text) => whole.get(plain(text)),
    leadsCommand: (text) => leads.get(plain(text)),
    smallTalk: (text) => onlyTalk(terms(text), talk),
    outOfScope(text) {
      const words = terms(text);
      return !words.some(pronounceable) || (words.length <= SHORT && abuse(words) !== undefined);
    },
    language: (text) => languageOf(text, languages),
  };
}

function plain(text: string): string {
  return terms(text).join(' ') || text.trim();
}

/** The kind of the first phrase, when the words are nothing but such phrases. */
function onlyTalk(words: readonly string[], talk: ReadonlyMap<string, Talk>): Talk | undefined {
  let first: Talk | undefined;
  for (let at = 0; at < words.length; ) {
    let length = Math.min(5, words.length - at);
    while (length > 0 && !talk.has(words.slice(at, at + length).join(' '))) length--;
    if (length === 0) return undefined;
    first ??= talk.get(words.slice(at, at + length).join(' '));
    at += length;
  }
  return first;
}

/** Letters with a vowel, or a short form of two to four letters with or without digits, such as "dbs" or "o21". */
function pronounceable(word: string): boolean {
  return /[a-z]/.test(word) ? /[aeiouy]/.test(word) || word.length <= 6 : /\p{L}/u.test(word);
}

function languageOf(text: string, languages: readonly (readonly [string, ReadonlySet<string>])[]): string | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (letters.length > 0 && foreign.length * 2 > letters.length) return 'another script';
  const words = terms(text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l'));
  const accented = /[¿¡ąćęłńśźżășțğşßñçãõ]/iu.test(text) ? 1 : 0;
  for (const [name, known] of languages) {
    const hits = new Set(words.filter((word) => known.has(word))).size + accented;
    if (hits >= 2 && hits * 5 >= words.length * 2) return name;
  }
  return undefined;
}
