import type { Locked } from './lockfile';

/** Packages that may run a script when they are installed, and why; anything else that wants to is refused. */
export const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  '@swc/core': 'Development only: looks for its own compiled compiler and downloads nothing when it is there.',
  'botbuilder-dialogs': 'Deletes doubled copies of one of its parts; the override in package.json does the same without it.',
  'dtrace-provider': 'Optional, of restify: tries to compile a probe and goes without when it can not.',
};

/** Licences under which a part of the running service may be used by a force and its suppliers. */
const LICENCES = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'PSF-2.0',
  'CC0-1.0',
  '(ISC AND CC-BY-3.0)',
  '(AFL-2.1 OR BSD-3-Clause)',
];

/** Licences that the lockfile doesn't name, with where they are stated. */
export const STATED: Readonly<Record<string, { readonly licence: string; readonly where: string }>> = {
  cldrjs: { licence: 'MIT', where: 'its package.json, under "licenses"' },
  'escape-regexp-component': { licence: 'MIT', where: 'its Readme.md' },
};

/** The licence of a package, from the lockfile or from what it states elsewhere. Pure. */
export function licenceOf({ name, license }: Pick<Locked, 'name' | 'license'>): string | undefined {
  return license ?? STATED[name]?.licence;
}

/**
 * What is wrong with the dependencies: versions that may move, entries that can't be checked or come from elsewhere,
 * scripts on installing that nobody allowed, licences that nobody allowed. Pure.
 */
export function dependencyProblems(wanted: Readonly<Record<string, string>>, packages: readonly Locked[]): string[] {
  const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
  const names = new Set(packages.map(({ name }) => name));
  return [
    ...loose.map(([name, version]) => `package.json: ${name} is "${version}"; write one exact version`),
    ...packages.flatMap(({ name, resolved, integrity, hasInstallScript, dev, license }) => [
      // An entry that doesn't say is taken from the registry that npm is set to.
      ...(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
        ? []
        : [`${name}: comes from ${resolved}, not from the npm registry`]),
      ...(integrity?.startsWith('sha512-') ? [] : [`${name}: has no SHA-512 digest in package-lock.json`]),
      ...(hasInstallScript && !(name in INSTALL_SCRIPTS)
        ? [`${name}: runs a script when it is installed; read it, then allow it in dependency-rules.ts with the reason`]
        : []),
      ...(dev || LICENCES.includes(licenceOf({ name, ...(license === undefined ? {} : { license }) }) ?? '')
        ? []
        : [`${name}: licence ${license ?? 'not stated'} is not on the list in dependency-rules.ts`]),
    ]),
    ...Object.keys(INSTALL_SCRIPTS)
      .filter((name) => !names.has(name))
      .map((name) => `${name}: is allowed a script in dependency-rules.ts and is not installed; take it off the list`),
  ];
}
