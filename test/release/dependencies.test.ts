import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dependencyProblems, INSTALL_SCRIPTS } from '../../src/commands/dependency-rules';
import { type Locked, lockedPackages, wantedVersions } from '../../src/commands/lockfile';
import { LICENCE_PAGE, licencePage } from '../../src/commands/licences';
import { BILL, main as writeBill } from '../../src/commands/sbom';
import { packageRoot } from '../../src/package-root';

const allowed = lockedPackages().filter(({ name }) => name in INSTALL_SCRIPTS);
const good: Locked = { name: 'good', version: '1.0.0', integrity: 'sha512-x', license: 'MIT' };
const problemsWith = (one: Locked) => dependencyProblems({}, [...allowed, one]);

it('finds nothing wrong with what is installed', () => {
  expect(dependencyProblems(wantedVersions(), lockedPackages())).toEqual([]);
});

it.each<[string, Locked, RegExp]>([
  ['a script on installing that nobody allowed', { ...good, hasInstallScript: true }, /^good: runs a script when it is installed/],
  ['one from another place', { ...good, resolved: 'https://evil.example/good.tgz' }, /^good: comes from https:\/\/evil\.example/],
  ['one from a repository', { ...good, resolved: 'git+ssh://git@github.com/x/y.git' }, /^good: comes from git/],
  ['one without a digest', { name: 'good', version: '1.0.0', license: 'MIT' }, /^good: has no SHA-512 digest/],
  ['one with a weak digest', { ...good, integrity: 'sha1-x' }, /^good: has no SHA-512 digest/],
  ['a licence that is not on the list', { ...good, license: 'AGPL-3.0' }, /^good: licence AGPL-3\.0 is not on the list/],
  ['no licence at all', { name: 'good', version: '1.0.0', integrity: 'sha512-x' }, /^good: licence not stated/],
])('refuses %s', (_, one, message) => {
  expect(problemsWith(one)).toEqual([expect.stringMatching(message)]);
});

it('lets a development tool have any licence, and a good package everything', () => {
  expect(problemsWith({ ...good, license: 'AGPL-3.0', dev: true })).toEqual([]);
  expect(problemsWith({ ...good, resolved: 'https://registry.npmjs.org/good/-/good-1.0.0.tgz' })).toEqual([]);
});

it.each(['^1.2.3', '~1.2.3', '1.2', 'latest', '*', '>=1.0.0', 'git+https://x.example/y.git', 'file:../x'])(
  'refuses the version "%s"',
  (version) => {
    expect(dependencyProblems({ loose: version }, allowed)).toEqual([expect.stringMatching(/^package\.json: loose is /)]);
  },
);

it('asks to take a permission back that is no longer needed', () => {
  expect(dependencyProblems({}, [])).toEqual(
    Object.keys(INSTALL_SCRIPTS).map((name) => expect.stringContaining(`${name}: is allowed a script`)),
  );
});

it('the licences page is what the lockfile holds', () => {
  expect(readFileSync(join(packageRoot(), LICENCE_PAGE), 'utf8')).toBe(licencePage(lockedPackages()));
});

it('the bill of materials names every package of the running service and no development tool', async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  expect(await writeBill()).toBe(0);
  const bill = JSON.parse(readFileSync(join(packageRoot(), BILL), 'utf8')) as { components: { name: string; version: string }[] };
  const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  const running = lockedPackages().filter(({ dev }) => !dev);
  expect([...named].sort()).toEqual([...new Set(running.map(({ name, version = '' }) => `${name}@${version}`))].sort());
  expect([...named].filter((one) => /^(jest|eslint|typescript|@nlpjs\/nlu)@/.test(one))).toEqual([]);
});
