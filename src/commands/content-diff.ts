import { parse } from 'yaml';
import { type Change, contentChanges, type FieldChange } from '../guidance/content-changes';
import { packageRoot } from '../package-root';
import { changedContent, fileAt, GitError, revision } from './git-content';

/** `npm run content:diff REV [REV2]`: what changed in content/ between two revisions, or since one, for a CSE lead to sign off. */
export async function main(argv: string[]): Promise<number> {
  const [from, to] = argv;
  if (!from || argv.length > 2) {
    console.error('Usage: npm run content:diff REV [REV2]   (a commit, tag or branch; without REV2 the files as they are now)');
    return 1;
  }
  try {
    console.log(contentDiff(packageRoot(), from, to));
    return 0;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** The changes as Markdown. @throws GitError */
export function contentDiff(root: string, from: string, to?: string): string {
  const start = revision(root, from);
  const end = to ? revision(root, to) : undefined;
  const { before, after } = changedContent(root, start, end);
  const changes = contentChanges(before, after);
  const of = (what: Change['what']) => changes.filter((change) => change.what === what);
  const now = end ? `${to} (edition ${editionAt(root, end)})` : 'the files as they are now';
  return [
    '# Changes in what the bot says',
    '',
    `From ${from} (edition ${editionAt(root, start)}) to ${now}: ${of('added').length} added, ${of('removed').length} removed, ${of('changed').length} changed.`,
    ...section('Added', of('added')),
    ...section('Removed', of('removed')),
    ...section('Changed', of('changed')),
    '',
    ...(changes.length > 0
      ? ['## Signed', '', '| Name | Role | Date | Agreed? |', '|---|---|---|---|', '| | CSE lead | | |']
      : ['Nothing the bot says has changed.']),
  ].join('\n');
}

function section(title: string, changes: readonly Change[]): string[] {
  return changes.length > 0
    ? ['', `## ${title}`, ...changes.flatMap(({ item, fields }) => ['', `### ${item}`, ...fields.flatMap(fieldLines)])]
    : [];
}

function fieldLines({ field, before, now }: FieldChange): string[] {
  return ['', `**${field}**`, ...before.map((text) => `- before: ${oneLine(text)}`), ...now.map((text) => `- now: ${oneLine(text)}`)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function editionAt(root: string, commit: string): string {
  const fields: unknown = parse(fileAt(root, commit, 'content/edition.yaml') ?? '');
  return typeof fields === 'object' && fields !== null && 'edition' in fields ? String(fields.edition) : 'unknown';
}
