import MarkdownIt from 'markdown-it';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isApproved } from '../guidance/approval';
import { loadContent } from '../guidance/load-content';
import { readYaml } from '../guidance/read-content-file';
import { packageRoot } from '../package-root';
import { copyPage } from '../pages/copy-page';
import { readLaw } from '../read-law';
import { readPageWords } from '../read-page-words';

const sourcesSchema = z.record(z.object({ title: z.string(), address: z.string() }).strict());

/** The copy of the guidance as one HTML page. @throws ContentError */
export function buildCopy(root: string, today: string): string {
  const folder = join(root, 'content');
  const content = loadContent(folder);
  const { labels, edition, notes, approval, force } = content;
  const markdown = new MarkdownIt({ html: false });
  return copyPage({
    words: readPageWords(folder).copy,
    content,
    law: readLaw(folder),
    reference: { labels, edition, notes, ...(isApproved(approval, edition, force.nation) ? {} : { notApproved: true }) },
    sources: new Map(Object.entries(readYaml(join(folder, 'sources.yaml'), sourcesSchema))),
    today,
    markdown: (text) => markdown.render(text),
  });
}

/** `npm run build:pages`: writes out/pages/index.html, which a force can host or keep on a disk. */
export async function main(): Promise<number> {
  const folder = join(packageRoot(), 'out/pages');
  const page = buildCopy(packageRoot(), new Date().toISOString().slice(0, 10));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), page);
  console.log(
    `out/pages/index.html: ${Math.round(page.length / 1024)} KB. It needs no other file and no network; host it, or open it from a disk.`,
  );
  return 0;
}
