import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Content } from './content';
import { checkReferences } from './check-references';
import { addAreas } from './add-areas';
import { escalationWordsSchema } from './escalation-words';
import { labelsSchema } from './labels';
import { lexiconSchema } from './listen';
import { noticesSchema } from './notices';
import { ContentError, readMarkdown, readYaml } from './read-content-file';
import {
  approvalSchema,
  articleSchema,
  dialogWordsSchema,
  editionSchema,
  forceSchema,
  glossarySchema,
  noteSchema,
  ownersSchema,
  serviceSchema,
} from './schema';

/**
 * Loads all content from a folder. Every bad file is named in one go, so that an editor fixes them together.
 * @throws ContentError naming file, field and reason.
 */
export function loadContent(folder: string): Content {
  const problems: string[] = [];
  const tryRead = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const inFolder = (name: string, ending: string) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith(ending))
      .sort()
      .map((file) => join(folder, name, file));
  const forceFile = existsSync(join(folder, 'force/force.yaml')) ? 'force/force.yaml' : 'force/example.yaml';

  const articles = inFolder('articles', '.md').map((file) => tryRead(() => readMarkdown(file, articleSchema)));
  const dialogs = inFolder('dialogs', '.yaml').map((file) => tryRead(() => readYaml(file, dialogWordsSchema)));
  const notes = tryRead(() => readYaml(join(folder, 'currency-notes.yaml'), z.array(noteSchema)));
  const services = tryRead(() => readYaml(join(folder, 'services.yaml'), z.array(serviceSchema)));
  const glossary = tryRead(() => readYaml(join(folder, 'glossary.yaml'), z.array(glossarySchema)));
  const sections = tryRead(() => readYaml(join(folder, 'sections.yaml'), sectionsSchema));
  const edition = tryRead(() => readYaml(join(folder, 'edition.yaml'), editionSchema));
  const notices = tryRead(() => readYaml(join(folder, 'notices.yaml'), noticesSchema));
  const labels = tryRead(() => readYaml(join(folder, 'labels.yaml'), labelsSchema));
  const lexicon = tryRead(() => readYaml(join(folder, 'lexicon.yaml'), lexiconSchema));
  const escalation = tryRead(() => readYaml(join(folder, 'escalation.yaml'), escalationWordsSchema));
  const force = tryRead(() => readYaml(join(folder, forceFile), forceSchema));
  const approval = tryRead(() => readYaml(join(folder, 'approval.yaml'), approvalSchema));
  const owners = tryRead(() => readYaml(join(folder, 'owners.yaml'), ownersSchema));
  if (
    !notes ||
    !services ||
    !glossary ||
    !sections ||
    !edition ||
    !notices ||
    !labels ||
    !lexicon ||
    !escalation ||
    !force ||
    !approval ||
    !owners ||
    problems.length > 0
  ) {
    throw new ContentError(problems);
  }

  const content: Content = {
    edition,
    notices,
    labels,
    lexicon,
    escalation,
    force,
    approval,
    owners,
    articles: keyed('articles', present(articles), problems),
    dialogs: keyed(
      'dialogs',
      present(dialogs).map((one) => addAreas(one, force, escalation)),
      problems,
    ),
    notes: keyed('currency-notes.yaml', notes, problems),
    services: keyed('services.yaml', services, problems),
    glossary: keyed('glossary.yaml', glossary, problems),
    sections: new Set(sections.map(({ section, page }) => `${section}|${page}`)),
  };
  problems.push(...checkReferences(content));
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}

const sectionsSchema = z.array(z.object({ section: z.string(), page: z.number() }).strict());

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item): item is T => item !== undefined);
}

function keyed<T extends { id: string }>(where: string, items: readonly T[], problems: string[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    if (map.has(item.id)) problems.push(`content/${where}: two entries have the id ${item.id}`);
    map.set(item.id, item);
  }
  return map;
}
