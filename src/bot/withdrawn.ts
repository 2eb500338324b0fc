import type { OutcomePart, OutcomeView } from '../cards/outcome-view';
import { ukDate } from '../cards/citations';
import type { Answers } from '../dialog-engine/define-dialog';
import type { Switch } from '../escalation/switches';
import { fill } from '../guidance/notices';
import type { DialogWords } from '../guidance/schema';
import { type Assessment, assess } from '../law/assess';
import type { LawAct } from '../law/law-schema';
import type { Law } from '../law/parse-law';
import { contentItem } from './content-item';
import type { Bot } from './ports';

type Needs = Pick<Bot, 'content' | 'law' | 'lawWords' | 'switches'>;

/** The values of a notice or line about something withdrawn. */
export function withdrawnValues({ reason, at }: Switch): { readonly reason: string; readonly date: string } {
  return { reason: asSentence(reason), date: ukDate(at.slice(0, 10)) };
}

/** One line that says that an item is withdrawn; undefined while it is in use. */
export function withdrawnLine(bot: Needs, item: string): string | undefined {
  const off = bot.switches.withdrawn(item);
  if (!off) return undefined;
  return fill(bot.content.labels['withdrawn-line'], { title: contentItem(bot, item)?.title ?? item, ...withdrawnValues(off) });
}

/**
 * An outcome of the law on some answers, without the Acts that are withdrawn and with a line on each of them. Taking an Act
 * away never makes the outcome "unlikely": what the Act said is in doubt, and so is its absence.
 */
export function withoutWithdrawnLaw(bot: Needs, answers: Answers, draw: (assessment: Assessment) => OutcomeView): OutcomeView {
  const full = assess(bot.law, answers);
  const gone = full.acts.map(({ act }) => act).filter(({ id }) => bot.switches.withdrawn(lawItem(id)));
  if (gone.length === 0) return draw(full);
  const rest = assess(lawWithout(bot.law, gone), answers);
  const view = draw({ ...rest, outcome: atLeastMay(rest.outcome, full.outcome), crime: atLeastMay(rest.crime, full.crime) });
  const part: OutcomePart = {
    heading: bot.content.labels['withdrawn-law'],
    items: gone.map(({ id, source }) => ({ text: withdrawnLine(bot, lawItem(id)) ?? '', sources: source })),
    open: true,
  };
  const at = view.parts.findIndex(({ heading }) => heading === bot.lawWords.headings.acts);
  const before = at < 0 ? view.parts.length : at;
  return { ...view, parts: [...view.parts.slice(0, before), part, ...view.parts.slice(before)] };
}

function lawItem(act: string): string {
  return `law:${act}`;
}

function lawWithout(law: Law, gone: readonly LawAct[]): Law {
  const kept = (acts: readonly LawAct[]) => acts.filter((act) => !gone.includes(act));
  return { ...law, acts: kept(law.acts), actsIn: new Map([...law.actsIn].map(([nation, acts]) => [nation, kept(acts)])) };
}

function atLeastMay<Level extends string>(rest: Level, full: Level): Level | 'may' {
  return rest === 'unlikely' && full !== 'unlikely' ? 'may' : rest;
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The words of a dialog in which each service that is withdrawn says so: advice named `service-ID` is about that service. */
export function withoutWithdrawnServices(bot: Needs, words: DialogWords): DialogWords {
  const advice = Object.entries(words.advice).map(([key, said]) => {
    const line = key.startsWith(SERVICE) ? withdrawnLine(bot, `service:${key.slice(SERVICE.length)}`) : undefined;
    return [key, line ? { ...said, text: line } : said] as const;
  });
  return { ...words, advice: Object.fromEntries(advice) };
}

const SERVICE = 'service-';
