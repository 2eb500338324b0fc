import type { Content } from './content';
import type { Source } from './schema';

/** Lists every reference in the content that leads nowhere: citations, notes, services, related articles. Pure. */
export function checkReferences(content: Content): string[] {
  const problems: string[] = [];
  const expect = (where: string, kind: string, ids: readonly string[], known: { has(id: string): boolean }) => {
    for (const id of ids) if (!known.has(id)) problems.push(`${where}: ${kind} ${id} does not exist`);
  };
  const cite = (where: string, sources: readonly Source[]) => {
    for (const source of sources) {
      if ('note' in source) expect(where, 'currency note', [source.note], content.notes);
      else if (!content.sections.has(`${source.section}|${source.page}`))
        problems.push(`${where}: sources: "${source.section}", page ${source.page} is not in content/sections.yaml`);
    }
  };

  for (const article of content.articles.values()) {
    const where = `content/articles/${article.id}.md`;
    cite(where, article.sources);
    expect(where, 'currency note', article.notes, content.notes);
    expect(where, 'service', article.services, content.services);
    expect(where, 'related article', article.related, content.articles);
  }
  for (const entry of content.glossary.values()) {
    const where = `content/glossary.yaml: ${entry.id}`;
    cite(where, entry.sources);
    expect(where, 'currency note', entry.notes, content.notes);
    expect(where, 'related article', entry.related, content.articles);
  }
  for (const words of content.dialogs.values()) {
    const where = `content/dialogs/${words.id}.yaml`;
    cite(where, words.sources);
    for (const advice of Object.values(words.advice)) cite(where, advice.sources);
    expect(where, 'related article', words.related, content.articles);
  }
  for (const note of content.notes.values()) cite(`content/currency-notes.yaml: ${note.id}`, [{ section: note.section, page: note.page }]);
  return problems;
}
