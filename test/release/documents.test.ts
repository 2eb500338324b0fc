import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endings } from '../../src/bot/endings';
import { DATA_PROTECTION_PAGE, dataProtectionPage } from '../../src/commands/data-protection';
import { TELEMETRY } from '../../src/telemetry/app-insights';
import { sourceFiles } from '../source-tree';

const root = join(__dirname, '../..');
const operations = readFileSync(join(root, 'docs/operations.md'), 'utf8');
const code = sourceFiles('src').map(({ text }) => text);

it('the page for the data protection officer is what the code keeps', () => {
  expect(readFileSync(join(root, DATA_PROTECTION_PAGE), 'utf8')).toBe(dataProtectionPage());
});

it('the queries for operators use only events, properties and measurements that are sent', () => {
  const queries = [...operations.matchAll(/```kusto\n([\s\S]*?)```/g)].map(([, query = '']) => query);
  expect(queries.length).toBeGreaterThanOrEqual(6);
  for (const query of queries) {
    const names = [...query.matchAll(/name == "([^"]+)"/g)].map(([, name = '']) => name);
    expect(names.filter((name) => !(name in TELEMETRY))).toEqual([]);
    const may = names.flatMap((name) => [...(TELEMETRY[name]?.properties ?? []), ...(TELEMETRY[name]?.measurements ?? [])]);
    const read = [...query.matchAll(/custom(?:Dimensions|Measurements)\.(\w+)/g)].map(([, property = '']) => property);
    expect(read.filter((property) => !may.includes(property))).toEqual([]);
    for (const [, list = ''] of query.matchAll(/ending in \(([^)]+)\)/g))
      for (const ending of list.split(',').map((one) => one.trim().replaceAll('"', ''))) expect(endings).toContain(ending);
  }
});

it('every happening that the code tells an operator of is explained, and no other', () => {
  const told = new Set(code.flatMap((text) => [...text.matchAll(/operator\(\{ event: '([a-z-]+)'/g)].map(([, event = '']) => event)));
  told.delete('claimed');
  const explained = new Set(
    operations
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, event = '']) => event)),
  );
  for (const event of told) expect([...explained]).toContain(event);
  const parts = ['storage', 'connector', 'reminders', 'retention', 'auditor'];
  expect([...explained].filter((event) => !told.has(event) && !parts.includes(event))).toEqual([]);
});
