import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Content } from './content';
import type { ArticleEvidence, Evidence } from './learn';
import { ContentError, readYaml } from './read-content-file';

type Known = Pick<Content, 'articles' | 'glossary'>;

const phrase = z.union([z.string().trim().min(1), z.number(), z.boolean()]).transform(String);
const lists = z.record(z.array(phrase).min(1));

/**
 * Reads what finding answers is learned from: content/phrasings (more ways officers ask for an article, by its id; apart, so
 * that articles stay readable), content/concepts.yaml and the out-of-scope files. @throws ContentError
 */
export function readEvidence(folder: string, known: Known): Evidence {
  const phrasings = filesOf(folder).phrasings.map((file) => readYaml(file, lists));
  const strangers = phrasings.flatMap((file) => Object.keys(file)).filter((id) => !known.articles.has(id));
  if (strangers.length > 0) throw new ContentError(strangers.map((id) => `content/phrasings: there is no article ${id}`));
  return {
    articles: ownEvidence(known).map(({ id, asks, ...article }) => ({
      ...article,
      asks: [...new Set([...asks, ...phrasings.flatMap((file) => file[id] ?? [])])],
    })),
    concepts: readYaml(filesOf(folder).concepts, lists),
    outOfScope: filesOf(folder).outOfScope.flatMap((file) => Object.values(readYaml(file, lists)).flat()),
  };
}

/** The same evidence unparsed, which takes a tenth of the time: while it stays the same, so does what is learned from it. */
export function evidenceText(folder: string, known: Known): string[] {
  const { phrasings, concepts, outOfScope } = filesOf(folder);
  return [JSON.stringify(ownEvidence(known)), ...[...phrasings, concepts, ...outOfScope].map((file) => readFileSync(file, 'utf8'))];
}

function filesOf(folder: string) {
  const named = (where: string, name: RegExp) =>
    readdirSync(where)
      .filter((file) => name.test(file))
      .sort()
      .map((file) => join(where, file));
  return {
    phrasings: named(join(folder, 'phrasings'), /\.yaml$/),
    concepts: join(folder, 'concepts.yaml'),
    outOfScope: named(folder, /^out-of-scope.*\.yaml$/),
  };
}

/** What the articles themselves say, with the glossary's words for what each is about; the first related article explains a word. */
function ownEvidence({ articles, glossary }: Known): (ArticleEvidence & { readonly id: string })[] {
  const namesFor = (article: string): string[] =>
    [...glossary.values()].filter(({ related }) => related[0] === article).flatMap(({ term, also }) => [term, ...also]);
  return [...articles.values()].map(({ id, title, short, points, asks }) => ({
    id,
    title,
    short,
    points: [...points, ...namesFor(id)],
    asks,
  }));
}
