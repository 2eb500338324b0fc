import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Concepts } from './concept-matcher';
import { readYaml } from './read-content-file';

/** What the bot knows of officers' language: fixed words, concepts and what to refuse. */
export interface Language {
  readonly concepts: Concepts;
  readonly outOfScope: readonly string[];
}

const phrase = z.union([z.string().min(1), z.number(), z.boolean()]).transform(String);
const lists = z.record(z.array(phrase).min(1));

/** Reads content/concepts.yaml and the out-of-scope files. @throws ContentError */
export function loadLanguage(folder: string): Language {
  const refused = readdirSync(folder)
    .filter((file) => /^out-of-scope.*\.yaml$/.test(file))
    .sort();
  return {
    concepts: readYaml(join(folder, 'concepts.yaml'), lists),
    outOfScope: refused.flatMap((file) => Object.values(readYaml(join(folder, file), lists)).flat()),
  };
}
