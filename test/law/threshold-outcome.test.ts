import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { threshold } from '../../dialogs/threshold';
import type { Answers } from '../../src/dialog-engine/define-dialog';
import type { OutcomeView } from '../../src/cards/outcome-view';
import { thresholdOutcome } from '../../src/bot/threshold-outcome';
import { dialogWordsSchema, noteSchema } from '../../src/guidance/schema';
import { assess } from '../../src/law/assess';
import { lawWordsSchema } from '../../src/law/law-words';
import { randomAnswer, seeded, walk } from '../../src/commands/enumerate-paths';
import { readLaw } from '../../src/read-law';

const law = readLaw(join(__dirname, '../../content'));
const read = (file: string): unknown => parse(readFileSync(join(__dirname, '../../content', file), 'utf8'));
const words = { dialog: dialogWordsSchema.parse(read('dialogs/threshold.yaml')), law: lawWordsSchema.parse(read('law/words.yaml')) };
const sectionList = z.array(z.object({ section: z.string(), page: z.number() })).parse(read('sections.yaml'));
const sections = new Set(sectionList.map((one) => `${one.section}|${one.page}`));
const noteIds = new Set(
  z
    .array(noteSchema)
    .parse(read('currency-notes.yaml'))
    .map(({ id }) => id),
);

const view = (answers: Answers): OutcomeView => thresholdOutcome(threshold, assess(law, answers), words);
const part = (shown: OutcomeView, heading: string) =>
  shown.parts
    .find((one) => one.heading === heading)
    ?.items.map(({ text }) => text)
    .join('\n') ?? '';

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

test('Sara: crime and child apart, Acts with conduct, reasons and needs, no promise, a report without the picture counts', () => {
  const shown = view(sara);
  expect(shown.outcome).toBe('likely');
  expect(part(shown, 'Crime')).toMatch(/lower test than charging/);
  expect(part(shown, 'Crime')).toMatch(/doesn't wait for proof/);
  expect(part(shown, 'Child')).toMatch(/as a victim/);
  const acts = part(shown, 'Acts that may apply');
  expect(acts).toMatch(/Protection of Children Act 1978 s\.1 \(England, Wales\)/);
  expect(acts).toMatch(/may apply to the person who shared/);
  expect(acts).toMatch(/Pictures or videos \(Passed on, posted or forwarded to others\)/);
  expect(acts).not.toMatch(/Criminal Justice and Courts Act/);
  expect(part(shown, 'Outcome 21')).toMatch(/Does not apply.*without the young person's agreement/);
  expect(part(shown, 'Preserve evidence')).toMatch(/A report without the picture is still a report/);
  expect(shown.unknown).toContain(words.dialog.advice['find-intent']?.text);
});

test('danger alone: do first, no law, and nothing that looks like an answer about Outcome 21', () => {
  const shown = view({ danger: 'yes' });
  expect(part(shown, 'Do first')).toMatch(/^Radio or control room first/);
  expect(part(shown, 'Acts that may apply')).toBe(words.law.acts.notWorkedOut);
  expect(part(shown, 'Outcome 21')).toBe('');
  expect(part(shown, 'Child')).not.toBe('');
});

test('a child under 12 in Scotland: the age is shown and opened', () => {
  const shown = view({ ...sara, nation: 'Scotland', 'suspect-age': '10-11' });
  expect(shown.outcome).toBe('may');
  expect(part(shown, 'Age of responsibility')).toMatch(/Scotland: under 12/);
  expect(shown.parts.find(({ heading }) => heading === 'Age of responsibility')?.open).toBe(true);
});

test('every outcome cites pages and notes that exist, leads on, and has no gap in its words', () => {
  const random = seeded(11);
  const checked = new Set<string>();
  for (let i = 0; i < 1500; i += 1) {
    const { answers } = walk(threshold, (name, step) =>
      name === 'danger' && i > 5 ? 'no' : i % 3 ? randomAnswer(step, random) : step.many ? ['none'] : randomAnswer(step, random),
    );
    const shown = view(answers);
    checked.add(shown.outcome);
    expect(shown.leadsTo.length).toBeGreaterThan(0);
    expect(shown.sources.length).toBeGreaterThan(0);
    expect(shown.notes.filter((note) => !noteIds.has(note))).toEqual([]);
    for (const { items } of shown.parts)
      for (const { text, sources } of items) {
        expect(text).not.toMatch(/[{}]|undefined|\.\.$/);
        expect(sources.length).toBeGreaterThan(0);
        for (const source of sources) if ('section' in source) expect(sections).toContain(`${source.section}|${source.page}`);
      }
  }
  expect([...checked].sort()).toEqual(['act-now', 'likely', 'may', 'unlikely']);
});
