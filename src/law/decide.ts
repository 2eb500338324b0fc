import type { Answers } from '../dialog-engine/define-dialog';
import { ageOfResponsibility, type AgeResult } from './age-of-responsibility';
import { completeAnswers } from './complete-answers';
import { type Known, type Truth, evaluate, fact } from './condition';
import { inForceThen } from './in-force';
import type { LawAct, LawNation } from './law-schema';
import { outcome21, type Outcome21 } from './outcome-21';
import type { Law } from './parse-law';

export type ThresholdOutcome = 'act-now' | 'likely' | 'may' | 'unlikely';

/** What the answers come to, without the explanations. */
export interface Decision {
  readonly outcome: ThresholdOutcome;
  /** How far the law alone goes, whatever the danger. */
  readonly crime: 'likely' | 'may' | 'unlikely';
  readonly child: { readonly danger: Truth; readonly under13: Truth; readonly adult: Truth };
  readonly nations: readonly LawNation[];
  /** Acts that may apply: "yes" where the answers meet every element, else "unknown". */
  readonly truths: ReadonlyMap<LawAct, Truth>;
  readonly outcome21: Outcome21;
  readonly ages: readonly AgeResult[];
  readonly given: Answers;
  /** The answers with skipped steps filled in. */
  readonly answers: Answers;
}

const CODES: Readonly<Record<string, LawNation>> = {
  England: 'England',
  Wales: 'Wales',
  Scotland: 'Scotland',
  'Northern-Ireland': 'Northern Ireland',
};
const ALL_NATIONS = Object.values(CODES);

/** Decides the outcome on coded answers under the law of the nation or nations they name. Pure. */
export function decide(law: Law, given: Answers): Decision {
  const answers = completeAnswers(given, law.follows);
  const known: Known = new Array<Truth | undefined>(law.facts.size);
  const holds = (name: string) => evaluate(fact(name), answers, law.facts, known);
  const nations = nationsOf(answers);
  const ages = nations.map((nation) => ageOfResponsibility(law.ages, answers, nation));
  const truths = new Map<LawAct, Truth>();
  let offence = false;
  for (const act of actsIn(law, nations)) {
    const truth = actTruth(law, act, answers, known);
    if (truth === 'no') continue;
    truths.set(act, truth);
    offence ||= act.kind === 'offence';
  }
  if (!offence) truths.clear();
  const crime = crimeLevel(answers, nations, truths, ages);
  const danger = holds('danger');
  return {
    outcome: danger === 'yes' ? 'act-now' : danger === 'unknown' && crime === 'unlikely' ? 'may' : crime,
    crime,
    child: { danger, under13: holds('under-13-involved'), adult: holds('adult-suspected') },
    nations,
    truths,
    outcome21: outcome21(law.outcome21, law.facts, answers, answers['nation'] === 'unknown' ? [] : nations, known),
    ages,
    given,
    answers,
  };
}

/** The nations whose law is looked at: all four where people are in several, or it is not known. */
function nationsOf(answers: Answers): readonly LawNation[] {
  const nation = answers['nation'];
  if (typeof nation !== 'string') return [];
  const one = CODES[nation];
  return one ? [one] : ALL_NATIONS;
}

function actsIn(law: Law, nations: readonly LawNation[]): readonly LawAct[] {
  const [one] = nations;
  if (one === undefined) return [];
  return nations.length === 1 ? (law.actsIn.get(one) ?? []) : law.acts;
}

function actTruth(law: Law, act: LawAct, answers: Answers, known: Known): Truth {
  let truth = inForceThen(act.inForce, answers, law.periods);
  if (truth === 'no') return 'no';
  for (const element of act.elements) {
    const value = evaluate(element.when, answers, law.facts, known);
    if (value === 'no') return 'no';
    if (value === 'unknown') truth = 'unknown';
  }
  return truth;
}

/**
 * The crime level over the nations. In several nations the strongest counts; where the nation is not known and they
 * differ, it depends. A child under the age of responsibility alone never makes it more than "may".
 */
function crimeLevel(
  answers: Answers,
  nations: readonly LawNation[],
  truths: ReadonlyMap<LawAct, Truth>,
  ages: readonly AgeResult[],
): Decision['crime'] {
  const levels = nations.map((nation) => {
    let level: Decision['crime'] = 'unlikely';
    for (const [act, truth] of truths) {
      if (act.kind !== 'offence' || !act.nations.includes(nation)) continue;
      if (truth === 'yes') return ages.some((age) => age.nation === nation && age.answer === 'under-age') ? 'may' : 'likely';
      level = 'may';
    }
    return level;
  });
  const order = ['likely', 'may', 'unlikely'] as const;
  const most = order.find((level) => levels.includes(level)) ?? 'unlikely';
  return answers['nation'] === 'unknown' && levels.some((level) => level !== most) ? 'may' : most;
}
