import { main as auditExport } from '../../src/commands/audit-export';
import { main as find } from '../../src/commands/find';
import { main as hold } from '../../src/commands/hold';
import { main as purge } from '../../src/commands/purge';
import { tableNamed } from '../../src/escalation/storage';
import { tableRegister } from '../../src/escalation/table-register';
import { rowOf } from './row';

const register = tableRegister(tableNamed({ connectionString: process.env['TEST_STORAGE'] ?? '' }, 'escalations'));
const reference = 'SU-CMDS-0001';
let said: string;

beforeAll(async () => {
  const stored = await register.insert(
    rowOf({ reference, lead: 'lead-of-commands', status: 'closed', closedAt: '2020-01-01T00:00:00.000Z' }),
    {
      what: 'asked',
      by: 'officer-of-commands',
      at: '2020-01-01T00:00:00.000Z',
    },
  );
  expect(stored).not.toBe('exists');
});
beforeEach(() => {
  said = '';
  const keep = (text: unknown) => void (said += `${String(text)}\n`);
  jest.spyOn(console, 'log').mockImplementation(keep);
  jest.spyOn(console, 'error').mockImplementation(keep);
  process.env['AZURE_STORAGE_CONNECTION_STRING'] = process.env['TEST_STORAGE'] ?? '';
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => delete process.env['AZURE_STORAGE_CONNECTION_STRING']);

it('find prints everything about a reference, and everything that names a member of staff', async () => {
  expect(await find(['--ref', reference])).toBe(0);
  expect(JSON.parse(said)).toMatchObject([{ row: { reference }, events: [{ what: 'asked' }] }]);
  for (const id of ['lead-of-commands', 'officer-of-commands']) {
    said = '';
    await find(['--staff', id]);
    expect(said).toContain(reference);
  }
  said = '';
  await find(['--staff', 'nobody-at-all']);
  expect(said).toMatch(/\[\][\s\S]*Nothing is kept/);
});

it('a hold keeps a request from the purge until it is lifted', async () => {
  expect(await hold([reference])).toBe(0);
  await purge(['--dry-run']);
  expect(said).toMatch(new RegExp(`kept by a hold: .*${reference}`));
  expect(await hold(['--off', reference])).toBe(0);
  said = '';
  await purge(['--dry-run']);
  expect(said).toMatch(new RegExp(`Would remove[\\s\\S]*requests: .*${reference}`));
  expect(await register.get(reference)).toBeDefined();
  await purge([]);
  expect(await register.get(reference)).toBeUndefined();
});

it('audit:export prints a line an event within the days asked for', async () => {
  await register.insert(rowOf({ reference: 'SU-CMDS-0002' }), { what: 'asked', by: 'officer', at: '2019-05-05T10:00:00.000Z' });
  await auditExport(['--from', '2019-05-05', '--to', '2019-05-06']);
  expect(
    said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([{ reference: 'SU-CMDS-0002', what: 'asked', by: 'officer', at: '2019-05-05T10:00:00.000Z' }]);
});

it.each([
  ['find', () => find([])],
  ['find', () => find(['--ref', 'a', '--staff', 'b'])],
  ['find', () => find(['--what'])],
  ['hold', () => hold([])],
  ['purge', () => purge(['now'])],
  ['audit:export', () => auditExport(['--from', 'monday'])],
])('%s explains itself when it is called wrongly, and changes nothing', async (_name, run) => {
  expect(await run()).toBe(2);
  expect(said).toContain('Usage: npm run');
});

it('says which setting is missing, and what a reference that is not there may mean', async () => {
  expect(await hold(['SU-NONE-0000'])).toBe(1);
  expect(said).toContain('may have been purged');
  delete process.env['AZURE_STORAGE_CONNECTION_STRING'];
  expect(await find(['--ref', 'x'])).toBe(1);
  expect(said).toContain('AZURE_STORAGE_ACCOUNT');
});
