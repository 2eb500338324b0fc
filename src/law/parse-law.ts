import type { Dialog } from '../dialog-engine/define-dialog';
import type { Atom, Condition, Facts } from './condition';
import { atomsOf } from './condition-reasons';
import { prepareCondition } from './prepare-condition';
import type { LawAct, LawFile, LawNation, LawPeriod, Outcome21Rule, Pointer, ResponsibleAge } from './law-schema';

/** All law the bot knows, merged from the files of content/law. */
export interface Law {
  readonly acts: readonly LawAct[];
  readonly actsIn: ReadonlyMap<LawNation, readonly LawAct[]>;
  readonly facts: Facts;
  readonly follows: Readonly<Record<string, readonly string[]>>;
  readonly periods: Readonly<Record<string, LawPeriod>>;
  readonly ages: readonly ResponsibleAge[];
  readonly outcome21: Outcome21Rule;
  readonly pointers: readonly Pointer[];
}

/** Law data that cannot be used; the message names every problem. */
export class LawError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the law in content/law cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/**
 * Merges checked law files and makes sure that every name leads somewhere: facts, steps and choices of the dialog.
 * @throws LawError naming every bad entry.
 */
export function parseLaw(files: readonly LawFile[], dialog: Dialog): Law {
  const outcome21 = files.flatMap((file) => file.outcome21 ?? []);
  const [rule] = outcome21;
  if (!rule || outcome21.length > 1) throw new LawError(['outcome21: needs exactly one entry']);
  const facts = files.flatMap((file) => Object.entries(file.facts ?? {}));
  const slots = new Map(facts.map(([name], at) => [name, at]));
  const quick = <T extends { readonly when: Condition }>(part: T): T => ({ ...part, when: prepareCondition(part.when, slots) });
  const acts = files.flatMap((file) => file.acts ?? []).map((act) => ({ ...act, elements: act.elements.map(quick) }));
  const nations = [...new Set(acts.flatMap((act) => act.nations))];
  const law: Law = {
    acts,
    actsIn: new Map(nations.map((nation) => [nation, acts.filter((act) => act.nations.includes(nation))])),
    facts: new Map(facts.map(([name, when]) => [name, prepareCondition(when, slots)])),
    follows: Object.fromEntries(files.flatMap((file) => Object.entries(file.follows ?? {}))),
    periods: Object.fromEntries(files.flatMap((file) => Object.entries(file.periods ?? {}))),
    ages: files.flatMap((file) => file.ages ?? []),
    outcome21: { ...rule, for: prepareCondition(rule.for, slots), excludes: rule.excludes.map(quick) },
    pointers: files.flatMap((file) => file.pointers ?? []).map(quick),
  };
  const problems = [
    ...doubled(law),
    ...missingFacts(law),
    ...conditionsOf(law).flatMap(([where, condition]) => problemsIn(where, condition, law, dialog)),
  ];
  if (problems.length > 0) throw new LawError(problems);
  return law;
}

/** Every condition in the law with the name of its home. */
export function conditionsOf(law: Law): readonly (readonly [string, Condition])[] {
  const acts = law.acts.flatMap((act) => act.elements.map((element): [string, Condition] => [act.id, element.when]));
  const excludes = law.outcome21.excludes.map((exclude): [string, Condition] => [`outcome21 ${exclude.id}`, exclude.when]);
  const pointers = law.pointers.map((pointer): [string, Condition] => [`pointer ${pointer.id}`, pointer.when]);
  const facts = [...law.facts].map(([name, when]): [string, Condition] => [`fact ${name}`, when]);
  return [...facts, ...acts, ['outcome21', law.outcome21.for], ...excludes, ...pointers];
}

/** Facts that the assessment itself reads. */
function missingFacts(law: Law): string[] {
  const needed = ['danger', 'under-13-involved', 'adult-suspected'];
  return needed.filter((name) => !law.facts.has(name)).map((name) => `fact ${name} is needed and does not exist`);
}

function doubled(law: Law): string[] {
  const ids = law.acts.map((act) => act.id);
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id}: two Acts have this id`);
}

function problemsIn(where: string, condition: Condition, law: Law, dialog: Dialog): string[] {
  const bad = badFacts(condition, law.facts, []);
  if (bad.length > 0) return bad.map((problem) => `${where}: ${problem}`);
  return atomsOf(condition, law.facts).flatMap((atom) => badAtom(atom, dialog).map((problem) => `${where}: ${problem}`));
}

function badFacts(condition: Condition, facts: Facts, above: readonly string[]): string[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.parts.flatMap((part) => badFacts(part, facts, above));
  if (condition.kind === 'not') return badFacts(condition.part, facts, above);
  if (condition.kind !== 'fact') return [];
  const named = facts.get(condition.name);
  if (!named) return [`fact ${condition.name} does not exist`];
  if (above.includes(condition.name)) return [`fact ${condition.name} leads back to itself`];
  return badFacts(named, facts, [...above, condition.name]);
}

function badAtom({ step, choices }: Atom, dialog: Dialog): string[] {
  const known = dialog.steps[step]?.choices;
  if (!known) return [`step ${step} is not in dialog ${dialog.id}`];
  return choices.filter((choice) => !known.includes(choice)).map((choice) => `step ${step} has no choice ${choice}`);
}
