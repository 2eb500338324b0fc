import type { Answers } from '../dialog-engine/define-dialog';
import type { LawNation, LawSource, ResponsibleAge } from './law-schema';

export interface ResponsibleIn {
  readonly nation: LawNation;
  readonly answer: 'under-age' | 'old-enough' | 'unknown' | 'no-young-person';
}

export interface AgeResult extends ResponsibleIn {
  readonly responsible: number;
  readonly source: readonly LawSource[];
}

/** Whether the young person suspected can be criminally responsible in a nation, when no adult is suspected. Pure. */
export function ageOfResponsibility(ages: readonly ResponsibleAge[], answers: Answers, nation: LawNation): AgeResult {
  const age = ages.find((entry) => entry.nations.includes(nation));
  if (!age) throw new Error(`content/law: no age of criminal responsibility for ${nation}`);
  return { nation, responsible: age.responsible, source: age.source, answer: answerFor(age, answers) };
}

function answerFor(age: ResponsibleAge, answers: Answers): ResponsibleIn['answer'] {
  if (answers['adult'] === 'adult-only') return 'no-young-person';
  const suspect = answers['suspect-age'];
  if (typeof suspect !== 'string' || suspect === 'unknown') return 'unknown';
  if (!age.under.includes(suspect)) return 'old-enough';
  return answers['adult'] === 'no' ? 'under-age' : 'unknown';
}
