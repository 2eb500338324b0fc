import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { threshold } from '../../dialogs/threshold';
import { inWords } from '../bot/threshold-law-items';
import type { Answers } from '../dialog-engine/define-dialog';
import { allows, replay } from '../dialog-engine/replay';
import type { DialogWords } from '../guidance/schema';
import { type Assessment, assess } from '../law/assess';
import type { ActLeftOut, ActShown } from '../law/explain';
import { readLaw, readLawWords } from '../read-law';

const answersSchema = z.record(z.union([z.string(), z.array(z.string()).min(1)]));

/** `npm run law:explain -- answers.json`: each Act shown and why, each left out and why. */
export async function main(argv: string[]): Promise<number> {
  const [file, folder = 'content'] = argv;
  if (!file) {
    process.stderr.write('law:explain: name a file of answers, for example {"danger":"no","nation":"England","forms":["images"]}\n');
    return 2;
  }
  const read = answersSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!read.success) {
    process.stderr.write(`law:explain: ${file}: write one object of step names with a choice, or a list of choices, each\n`);
    return 2;
  }
  const wrong = notOffered(read.data);
  for (const problem of wrong) process.stderr.write(`law:explain: ${file}: ${problem}\n`);
  if (wrong.length > 0) return 2;
  const content = resolve(folder);
  process.stdout.write(`${explain(read.data, assess(readLaw(content), read.data), readLawWords(content).dialog)}\n`);
  return 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function notOffered(answers: Answers): string[] {
  return Object.entries(answers).flatMap(([name, answer]) => {
    const step = threshold.steps[name];
    if (!step) return [`there is no step ${name}; the steps are ${Object.keys(threshold.steps).join(', ')}`];
    const shape = step.many ? 'a list of any of' : 'one of';
    return allows(step, answer) ? [] : [`step ${name} takes ${shape} ${step.choices.join(', ')} ("none" and "unknown" alone)`];
  });
}

/** The assessment of some answers, explained line by line. Pure. */
export function explain(answers: Answers, assessment: Assessment, words: DialogWords): string {
  const position = replay(threshold, answers);
  const { outcome21 } = assessment;
  return [
    `Outcome: ${assessment.outcome} (crime: ${assessment.crime}; danger: ${assessment.child.danger}; under 13: ${assessment.child.under13}; adult: ${assessment.child.adult})`,
    position.at === 'outcome' ? `The dialog ends at: ${position.name}` : `The dialog would ask next: ${position.name}`,
    `Outcome 21: ${outcome21.answer}${outcome21.reasons.length > 0 ? ` - ${outcome21.reasons.join(' ')}` : ''}`,
    ...assessment.ages.map((age) => `Age of responsibility, ${age.nation}: ${age.responsible} (${age.answer})`),
    `Not known, and could change this: ${assessment.unknowns.join(', ') || 'nothing'}`,
    '',
    'SHOWN',
    ...assessment.acts.flatMap((act) => shownLines(act, words)),
    '',
    'LEFT OUT',
    ...assessment.leftOut.map((act) => leftOutLine(act, answers, words)),
  ].join('\n');
}

function shownLines({ act, met, because, needs, judgements }: ActShown, words: DialogWords): string[] {
  return [
    `${met ? 'all met  ' : 'open     '} ${act.id}: ${act.act} ${act.section} - ${act.title} (${act.nations.join(', ')})`,
    `          whose conduct: ${act.who}`,
    `          because: ${inWords(because, words)}`,
    ...needs.map((need) => `          still needs: ${need}`),
    ...judgements.map((judgement) => `          to judge: ${judgement}`),
  ];
}

function leftOutLine(left: ActLeftOut, answers: Answers, words: DialogWords): string {
  return `${left.act.id}: ${left.act.act} ${left.act.section} - ${whyLeftOut(left, answers, words)}`;
}

function whyLeftOut(left: ActLeftOut, answers: Answers, words: DialogWords): string {
  switch (left.why) {
    case 'nation':
      return `law of ${left.act.nations.join(', ')} only`;
    case 'date':
      return `not in force on the date given (from ${left.act.inForce.from ?? 'the start'} until ${left.act.inForce.until ?? 'now'})`;
    case 'no-offence-to-make-worse':
      return 'makes an offence more serious, and no offence is shown';
    case 'element': {
      const read = left.steps.flatMap((step) => [answers[step] ?? []].flat().map((choice) => ({ step, choice })));
      return `the answers say no to "${left.element.text}" (${inWords(read, words) || `not asked: ${left.steps.join(', ')}`})`;
    }
  }
}
