import { readdirSync } from 'node:fs';
import { dialogs } from '../../dialogs';
import { loadContent } from '../../src/guidance/load-content';

const content = loadContent('content');
/** As many as an outcome card and an answer card show; what stands behind them in the list is never seen. */
const RELATED_SHOWN = 3;
const LEADS_SHOWN = 4;
const DIALOGS_SHOWN = 2;
/** The welcome card. */
const START = ['threshold', 'parents', 'report', 'ask-lead'];

/** Everything that can be opened by buttons alone from the welcome card. */
function opened(): { dialogs: Set<string>; articles: Set<string> } {
  const found = { dialogs: new Set<string>(), articles: new Set<string>() };
  const todo: { kind: 'dialogs' | 'articles'; id: string }[] = START.map((id) => ({ kind: 'dialogs', id }));
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { kind, id } = next;
    if (found[kind].has(id)) continue;
    found[kind].add(id);
    const dialog = dialogs.find((one) => one.id === id);
    const article = content.articles.get(id);
    const leads =
      kind === 'dialogs' ? Object.values(dialog?.outcomes ?? {}).flatMap(({ leadsTo = [] }) => leadsTo.slice(0, LEADS_SHOWN)) : [];
    const dialogsNext = kind === 'dialogs' ? leads : (article?.dialogs ?? []).slice(0, DIALOGS_SHOWN);
    const related = kind === 'dialogs' ? (content.dialogs.get(id)?.related ?? []).slice(0, RELATED_SHOWN) : (article?.related ?? []);
    todo.push(
      ...dialogsNext.map((name) => ({ kind: 'dialogs' as const, id: name })),
      ...related.map((name) => ({ kind: 'articles' as const, id: name })),
    );
  }
  return found;
}

const reached = opened();

test('every article opens by buttons alone, from some dialog', () => {
  const all = readdirSync('content/articles').map((file) => file.replace('.md', ''));
  const missing = all.filter((id) => !reached.articles.has(id));
  console.info(`${all.length - missing.length} of ${all.length} articles, ${reached.dialogs.size} dialogs`);
  expect(missing).toEqual([]);
});

test('every dialog of guidance opens by buttons alone', () => {
  const guided = dialogs.filter(({ outcomes }) => Object.values(outcomes).some(({ leadsTo }) => leadsTo));
  expect(guided.map(({ id }) => id).filter((id) => !reached.dialogs.has(id))).toEqual([]);
});

test('every service that is confirmed, or to be checked before use, has words in some dialog', () => {
  const offered = new Set(
    [...content.dialogs.values()].flatMap(({ advice }) => Object.keys(advice).filter((key) => key.startsWith('service-'))),
  );
  const usable = [...content.services.values()].filter(({ status }) => status !== 'unconfirmed').map(({ id }) => `service-${id}`);
  console.info(
    `${usable.filter((key) => offered.has(key)).length} of ${usable.length} services that may be used, ${offered.size} in all of ${content.services.size}`,
  );
  expect(usable.filter((key) => !offered.has(key))).toEqual([]);
});
