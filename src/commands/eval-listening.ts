import { followUp } from '../guidance/follow-up';
import type { Listener } from '../guidance/listen';
import type { Article } from '../guidance/schema';
import { decideAnswer, type Search } from '../guidance/search';
import { splitQuestion } from '../guidance/split-question';
import type { EvalRows, Split } from './eval-rows';

interface Heard {
  readonly listener: Listener;
  readonly search: Search;
  readonly articles: ReadonlyMap<string, Article>;
}

/** A danger message may interrupt these: they are about danger. */
const ABOUT_DANGER = ['immediate-danger', 'suicidal-or-self-harm'];

/** Lines about everything beside single questions: danger, out-of-scope, double questions, follow-ups. Pure. */
export function evalListening(rows: EvalRows, split: Split, heard: Heard): string[] {
  return [danger(rows, split, heard), outOfScope(rows, split, heard), double(rows, split, heard), followUps(rows, split, heard)];
}

function danger(rows: EvalRows, split: Split, { listener }: Heard): string {
  const messages = rows.danger.filter((row) => row.split === split);
  const real = messages.filter((row) => row.danger);
  const heard = messages.filter((row) => listener.danger(row.q));
  const right = heard.filter((row) => row.danger).length;
  const questions = [...rows.questions, ...rows.typos].filter((row) => row.split === split);
  const taken = questions.filter((row) => listener.danger(row.q) && ![...row.expect, ...row.also].some((id) => ABOUT_DANGER.includes(id)));
  return `danger: recall ${share(right, real.length)}, precision ${share(right, heard.length)}, other questions taken over ${share(taken.length, questions.length)}`;
}

function outOfScope(rows: EvalRows, split: Split, { listener, search }: Heard): string {
  const messages = rows.outOfScope.filter((row) => row.split === split);
  const past = messages.filter(
    ({ q }) => !listener.smallTalk(q) && !listener.command(q) && !listener.language(q) && !listener.outOfScope(q),
  );
  const decisions = past.map(({ q }) => decideAnswer(search.find(q)).decision);
  const answered = decisions.filter((decision) => decision === 'answer').length;
  const offered = decisions.filter((decision) => decision === 'choose').length;
  return `out-of-scope: answered as if covered ${share(answered, messages.length)}, choices offered ${share(offered, messages.length)}`;
}

function double(rows: EvalRows, split: Split, { search }: Heard): string {
  const messages = rows.double.filter((row) => row.split === split);
  const both = messages.filter(({ q, expect }) => {
    const parts = splitQuestion(q, search);
    const got =
      parts.length > 1
        ? parts.flatMap((part) => search.find(part)[0]?.id ?? [])
        : search
            .find(q)
            .slice(0, 3)
            .map(({ id }) => id);
    return expect.every((id) => got.includes(id));
  });
  const single = rows.questions.filter((row) => row.split === split);
  const cut = single.filter(({ q }) => splitQuestion(q, search).length > 1);
  return `two questions: both answered ${share(both.length, messages.length)}, single questions cut in two ${share(cut.length, single.length)}`;
}

function followUps(rows: EvalRows, split: Split, { search, articles }: Heard): string {
  const messages = rows.followUps.filter((row) => row.split === split);
  const ranks = messages.map(({ first, then, expect }) => {
    const decided = decideAnswer(search.find(first));
    const last = decided.decision === 'answer' ? [decided.id] : decided.decision === 'choose' ? decided.ids : [];
    return (followUp(then, { last, articles, search }) ?? search.find(then)).findIndex(({ id }) => expect.includes(id));
  });
  return `follow-ups: at once ${share(ranks.filter((rank) => rank === 0).length, ranks.length)}, within three ${share(ranks.filter((rank) => rank >= 0 && rank < 3).length, ranks.length)}`;
}

function share(part: number, whole: number): string {
  return `${part}/${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
}
