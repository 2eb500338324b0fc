import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { threshold } from '../dialogs/threshold';
import { readYaml } from './guidance/read-content-file';
import { dialogWordsSchema, type DialogWords } from './guidance/schema';
import { lawFileSchema } from './law/law-schema';
import { type LawWords, lawWordsSchema } from './law/law-words';
import { type Law, parseLaw } from './law/parse-law';

const WORDS = 'words.yaml';

/** The law of a content folder. @throws ContentError or LawError naming every bad entry. */
export function readLaw(content: string): Law {
  const folder = join(content, 'law');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== WORDS)
    .sort();
  return parseLaw(
    files.map((file) => readYaml(join(folder, file), lawFileSchema)),
    threshold,
  );
}

/** The words around the law and those of the legal-threshold dialog. @throws ContentError */
export function readLawWords(content: string): { readonly law: LawWords; readonly dialog: DialogWords } {
  return {
    law: readYaml(join(content, 'law', WORDS), lawWordsSchema),
    dialog: readYaml(join(content, 'dialogs', 'threshold.yaml'), dialogWordsSchema),
  };
}
