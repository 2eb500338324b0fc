import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../package-root';

const locked = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const lockfile = z.object({ packages: z.record(locked) });
const versions = z.record(z.string()).default({});
const manifest = z.object({ dependencies: versions, devDependencies: versions, overrides: versions });

/** One package as package-lock.json holds it. */
export interface Locked extends z.infer<typeof locked> {
  readonly name: string;
}

/** Every package of the lockfile but the project itself. */
export function lockedPackages(root = packageRoot()): Locked[] {
  const { packages } = lockfile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(packages).flatMap(([path, entry]) =>
    path ? [{ ...entry, name: path.split('node_modules/').at(-1) ?? path }] : [],
  );
}

/** What package.json asks for, by name. */
export function wantedVersions(root = packageRoot()): Readonly<Record<string, string>> {
  const { dependencies, devDependencies, overrides } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { ...dependencies, ...devDependencies, ...overrides };
}
