import { join } from 'node:path';
import { readEvidence } from '../guidance/evidence';
import { intentSearch, type Known } from '../guidance/intent-search';
import { learn } from '../guidance/learn';
import { listener } from '../guidance/listen';
import { loadContent } from '../guidance/load-content';
import { decideAnswer } from '../guidance/search';
import { evalBaselines, type Baseline } from './eval-baselines';
import { evalListening } from './eval-listening';
import { evalRows, type EvalRows, type Split } from './eval-rows';
import { evalScore } from './eval-score';
import { evalTiming, repeated } from './eval-timing';

const SPLITS: readonly Split[] = ['tune', 'test'];
const WORST = 25;

/** Measures finding against every baseline on the same articles and questions. Misses are shown of the tuning half only. */
export async function main(_argv: readonly string[]): Promise<number> {
  const content = loadContent('content');
  const evidence = readEvidence('content', content);
  const glossary = [...content.glossary.values()];
  const articles = [...content.articles.values()].map((article, at) => ({ ...article, ...evidence.articles[at] }));
  const rows = evalRows(join('test', 'eval'));
  const questions = [...rows.questions, ...rows.typos].map(({ q }) => q);

  const from = Date.now();
  const known = { articles: [...content.articles.values()], glossary, learned: learn(evidence) };
  const ours: Baseline = { name: 'ours', search: intentSearch(known) };
  print(
    `${articles.length} articles, ${articles.flatMap(({ asks }) => asks).length} phrasings; ours has learned in ${Date.now() - from} ms`,
  );
  const rankers = [
    ours,
    { name: 'only the networks', search: intentSearch(known, { trained: 1, nearest: 0 }) },
    { name: 'only nearest phrasings', search: intentSearch(known, { trained: 0, nearest: 8 }) },
    { name: 'ours without concepts', search: intentSearch({ ...known, learned: learn({ ...evidence, concepts: {} }) }) },
    ...(await evalBaselines(articles, questions)),
  ];
  for (const split of SPLITS) table(`${split}: all questions and typos`, rankers, both(rows, split));
  for (const split of SPLITS) byStyle(ours, rows, split);
  for (const { name, rows: blind } of rows.blind) freshTable(name, rankers, blind);
  const heard = { listener: listener(content.lexicon), search: ours.search, articles: content.articles };
  for (const split of SPLITS) print(`\n${split}`, ...evalListening(rows, split, heard).map((line) => `  ${line}`));
  timings(rankers, known, questions);
  print('\nWorst misses (tuning half): asked | expected | first three');
  for (const { row, got } of evalScore(ours.search, both(rows, 'tune')).misses.slice(0, WORST))
    print(`  ${row.q} | ${row.expect.join(', ')} | ${got.join(', ')}`);
  return 0;
}

const COLUMNS = ['at once', 'fits', 'within 3', 'on card', 'answered', 'wrongly', 'refused'];

function both(rows: EvalRows, split: Split) {
  return [...rows.questions, ...rows.typos].filter((row) => row.split === split);
}

function table(title: string, rankers: readonly Baseline[], rows: ReturnType<typeof both>): void {
  print(`\n${title} (${rows.length}), in %`, columns('', COLUMNS));
  for (const { name, search } of rankers) print(scoreLine(name, search, rows));
}

function byStyle(ours: Baseline, rows: EvalRows, split: Split): void {
  const all = rows.questions.filter((row) => row.split === split);
  print(`\n${split}: ours by style, in %`, columns('', COLUMNS));
  for (const style of [...new Set(all.map((row) => row.style))].sort())
    print(
      scoreLine(
        style,
        ours.search,
        all.filter((row) => row.style === style),
      ),
    );
  print(
    scoreLine(
      'typos',
      ours.search,
      rows.typos.filter((row) => row.split === split),
    ),
  );
}

/** A set by somebody who saw no phrasing; ADR 5 says what each has been used for. */
function freshTable(title: string, rankers: readonly Baseline[], fresh: EvalRows['blind'][number]['rows']): void {
  const inScope = fresh.filter(({ expect }) => expect.length > 0);
  table(`${title}: blind questions`, rankers, inScope);
  const others = fresh.filter(({ expect }) => expect.length === 0);
  if (others.length === 0) return;
  print(`\n${title}: ${others.length} out of scope`, columns('', ['answered', 'offered', 'refused']));
  for (const { name, search } of rankers) {
    const decided = others.map(({ q }) => decideAnswer(search.find(q)).decision);
    const count = (decision: string) => String(decided.filter((one) => one === decision).length);
    print(columns(name, [count('answer'), count('choose'), count('none')]));
  }
}

function scoreLine(name: string, search: Baseline['search'], rows: ReturnType<typeof both>): string {
  const score = evalScore(search, rows);
  const counts = [score.atOnce, score.fits, score.within3, score.onCard, score.answered, score.wronglyAnswered, score.refused];
  return columns(
    `${name} (${rows.length})`,
    counts.map((count) => ((100 * count) / Math.max(1, rows.length)).toFixed(1)),
  );
}

/** Ten times the articles: the same ones several times over, untrained, because a search takes as long either way. */
function timings(rankers: readonly Baseline[], known: Known, questions: readonly string[]): void {
  const yardstick = rankers.find(({ name }) => name === 'MiniSearch default') ?? rankers[0];
  print('\nMilliseconds a search', columns('', ['p50', 'p99', 'p50 / MiniSearch', 'p99 / MiniSearch']));
  const line = (name: string, search: Baseline['search']) => {
    const usual = evalTiming(yardstick?.search ?? search, questions);
    const { p50, p99 } = evalTiming(search, questions);
    print(columns(name, [p50.toFixed(3), p99.toFixed(3), (p50 / usual.p50).toFixed(1), (p99 / usual.p99).toFixed(1)]));
  };
  for (const { name, search } of rankers.filter(({ name }) => name !== '@nlpjs/nlu')) line(name, search);
  for (const times of [2, 5, 10]) {
    const articles = Array.from({ length: times }, () => [...known.articles]).flat();
    line(`ours, ${times} x the articles`, intentSearch({ articles, glossary: [], learned: repeated(known.learned, times) }));
  }
}

function columns(name: string, values: readonly string[]): string {
  return `  ${name.padEnd(34)}${values.map((value) => value.padStart(Math.max(10, value.length + 2))).join('')}`;
}

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
