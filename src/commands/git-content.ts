import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of content/ at one point in time, by path from the root ("content/services.yaml"). */
export type ContentFiles = ReadonlyMap<string, string>;

/** Git can't answer; the message says what to do. */
export class GitError extends Error {}

/** Asks git, never through a shell. @throws GitError */
export function git(root: string, ...args: readonly string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new GitError('This needs git, which is not installed.');
    throw new GitError(`This needs the project's git history: ${reasonOf(error)}`);
  }
}

/** The full id of a revision that a person typed. @throws GitError */
export function revision(root: string, typed: string): string {
  try {
    return git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${typed}^{commit}`).trim();
  } catch {
    throw new GitError(
      `"${typed}" is not a revision of this project. Give a commit, tag or branch; "git log --oneline -- content" lists commits.`,
    );
  }
}

/** One file as it stood; undefined where it did not exist. */
export function fileAt(root: string, commit: string, path: string): string | undefined {
  const listed = git(root, 'ls-tree', '--name-only', commit, '--', path).trim();
  return listed ? git(root, 'show', `${commit}:${path}`) : undefined;
}

/** Files of content/ that differ between two commits, or between a commit and the files as they are now: before and after. */
export function changedContent(root: string, from: string, to?: string): { readonly before: ContentFiles; readonly after: ContentFiles } {
  const changed = lines(git(root, 'diff', '--name-only', '--no-renames', '-z', from, ...(to ? [to] : []), '--', 'content'));
  const added = to ? [] : lines(git(root, 'ls-files', '--others', '--exclude-standard', '-z', '--', 'content'));
  const paths = [...new Set([...changed, ...added])].sort();
  const now = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
  const read = (at: (path: string) => string | undefined) =>
    new Map(
      paths.flatMap((path): [string, string][] => {
        const text = at(path);
        return text === undefined ? [] : [[path, text]];
      }),
    );
  return { before: read((path) => fileAt(root, from, path)), after: read((path) => (to ? fileAt(root, to, path) : now(path))) };
}

function lines(output: string): string[] {
  return output.split('\0').filter((line) => line !== '');
}

function reasonOf(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return said.split('\n')[0] ?? 'git failed';
}
