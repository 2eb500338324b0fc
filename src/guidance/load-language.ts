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

/** Reads content/concepts.yaml and out-of-scope.yaml. @throws ContentError */
export function loadLanguage(folder: string): Language {
  return {
    concepts: readYaml(join(folder, 'concepts.yaml'), lists),
    outOfScope: Object.values(readYaml(join(folder, 'out-of-scope.yaml'), lists)).flat(),
  };
}
