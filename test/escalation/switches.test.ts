import { cachedSwitches, type Switch } from '../../src/escalation/switches';

const article: Switch = { item: 'article:caid', reason: 'Being rewritten', at: '2026-11-20T10:00:00.000Z', by: 'owner' };
const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

function table(...answers: (readonly Switch[] | 'down')[]) {
  const failures: unknown[] = [];
  let reads = 0;
  const read = async () => {
    const answer = answers[Math.min(reads, answers.length - 1)];
    reads += 1;
    if (answer === 'down' || answer === undefined) throw new Error('storage is down');
    return answer;
  };
  return { switches: cachedSwitches({ read }, (error) => failures.push(error)), reads: () => reads, failures };
}

test('is read once in 30 seconds, however many ask', async () => {
  const { switches, reads } = table([article]);
  await Promise.all([1, 2, 3].map(() => switches.refresh(at(0))));
  await switches.refresh(at(29));
  expect(reads()).toBe(1);
  await switches.refresh(at(31));
  expect(reads()).toBe(2);
  expect(switches.withdrawn('article:caid')).toEqual(article);
  expect(switches.withdrawn('article:posh')).toBeUndefined();
});

test('the last known state stands while storage is down, and storage is tried again soon', async () => {
  const { switches, reads, failures } = table([article], 'down', []);
  await switches.refresh(at(0));
  await switches.refresh(at(31));
  expect(failures).toHaveLength(1);
  expect(switches.withdrawn('article:caid')).toEqual(article);
  await switches.refresh(at(33));
  expect(reads()).toBe(2);
  await switches.refresh(at(37));
  expect(switches.withdrawn('article:caid')).toBeUndefined();
});

test('with nothing ever read, everything is in use', async () => {
  const { switches } = table('down');
  await switches.refresh(at(0));
  expect(switches.withdrawn('article:caid')).toBeUndefined();
  expect(switches.all()).toEqual([]);
});

test('what was put back is in use, and still known', async () => {
  const { switches } = table([{ ...article, restoredAt: '2026-11-21T10:00:00.000Z' }]);
  await switches.refresh(at(0));
  expect(switches.withdrawn('article:caid')).toBeUndefined();
  expect(switches.all()).toHaveLength(1);
});

test('storage that hangs holds nobody up for longer than a second or so', async () => {
  const switches = cachedSwitches({ read: () => new Promise(() => undefined) }, () => undefined);
  const started = Date.now();
  await switches.refresh(at(0));
  expect(Date.now() - started).toBeLessThan(1500);
});
