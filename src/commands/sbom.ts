import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../package-root';
import { lockedPackages } from './lockfile';

export const BILL = 'out/sbom.cdx.json';
const component = z.object({ 'bom-ref': z.string(), name: z.string(), version: z.string() }).passthrough();
const dependency = z.object({ ref: z.string(), dependsOn: z.array(z.string()).default([]) }).passthrough();
const bill = z
  .object({ bomFormat: z.literal('CycloneDX'), components: z.array(component), dependencies: z.array(dependency).default([]) })
  .passthrough();

/** `npm run sbom`: writes npm's own bill of materials of the running service, and checks that no package is left out. */
export async function main(): Promise<number> {
  const root = packageRoot();
  const npm = process.env['npm_execpath'];
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr } = npm ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync('npm', args, options);
  if (status !== 0) {
    console.error(`npm sbom failed: ${stderr.slice(0, 2_000)}`);
    return 1;
  }
  const whole = bill.parse(JSON.parse(stdout));
  const running = new Set(lockedPackages(root).flatMap(({ dev, name, version = '' }) => (dev ? [] : [`${name}@${version}`])));
  // npm's own --omit dev also leaves out what the service shares with a development tool.
  const components = whole.components.filter(({ name, version }) => running.has(`${name}@${version}`));
  const refs = new Set(components.map((one) => one['bom-ref']));
  const dependencies = whole.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => refs.has(ref)) }));
  const named = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const missing = [...running].filter((one) => !named.has(one));
  mkdirSync(dirname(join(root, BILL)), { recursive: true });
  writeFileSync(join(root, BILL), `${JSON.stringify({ ...whole, components, dependencies }, undefined, 2)}\n`);
  console.log(`${BILL}: ${components.length} packages of the running service, CycloneDX.`);
  for (const one of missing) console.error(`not in the bill: ${one}`);
  return missing.length > 0 ? 1 : 0;
}
