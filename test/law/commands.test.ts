import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threshold } from '../../dialogs/threshold';
import { main as explainMain } from '../../src/commands/law-explain';
import { drawDialog, main as graphMain } from '../../src/commands/law-graph';
import { lawTable } from '../../src/commands/law-table';
import { readLaw, readLawWords } from '../../src/read-law';

const content = join(__dirname, '../../content');
const folder = mkdtempSync(join(tmpdir(), 'law-'));
const law = readLaw(content);

function captured(stream: 'stdout' | 'stderr'): { readonly text: () => string } {
  const lines: string[] = [];
  jest.spyOn(process[stream], 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  return { text: () => lines.join('') };
}
afterEach(() => jest.restoreAllMocks());

function file(answers: string): string {
  const path = join(folder, 'answers.json');
  writeFileSync(path, answers);
  return path;
}

test('the decision table sets out every Act in words, with a place to sign', () => {
  const table = lawTable(law, readLawWords(content).dialog);
  for (const act of law.acts) expect(table).toContain(`\`${act.id}\``);
  for (const act of law.acts) for (const { text } of act.elements) expect(table).toContain(`| ${text} | `);
  expect(table).not.toMatch(/undefined|\[object/);
  expect(table).toMatch(/\| Force solicitor \|/);
});

test('the drawing has every step and outcome of the dialog, and is one closed SVG', async () => {
  const path = join(folder, 'flow.svg');
  expect(await graphMain([path])).toBe(0);
  const svg = readFileSync(path, 'utf8');
  for (const name of [...Object.keys(threshold.steps), ...Object.keys(threshold.outcomes)]) expect(svg).toMatch(new RegExp(`>${name}[ <]`));
  expect(svg.match(/<svg/g)).toHaveLength(1);
  expect(svg.trimEnd().endsWith('</svg>')).toBe(true);
  expect(drawDialog(threshold)).toBe(svg);
});

test('explaining names every Act once, shown or left out, with why', async () => {
  const out = captured('stdout');
  expect(await explainMain([file('{"danger":"no","nation":"Scotland","forms":["threats"],"threats":["threat-rape"]}'), content])).toBe(0);
  for (const act of law.acts) expect(out.text().split(`${act.id}: `)).toHaveLength(2);
  expect(out.text()).toMatch(/Threats or pressure \(Threat of rape or other sexual violence\)/);
  expect(out.text()).toMatch(/The dialog would ask next: victim-age/);
  expect(out.text()).toMatch(/ew-osa-181: .* law of England, Wales only/);
});

test.each([
  ['a step that does not exist', '{"colour":"blue"}', /there is no step colour/],
  ['a choice that is not offered', '{"nation":"France"}', /step nation takes one of England/],
  ['one choice where a list is needed', '{"forms":"images"}', /step forms takes a list/],
  ['a file that is not JSON', 'danger: no', /write one object/],
])('explaining refuses %s, saying what to write', async (_, answers, message) => {
  const out = captured('stderr');
  expect(await explainMain([file(answers), content])).toBe(2);
  expect(out.text()).toMatch(message);
});
