import type { DialogWords } from '../guidance/schema';
import type { Assessment } from '../law/assess';
import type { Reason } from '../law/condition-reasons';
import type { ActShown } from '../law/explain';
import type { LawWords } from '../law/law-words';
import type { OutcomeItem } from '../cards/outcome-view';

interface Words {
  readonly dialog: DialogWords;
  readonly law: LawWords;
}

/** One Act: the law flat, whose conduct, which answers brought it in, what it still needs, what it doesn't cover. Pure. */
export function actItem({ act, met, because, needs, judgements }: ActShown, assessment: Assessment, words: Words): OutcomeItem {
  const say = words.law.acts;
  const nation = assessment.answers['nation'] === 'unknown' ? [words.dialog.advice['find-nation']?.text ?? ''] : [];
  const known = because.filter(({ choice }) => choice !== 'unknown');
  const lines = [
    fill(say.law, { act: act.act, section: act.section, nations: act.nations.join(', '), states: act.states }),
    fill(say.apply, { who: act.who }),
    known.length > 0 ? fill(say.because, { answers: inWords(known, words.dialog) }) : '',
    needs.length + nation.length > 0 ? fill(say.needs, { needs: [...needs, ...nation].join('; ') }) : '',
    judgements.length > 0 ? fill(say.judgements, { judgements: judgements.join('; ') }) : '',
    met && act.doesNotCover ? fill(say.doesNotCover, { text: act.doesNotCover }) : '',
    act.check ?? (act.confidence === 'medium' ? say.medium : ''),
  ];
  return { text: lines.filter(Boolean).join(' '), sources: act.source };
}

/** Acts that only "don't know yet" keeps open: named in one line a nation, so that none is hidden and the card stays short. Pure. */
export function namedActs(acts: readonly ActShown[], words: Words): OutcomeItem[] {
  const groups = new Map<string, ActShown[]>();
  for (const shown of acts) {
    const nations = shown.act.nations.join(', ');
    groups.set(nations, [...(groups.get(nations) ?? []), shown]);
  }
  return [...groups].map(([nations, group]) => ({
    text: fill(words.law.acts.named, { nations, acts: [...new Set(group.map(({ act }) => `${act.act} ${act.section}`))].join('; ') }),
    sources: [...new Map(group.flatMap(({ act }) => act.source).map((source) => [JSON.stringify(source), source])).values()],
  }));
}

/** Whether any answer, and not only "don't know yet", speaks for an Act. Pure. */
export function hasGround({ because }: ActShown, nationKnown: boolean): boolean {
  return nationKnown && because.some(({ choice }) => choice !== 'unknown');
}

/** Outcome 21: may be considered or not, and why. Pure. */
export function outcome21Item(assessment: Assessment, words: Words): OutcomeItem {
  const { answer, reasons } = assessment.outcome21;
  const still = answer === 'unknown' && reasons.length > 0 ? fill(words.law.outcome21.stillOpen, { reasons: reasons.join(' ') }) : '';
  const text = fill(words.law.outcome21[answer], { reasons: answer === 'unknown' ? still : reasons.join(' ') });
  return { text: text.trim(), sources: [{ section: 'Appendix 1 – The law', page: 20 }, { note: 'outcome-21-disclosure' }] };
}

/** The age of criminal responsibility in each nation looked at. Pure. */
export function ageItems({ ages }: Assessment, words: LawWords): OutcomeItem[] {
  return ages.map(({ nation, answer, responsible, source }) => ({
    text: fill(words.age[answer], { nation, age: String(responsible) }),
    sources: source,
  }));
}

/** Coded answers as the officer saw them: "Pictures or videos: Passed on". Pure. */
export function inWords(reasons: readonly Reason[], words: DialogWords): string {
  const steps = [...new Set(reasons.map(({ step }) => step))];
  return steps
    .map((step) => {
      const labels = reasons.filter((reason) => reason.step === step).map(({ choice }) => words.steps[step]?.choices[choice] ?? choice);
      return `${words.steps[step]?.short ?? step} (${labels.join(', ')})`;
    })
    .join('; ');
}

/** Puts values into a template of content/law/words.yaml. Pure. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
