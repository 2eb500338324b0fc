import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dialogs } from '../../dialogs';
import { articleLimits } from '../guidance/article-limits';
import { bannedSchema, bannedWords } from '../guidance/banned';
import { checkDialogWords } from '../guidance/check-dialog-words';
import type { Content } from '../guidance/content';
import { contentTexts, type ContentText } from '../guidance/content-texts';
import { countsBy, type CoverageRow, coverageProblems, coverageSchema, sectionsWithoutPoints } from '../guidance/coverage';
import { readEvidence } from '../guidance/evidence';
import { loadContent } from '../guidance/load-content';
import { outOfDate } from '../guidance/out-of-date';
import { ContentError, readYaml } from '../guidance/read-content-file';
import { ageOf, readingGrades } from '../guidance/reading-grade';
import { LawError } from '../law/parse-law';
import { packageRoot } from '../package-root';
import { readLaw, readLawWords } from '../read-law';

/** What the check found. A problem stops a release; a warning is for the content's owners to plan. */
export interface ContentFindings {
  readonly content?: Content;
  readonly points: readonly CoverageRow[];
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

/** `npm run content:check`: everything that is wrong with the content, by file, field and reason. */
export async function main(): Promise<number> {
  const { content, points, problems, warnings } = checkContent(join(packageRoot(), 'content'), new Date().toISOString().slice(0, 10));
  if (content) {
    console.log(`Loaded: ${sizesOf(content)}.`);
    console.log(
      `Coverage: ${points.length} points of the guidance have a home. By kind: ${countsBy(points, ({ home }) => home.split(':')[0] ?? '')}.`,
    );
    const also = points.filter((point) => point.also);
    const elsewhere = new Set(also.flatMap((point) => point.also ?? []));
    console.log(`  ${also.length} of them are also put to work in ${elsewhere.size} law entries and dialogs.`);
    console.log(`  By page: ${countsBy(points, ({ page }) => page)}.`);
    console.log(`  Headings without points of their own: ${sectionsWithoutPoints(points, content.sections).join('; ') || 'none'}.`);
    await printReading(content);
  }
  for (const warning of warnings) console.log(`warning: ${warning}`);
  for (const problem of problems) console.error(`problem: ${problem}`);
  console.log(
    problems.length > 0
      ? `${problems.length} problem(s) in the content.`
      : `The content is in order${warnings.length > 0 ? `, with ${warnings.length} warning(s)` : ''}.`,
  );
  return problems.length > 0 ? 1 : 0;
}

/** Checks a content folder as it would stand on a day. */
export function checkContent(folder: string, today: string): ContentFindings {
  const problems: string[] = [];
  const read = <T>(step: () => T): T | undefined => {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof ContentError || error instanceof LawError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const content = read(() => loadContent(folder));
  if (content) read(() => readEvidence(folder, content));
  const law = read(() => readLaw(folder));
  read(() => readLawWords(folder));
  const banned = read(() => readYaml(join(folder, 'banned.yaml'), bannedSchema));
  const coverage = new Map(
    readdirSync(join(folder, 'coverage'))
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => [`content/coverage/${file}`, read(() => readYaml(join(folder, 'coverage', file), coverageSchema)) ?? []] as const),
  );
  const points = [...coverage.values()].flat();
  // A file that can't be read is named already; what leans on it would only repeat that.
  if (!content || !law || !banned) return { points, problems, warnings: [] };

  const texts = contentTexts(folder);
  const homes = {
    article: content.articles,
    note: content.notes,
    service: content.services,
    glossary: content.glossary,
    dialog: new Set(dialogs.map(({ id }) => id)),
    law: new Set([...law.acts, ...law.pointers].map(({ id }) => id)),
  };
  problems.push(
    ...checkDialogWords(content, dialogs),
    ...coverageProblems(coverage, homes, content.sections),
    ...articleLimits(content.articles.values()),
    ...bannedWords(texts, banned),
    ...unfinished(texts),
  );
  return { content, points, problems, warnings: outOfDate(content, today) };
}

/** What content:new leaves for a person to write. */
function unfinished(texts: readonly ContentText[]): string[] {
  return texts.filter(({ text }) => /\bTODO\b/.test(text)).map(({ file, field }) => `${file}: ${field}: still says TODO; fill it in`);
}

function sizesOf({ articles, notes, services, glossary, dialogs }: Content): string {
  return `${articles.size} articles, ${notes.size} currency notes, ${services.size} services, ${glossary.size} glossary entries, words of ${dialogs.size} dialogs`;
}

/** Aim: reading age 12 to 14, that is grade 7 to 9. */
async function printReading(content: Content): Promise<void> {
  const { syllable } = await import('syllable');
  const grades = readingGrades(content.articles.values(), syllable);
  const mean = grades.reduce((sum, { grade }) => sum + grade, 0) / grades.length;
  console.log(`Reading: grade ${mean.toFixed(1)} on average (reading age ${ageOf(mean)}; aim 12 to 14). The ten hardest cards:`);
  for (const { id, grade } of grades.slice(0, 10)) console.log(`  ${id}: grade ${grade.toFixed(1)} (reading age ${ageOf(grade)})`);
}
