import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isArticleId, newArticle } from '../guidance/new-article';
import { readMarkdown } from '../guidance/read-content-file';
import { articleSchema } from '../guidance/schema';
import { packageRoot } from '../package-root';

/** `npm run content:new ID "Title"`: starts an article that loads at once and marks what to fill in. */
export async function main(argv: string[]): Promise<number> {
  const [id, title] = argv;
  if (!id || !title?.trim() || argv.length > 2)
    return fail('Usage: npm run content:new ID "Title"   (for example: content:new group-chats "Group chats")');
  return startArticle(join(packageRoot(), 'content'), id, title.trim(), new Date().toISOString().slice(0, 10));
}

/** Writes the new article into a content folder. An article that is there already is left alone. */
export function startArticle(folder: string, id: string, title: string, today: string): number {
  if (!isArticleId(id)) return fail(`"${id}" can't be an id: use lower-case words joined by hyphens, such as group-chats.`);
  const file = join(folder, 'articles', `${id}.md`);
  if (existsSync(file)) return fail(`content/articles/${id}.md is there already; edit it, or choose another id.`);
  writeFileSync(file, newArticle(id, title, today));
  readMarkdown(file, articleSchema);
  console.log(`Started content/articles/${id}.md. Replace every TODO, then run "npm run content:check".`);
  console.log(`See it as a card: npm run content:preview ${id}. Say in content/coverage which points of the guidance it carries.`);
  return 0;
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
