import { parse } from 'yaml';
import { parseContent, textsOf } from '../guidance/content-texts';
import { packageRoot } from '../package-root';
import { fileAt, git, GitError } from './git-content';

const EDITION_FILE = 'content/edition.yaml';

interface PastEdition {
  readonly edition: string;
  readonly date: string;
  /** The last commit of that edition. */
  readonly commit: string;
}

/** `npm run content:at EDITION ID`: an article as it stood in a past edition, with its currency notes of that day. */
export async function main(argv: string[]): Promise<number> {
  const [edition, id] = argv;
  if (!edition || !id || argv.length > 2) {
    console.error('Usage: npm run content:at EDITION ID   (the edition stands at the foot of every card, for example 2026.11)');
    return 1;
  }
  try {
    console.log(articleAt(packageRoot(), edition, id));
    return 0;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** The article in plain text. @throws GitError naming the editions or articles there are. */
export function articleAt(root: string, edition: string, id: string): string {
  const editions = pastEditions(root);
  const found = editions.find((past) => past.edition === edition);
  if (!found)
    throw new GitError(`No edition ${edition} in the history. There are: ${editions.map((past) => past.edition).join(', ') || 'none'}.`);
  const path = `content/articles/${id}.md`;
  const source = /^[a-z0-9-]+$/.test(id) ? fileAt(root, found.commit, path) : undefined;
  if (source === undefined) throw new GitError(`Edition ${edition} had no article ${id}.`);
  const fields = parseContent(path, source);
  const text = (name: string) =>
    textsOf(fields)
      .filter(([at]) => at === name || at.startsWith(`${name}.`))
      .map(([, words]) => words.trim());
  return [
    text('title').join(' '),
    '',
    ...text('short'),
    ...text('points').map((point) => `- ${point}`),
    ...(text('more').length > 0 ? ['', ...text('more')] : []),
    '',
    ...notesAt(root, found.commit, text('notes')),
    `Nations: ${text('nations').join(', ')}`,
    `Sources: ${text('sources').join(', ')}`,
    `Services named: ${text('services').join(', ') || 'none'}`,
    `Reviewed: ${text('reviewed').join('')} by ${text('owner').join('')}`,
    `As it stood at the end of edition ${found.edition} (${found.date}), commit ${found.commit.slice(0, 12)}.`,
  ].join('\n');
}

/** Every edition with the commit just before the next one began; for the newest, the newest commit. Newest first. */
function pastEditions(root: string): PastEdition[] {
  const commits = git(root, 'log', '--first-parent', '--format=%H', '--', EDITION_FILE).split('\n').filter(Boolean);
  const editions: PastEdition[] = [];
  let last = git(root, 'rev-parse', 'HEAD').trim();
  for (const commit of commits) {
    const { edition, date } = editionIn(fileAt(root, commit, EDITION_FILE));
    if (edition && editions.at(-1)?.edition !== edition) editions.push({ edition, date, commit: last });
    last = git(root, 'rev-list', '--first-parent', '--max-count=1', '--skip=1', commit).trim() || commit;
  }
  return editions;
}

function editionIn(source: string | undefined): { readonly edition: string; readonly date: string } {
  const texts = new Map(textsOf(parse(source ?? '')));
  return { edition: texts.get('edition') ?? '', date: texts.get('date') ?? '' };
}

function notesAt(root: string, commit: string, ids: readonly string[]): string[] {
  const texts = new Map(textsOf(parse(fileAt(root, commit, 'content/currency-notes.yaml') ?? '')));
  return ids.flatMap((id) => {
    const now = texts.get(`${id}.now`)?.trim();
    return now ? [`${texts.get(`${id}.topic`) ?? id} (as of ${texts.get(`${id}.asOf`) ?? 'an unknown day'}): ${now}`, ''] : [];
  });
}
