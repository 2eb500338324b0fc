import type { Content } from '../guidance/content';
import type { Law } from '../law/parse-law';
import type { Reference } from '../cards/citations';
import type { CopyWords } from './page-words';

/** Everything that the copy shows. */
export interface CopyView {
  readonly words: CopyWords;
  readonly content: Content;
  readonly law: Law;
  readonly reference: Reference;
  /** Codes of sources with their titles and addresses. */
  readonly sources: ReadonlyMap<string, { readonly title: string; readonly address: string }>;
  /** The day the page is made, as YYYY-MM-DD. */
  readonly today: string;
  /** Turns an article's Markdown into markup; whatever is HTML in it comes out as plain text. */
  readonly markdown: (text: string) => string;
}
