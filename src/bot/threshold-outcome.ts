import type { Dialog } from '../dialog-engine/define-dialog';
import type { DialogWords, Source } from '../guidance/schema';
import type { Assessment } from '../law/assess';
import type { LawWords } from '../law/law-words';
import { actItem, ageItems, fill, hasGround, namedActs, outcome21Item } from './threshold-law-items';
import type { OutcomeItem, OutcomePart, OutcomeView } from '../cards/outcome-view';

/** Words that stand around an assessment: the dialog's own, and those of content/law/words.yaml. */
export interface ThresholdWords {
  readonly dialog: DialogWords;
  readonly law: LawWords;
}

/**
 * Turns an assessment into an outcome of two separate parts, crime and child, with the Acts and what each still needs.
 * The child part reads the advice alone, so it can't get weaker because the crime part is. Pure.
 * @throws Error when the dialog names advice or an outcome that has no words.
 */
export function thresholdOutcome(dialog: Dialog, assessment: Assessment, words: ThresholdWords): OutcomeView {
  const spec = dialog.outcomes[assessment.outcome];
  const titles = words.dialog.outcomes[assessment.outcome];
  if (!spec || !titles) throw new Error(`dialog ${dialog.id}: outcome ${assessment.outcome} has no words`);
  const advice = spec.advice(assessment.given);
  const under = (part: string) => adviceUnder(words.dialog, advice, part);
  const parts = partsOf(assessment, words, under).filter(({ items }) => items.length > 0);
  const sources = [...words.dialog.sources, ...parts.flatMap(({ items }) => items.flatMap((item) => item.sources))];
  return {
    dialog: dialog.id,
    outcome: assessment.outcome,
    title: titles.title,
    lead: titles.lead,
    parts,
    notes: [...new Set(sources.flatMap((source) => ('note' in source ? [source.note] : [])))],
    unknown: toFindOut(assessment, words.dialog, advice),
    leadsTo: spec.leadsTo ?? [],
    related: words.dialog.related,
    sources: distinctSections(sources),
  };
}

function partsOf(assessment: Assessment, words: ThresholdWords, under: (part: string) => OutcomeItem[]): OutcomePart[] {
  const { headings } = words.law;
  const crime = fill(words.law.crime[assessment.crime], {});
  const [recording, ...more] = under('crime');
  const crimeItems = [...(recording ? [recording] : []), ...(worked(assessment) ? [{ text: crime, sources: [LAW] }] : []), ...more];
  const nationKnown = assessment.answers['nation'] !== 'unknown';
  const open = assessment.acts.filter(({ met }) => !met);
  const grounded = open.filter((shown) => hasGround(shown, nationKnown));
  const openItems = [
    ...grounded.map((shown) => actItem(shown, assessment, words)),
    ...namedActs(
      open.filter((shown) => !grounded.includes(shown)),
      words,
    ),
  ];
  const met = assessment.acts.filter((shown) => shown.met);
  return [
    { heading: headings.first, items: under('first'), open: true },
    { heading: headings.crime, items: crimeItems, open: true },
    { heading: headings.child, items: under('child'), open: true },
    { heading: headings.acts, items: actItems(assessment, met, words), open: true },
    { heading: headings.open, items: openItems, open: met.length === 0 },
    { heading: headings.outcome21, items: worked(assessment) ? [outcome21Item(assessment, words)] : [], open: true },
    { heading: headings.age, items: ageItems(assessment, words.law), open: assessment.ages.some(({ answer }) => answer === 'under-age') },
    { heading: headings.evidence, items: under('evidence'), open: true },
    { heading: headings.involve, items: under('involve'), open: true },
    { heading: headings.check, items: assessment.pointers.map(({ text, source }) => ({ text, sources: source })), open: false },
  ];
}

const LAW: Source = { section: 'Appendix 1 – The law', page: 20 };

/** Immediate danger ends the dialog before any law was asked about. */
function worked(assessment: Assessment): boolean {
  return assessment.nations.length > 0;
}

function actItems(assessment: Assessment, met: Assessment['acts'], words: ThresholdWords): OutcomeItem[] {
  if (!worked(assessment)) return [{ text: words.law.acts.notWorkedOut, sources: [LAW] }];
  if (assessment.acts.length === 0) return [{ text: words.law.acts.none, sources: [LAW] }];
  const items = met.map((shown) => actItem(shown, assessment, words));
  return assessment.answers['image'] === undefined ? items : [...items, { text: words.law.acts.ownPicture, sources: [LAW] }];
}

function adviceUnder(words: DialogWords, keys: readonly string[], part: string): OutcomeItem[] {
  return keys
    .filter((key) => key.startsWith(`${part}-`))
    .map((key) => {
      const advice = words.advice[key];
      if (!advice) throw new Error(`content/dialogs/${words.id}.yaml: advice ${key} has no words`);
      return advice;
    });
}

/** What is not known, first what could change the result. */
function toFindOut({ unknowns }: Assessment, words: DialogWords, advice: readonly string[]): string[] {
  const steps = advice.filter((key) => key.startsWith('find-')).map((key) => key.slice('find-'.length));
  const ordered = [...steps.filter((step) => unknowns.includes(step)), ...steps.filter((step) => !unknowns.includes(step))];
  return ordered.map((step) => words.advice[`find-${step}`]?.text ?? step);
}

function distinctSections(sources: readonly Source[]): Source[] {
  const sections = sources.filter((source) => 'section' in source);
  return sections.filter((one, i) => sections.findIndex((other) => other.section === one.section) === i);
}
