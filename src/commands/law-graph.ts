import { writeFileSync } from 'node:fs';
import { threshold } from '../../dialogs/threshold';
import type { Dialog } from '../dialog-engine/define-dialog';
import { everyAnswer, seeded, walk } from './enumerate-paths';

const BOX = { width: 300, height: 34, gap: 22, left: 300, top: 50 };
const COLOURS: Readonly<Record<string, string>> = { 'act-now': '#f6c6c2', likely: '#fbe0b4', may: '#fdf3c4', unlikely: '#d8e8d4' };

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** `npm run law:graph [-- file.svg]`: draws the flow from the dialog itself, to a file or to the standard output. */
export async function main(argv: string[]): Promise<number> {
  const svg = drawDialog(threshold);
  const [file] = argv;
  if (file) writeFileSync(file, svg);
  else process.stdout.write(svg);
  return 0;
}

/** The flow of a dialog as SVG: every step in the order asked, every way on that the dialog itself takes. Pure. */
export function drawDialog(dialog: Dialog): string {
  const steps = Object.keys(dialog.steps);
  const outcomes = Object.keys(dialog.outcomes);
  const y = new Map(steps.map((step, i) => [step, BOX.top + i * (BOX.height + BOX.gap)]));
  const bottom = BOX.top + steps.length * (BOX.height + BOX.gap) + 40;
  const x = new Map(outcomes.map((outcome, i) => [outcome, 60 + i * 200]));
  const lines = edgesOf(dialog).map(({ from, to }) => {
    const [start, end, across] = [y.get(from) ?? 0, y.get(to), x.get(to)];
    return end === undefined ? toOutcome(start, across ?? 0, bottom, outcomes.indexOf(to)) : toStep(start, end);
  });
  const height = bottom + BOX.height + 30;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 ${height}" width="900" height="${height}" font-family="sans-serif" font-size="13">`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#555"/></marker></defs>',
    `<rect width="900" height="${height}" fill="#fff"/>`,
    `<text x="450" y="28" text-anchor="middle" font-size="16">Dialog ${xml(dialog.id)}, version ${dialog.version}: ${steps.length} steps, ${outcomes.length} outcomes</text>`,
    ...lines,
    ...steps.map((step) =>
      box(
        BOX.left,
        y.get(step) ?? 0,
        BOX.width,
        `${step} (${dialog.steps[step]?.choices.length ?? 0}${dialog.steps[step]?.many ? ', many' : ''})`,
        '#eef2f7',
      ),
    ),
    ...outcomes.map((outcome) => box(x.get(outcome) ?? 0, bottom, 180, outcome, COLOURS[outcome] ?? '#eee')),
    '</svg>',
    '',
  ].join('\n');
}

/** The ways on that walks through the dialog take, with every answer of every step tried beside many others. */
function edgesOf(dialog: Dialog): readonly Edge[] {
  const found = new Map<string, Edge>();
  const random = seeded(1);
  const answers = new Map(Object.entries(dialog.steps).map(([name, step]) => [name, everyAnswer(step)]));
  for (const [fixed, options] of answers)
    for (const answer of options)
      for (let turn = 0; turn < 40; turn += 1) {
        const { path, outcome } = walk(dialog, (name) => {
          const here = answers.get(name) ?? [];
          return name === fixed ? answer : (here[name === dialog.first ? 0 : Math.floor(random() * here.length)] ?? 'unknown');
        });
        [...path.slice(1), outcome].forEach((to, i) => found.set(`${path[i]} ${to}`, { from: path[i] ?? '', to }));
      }
  return [...found.values()];
}

function toStep(start: number, end: number): string {
  const below = start + BOX.height;
  const middle = BOX.left + BOX.width / 2;
  if (end - below <= BOX.gap) return arrow(`M${middle} ${below} L${middle} ${end}`);
  const right = BOX.left + BOX.width;
  const bend = right + 30 + Math.min(230, (end - start) / 2.6);
  return arrow(
    `M${right} ${start + BOX.height / 2} C${bend} ${start + BOX.height / 2} ${bend} ${end + BOX.height / 2} ${right} ${end + BOX.height / 2}`,
  );
}

function toOutcome(start: number, across: number, bottom: number, i: number): string {
  const from = start + BOX.height / 2;
  const lane = 130 + i * 40;
  return arrow(
    `M${BOX.left} ${from} C${lane} ${from} ${lane} ${from} ${lane} ${from + 40} L${lane} ${bottom - 40} C${lane} ${bottom - 20} ${across + 90} ${bottom - 30} ${across + 90} ${bottom}`,
  );
}

function arrow(path: string): string {
  return `<path d="${path}" fill="none" stroke="#555" stroke-width="1.2" marker-end="url(#arrow)"/>`;
}

function box(x: number, y: number, width: number, label: string, fill: string): string {
  const text = `<text x="${x + width / 2}" y="${y + BOX.height / 2 + 5}" text-anchor="middle">${xml(label)}</text>`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${BOX.height}" rx="5" fill="${fill}" stroke="#555"/>${text}`;
}

function xml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
