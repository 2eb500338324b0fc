import { join } from 'node:path';
import { readYaml } from './guidance/read-content-file';
import { pageWordsSchema, type PageWords } from './pages/page-words';

/** The words of the pages outside Teams. @throws ContentError naming file, field and reason. */
export function readPageWords(content: string): PageWords {
  return readYaml(join(content, 'pages.yaml'), pageWordsSchema);
}
