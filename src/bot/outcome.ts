import type { OutcomeItem, OutcomeView } from '../cards/outcome-view';
import type { FactRow } from '../cards/escalation-cards';
import type { Answers, Dialog } from '../dialog-engine/define-dialog';
import type { Position } from '../dialog-engine/replay';
import type { DialogWords, Source } from '../guidance/schema';

/** An outcome in words: the dialog's advice keys in order, each with its sources. Pure. */
export function outcomeView(dialog: Dialog, words: DialogWords, position: Position): OutcomeView {
  const keys = dialog.outcomes[position.name]?.advice(position.answers) ?? [];
  const items = keys.flatMap((key): OutcomeItem[] => {
    const advice = words.advice[key];
    return advice ? [advice] : [];
  });
  const toFindOut = (item: OutcomeItem) => item.text.startsWith(FIND_OUT);
  const said = words.outcomes[position.name];
  return {
    dialog: dialog.id,
    outcome: position.name,
    title: said?.title ?? words.title,
    lead: said?.lead ?? '',
    parts: [{ heading: words.title, items: items.filter((item) => !toFindOut(item)), open: true }],
    notes: [],
    unknown: items.filter(toFindOut).map(({ text }) => upperFirst(text.slice(FIND_OUT.length).trim())),
    leadsTo: dialog.outcomes[position.name]?.leadsTo ?? [],
    related: words.related,
    sources: [...words.sources, ...items.flatMap((item): readonly Source[] => item.sources)],
  };
}

/** Advice that begins so is something still to find out, and is listed apart. */
const FIND_OUT = 'Find out:';

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The answers in words, in the order they were asked. Pure. */
export function answerRows(words: DialogWords, path: readonly string[], answers: Answers): FactRow[] {
  return path.flatMap((step) => {
    const worded = words.steps[step];
    const answer = answers[step];
    if (!worded || answer === undefined) return [];
    const codes = typeof answer === 'string' ? [answer] : answer;
    return [{ title: worded.short, value: codes.map((code) => worded.choices[code] ?? code).join('; ') }];
  });
}
