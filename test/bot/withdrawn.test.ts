import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { threshold } from '../../dialogs/threshold';
import { correctionLines } from '../../src/bot/corrections-list';
import { thresholdOutcome } from '../../src/bot/threshold-outcome';
import { withoutWithdrawnLaw, withoutWithdrawnServices } from '../../src/bot/withdrawn';
import type { Answers } from '../../src/dialog-engine/define-dialog';
import type { Correction } from '../../src/escalation/corrections';
import type { Switch, Switches } from '../../src/escalation/switches';
import { loadContent } from '../../src/guidance/load-content';
import { assess } from '../../src/law/assess';
import { lawWordsSchema } from '../../src/law/law-words';
import { readLaw } from '../../src/read-law';

const folder = join(__dirname, '../../content');
const content = loadContent(folder);
const law = readLaw(folder);
const lawWords = lawWordsSchema.parse(parse(readFileSync(join(folder, 'law/words.yaml'), 'utf8')));
const dialog = content.dialogs.get('threshold');
if (!dialog) throw new Error('the threshold dialog has no words');

const off = (...items: string[]): Switches => {
  const all: Switch[] = items.map((item) => ({ item, reason: 'It is being checked', at: '2026-11-20T10:00:00.000Z', by: 'owner' }));
  return { refresh: async () => undefined, withdrawn: (item) => all.find((one) => one.item === item), all: () => all };
};
const sara: Answers = {
  danger: 'no',
  nation: 'England',
  'victim-age': '13-15',
  adult: 'no',
  'suspect-age': '13-17',
  aggravating: ['none'],
  forms: ['images', 'unwanted'],
  images: ['shared'],
  unwanted: ['advances'],
  image: ['real'],
  shows: 'nude',
  taking: 'agreed',
  sharing: 'not-agreed',
  intent: ['unknown'],
  pattern: ['none'],
  hate: ['none'],
  exploitation: ['none'],
  when: 'since',
  evidence: ['none'],
};
const view = (switches: Switches, answers = sara) =>
  withoutWithdrawnLaw({ content, law, lawWords, switches }, answers, (assessment) =>
    thresholdOutcome(threshold, assessment, { dialog, law: lawWords }),
  );
const shownActs = assess(law, sara).acts.map(({ act }) => act);

test('an Act that is withdrawn is left out of an outcome, with a line in its place', () => {
  const act = shownActs[0];
  const shown = view(off(`law:${act?.id}`));
  const [first] = shown.parts.filter(({ heading }) => heading === content.labels['withdrawn-law']);
  expect(first?.items.map(({ text }) => text)).toEqual([
    expect.stringMatching(/withdrawn on 20 November 2026, because: It is being checked\. /),
  ]);
  expect(first?.items[0]?.text).toContain(act?.section);
  const others = shown.parts.filter((part) => part !== first).flatMap(({ items }) => items.map(({ text }) => text));
  expect(others.join('\n')).not.toContain(act?.states);
  expect(
    view(off())
      .parts.flatMap(({ items }) => items.map(({ text }) => text))
      .join('\n'),
  ).toContain(act?.states);
});

test('withdrawing every Act never makes an outcome say that an offence is unlikely', () => {
  expect(view(off()).outcome).toBe('likely');
  const without = view(off(...shownActs.map(({ id }) => `law:${id}`)));
  expect(without.outcome).toBe('may');
  expect(without.parts.find(({ heading }) => heading === content.labels['withdrawn-law'])?.items).toHaveLength(shownActs.length);
});

test('nothing withdrawn changes nothing, and an Act that was not shown gets no line', () => {
  const plain = thresholdOutcome(threshold, assess(law, sara), { dialog, law: lawWords });
  const unshown = law.acts.find((act) => !shownActs.includes(act));
  expect(view(off())).toEqual(plain);
  expect(view(off(`law:${unshown?.id}`))).toEqual(plain);
});

test('a dialog says of a withdrawn service that it is withdrawn, and leaves the others as they are', () => {
  const words = content.dialogs.get('report');
  if (!words) throw new Error('the report dialog has no words');
  const changed = withoutWithdrawnServices({ content, law, lawWords, switches: off('service:iwf') }, words);
  expect(changed.advice['service-iwf']?.text).toMatch(/withdrawn on 20 November 2026/);
  expect({ ...changed.advice, 'service-iwf': undefined }).toEqual({ ...words.advice, 'service-iwf': undefined });
});

describe('the list of corrections', () => {
  const row = (rest: Partial<Correction>): Correction => ({
    reference: 'CR-1',
    item: 'article:caid',
    edition: '2026.11',
    reason: 'wrong-fact',
    status: 'open',
    posting: 'posted',
    revision: 1,
    createdAt: '2026-11-21T10:00:00.000Z',
    officer: 'o',
    officerAt: { serviceUrl: 's', conversation: 'c', bot: 'b' },
    ...rest,
  });
  const lines = (rows: readonly Correction[], switches = off()) => correctionLines({ content, law, switches }, rows, '2026-09-01');

  test('has one line for each item and reason, newest first, and none for what never arrived', () => {
    const rows = [
      row({}),
      row({ createdAt: '2026-11-22T10:00:00.000Z' }),
      row({ reason: 'unclear', createdAt: '2026-11-19T10:00:00.000Z' }),
      row({ item: 'glossary:outing', posting: 'not-sent' }),
    ];
    const shown = lines(rows, off('law:ew-pca-take'));
    expect(shown.map((line) => /^\d+ \w+/.exec(line)?.[0])).toEqual(['22 November', '20 November', '19 November']);
    expect(shown[1]).toMatch(/Protection of Children Act 1978.*Withdrawn: It is being checked\./);
  });

  test('forgets what was put back before the 90 days, and keeps what is still out of use', () => {
    const restored = { item: 'article:caid', reason: 'Old', at: '2026-01-01', by: 'o', restoredAt: '2026-02-01' };
    const still = { item: 'article:posh', reason: 'Old', at: '2026-01-01', by: 'o' };
    expect(lines([], { ...off(), all: () => [restored, still] })).toEqual([expect.stringContaining('1 January 2026')]);
  });

  test('leaves no slot of its words unfilled', () => {
    const rows = [row({}), row({ status: 'done', doneAt: '2026-11-22T10:00:00.000Z', doneBy: 'l' })];
    const switches = {
      ...off(),
      all: () => [...off('article:posh').all(), { item: 'gone:item', reason: 'Old', at: '2026-11-01', by: 'o', restoredAt: '2026-11-02' }],
    };
    const shown = lines(rows, switches);
    expect(shown).toHaveLength(4);
    expect(shown.join('\n')).not.toMatch(/[{}]/);
  });
});
