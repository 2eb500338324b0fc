import { resolve } from 'node:path';
import type { DialogWords } from '../guidance/schema';
import { conditionInWords, type NameAnswer } from '../law/condition-words';
import type { LawAct, LawNation, LawSource } from '../law/law-schema';
import type { Law } from '../law/parse-law';
import { readLaw, readLawWords } from '../read-law';

const NATIONS: readonly LawNation[] = ['England', 'Wales', 'Scotland', 'Northern Ireland'];

/** `npm run law:table`: the decision table, in Markdown, for a force solicitor to read and sign. */
export async function main(argv: string[]): Promise<number> {
  const content = resolve(argv[0] ?? 'content');
  process.stdout.write(`${lawTable(readLaw(content), readLawWords(content).dialog)}\n`);
  return 0;
}

/** The decision table as Markdown. Pure. */
export function lawTable(law: Law, words: DialogWords): string {
  const name: NameAnswer = (step, choice) => ({
    step: words.steps[step]?.short ?? step,
    choice: words.steps[step]?.choices[choice] ?? choice,
  });
  return [
    '# Decision table: does this cross the legal threshold?',
    '',
    'Each Act is shown where no element is "no" on the answers. It counts in full where every element is "yes". "Don\'t know yet",',
    'and whatever a tapped answer can\'t settle [judgement], is "not known": the Act is shown with what it still needs.',
    '',
    ...outcomes(words),
    '',
    ...NATIONS.flatMap((nation) => [
      '',
      `## ${nation}`,
      '',
      ...law.acts.filter((act) => firstNation(act) === nation).flatMap((act) => actRows(act, law, name)),
    ]),
    '## Age of criminal responsibility',
    '',
    ...law.ages.map((age) => `- ${age.nations.join(', ')}: ${age.responsible} (${cite(age.source)})`),
    '',
    '## Outcome 21',
    '',
    `${law.outcome21.nations.join(' and ')} only (${cite(law.outcome21.source)}). It is for: ${conditionInWords(law.outcome21.for, law.facts, name)}.`,
    'It does not apply where any of these is "yes", and can\'t be said where any is not known:',
    '',
    ...law.outcome21.excludes.map((exclude) => `- ${exclude.reason} ${conditionInWords(exclude.when, law.facts, name)}`),
    '',
    '## Shown only as something to check',
    '',
    ...law.pointers.map((pointer) => `- ${pointer.nations.join(', ')}: ${pointer.text} (${cite(pointer.source)})`),
    '',
    '## Signed',
    '',
    '| Name | Role | Date | Correct? | Corrections |',
    '|---|---|---|---|---|',
    '| | Force solicitor | | | |',
    '| | CSE lead | | | |',
  ].join('\n');
}

/** An Act of several nations is set out under the first of them. */
function firstNation(act: LawAct): LawNation | undefined {
  return NATIONS.find((nation) => act.nations.includes(nation));
}

function outcomes(words: DialogWords): string[] {
  const title = (outcome: string) => words.outcomes[outcome]?.title ?? outcome;
  return [
    '| Outcome | When, first match |',
    '|---|---|',
    `| ${title('act-now')} | Danger now is "yes", or a child is at immediate or significant risk of harm |`,
    `| ${title('likely')} | Every element of at least one offence is "yes" in the nation (in several: in any of them; nation not known: in all of them) and the suspect is not known to be under the age of responsibility with no adult |`,
    `| ${title('may')} | An offence is open, or danger or risk is not known |`,
    `| ${title('unlikely')} | No offence has every element "yes" or not known |`,
  ];
}

function actRows(act: LawAct, law: Law, name: NameAnswer): string[] {
  const dates = [act.inForce.from ? `from ${act.inForce.from}` : '', act.inForce.until ? `until ${act.inForce.until}` : ''].filter(Boolean);
  return [
    `### ${act.act} ${act.section} - ${act.title}`,
    '',
    `${act.states}`,
    '',
    `- Id: \`${act.id}\`. Nations: ${act.nations.join(', ')}. In force: ${dates.join(' ') || 'throughout'}. Confidence: ${act.confidence}.`,
    `- Whose conduct: ${act.who} (${act.conduct.join(', ')}).${act.kind === 'uplift' ? ' Makes an offence more serious; no offence by itself.' : ''}`,
    ...(act.doesNotCover ? [`- Does not cover: ${act.doesNotCover}`] : []),
    ...(act.check ? [`- ${act.check}`] : []),
    `- Source: ${cite(act.source)}`,
    '',
    '| Element | "Yes" where | Still needs |',
    '|---|---|---|',
    ...act.elements.map((element) => `| ${element.text} | ${conditionInWords(element.when, law.facts, name)} | ${element.needs} |`),
    '',
  ];
}

function cite(sources: readonly LawSource[]): string {
  return sources
    .map((source) => ('note' in source ? `currency note ${source.note}` : `guidance p. ${source.page}, ${source.section}`))
    .join('; ');
}
