import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root';
import { dependencyProblems } from './dependency-rules';
import { LICENCE_PAGE, licencePage } from './licences';
import { lockedPackages, wantedVersions } from './lockfile';

/** Part of `npm run check`: pinned versions, digests, origin, install scripts, licences, and that the licence list is fresh. */
export async function main(): Promise<number> {
  const packages = lockedPackages();
  const problems = dependencyProblems(wantedVersions(), packages);
  if (readFileSync(join(packageRoot(), LICENCE_PAGE), 'utf8') !== licencePage(packages))
    problems.push(`${LICENCE_PAGE} is out of date: npm run licences`);
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}
