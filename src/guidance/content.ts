import type { EscalationWords } from './escalation-words';
import type { Labels } from './labels';
import type { Lexicon } from './listen';
import type { NoticeWords } from './notices';
import type { Approval, Article, CurrencyNote, DialogWords, Edition, Force, GlossaryEntry, Owners, Service } from './schema';

/** Everything the bot says, loaded and checked once at start-up. */
export interface Content {
  readonly edition: Edition;
  readonly articles: ReadonlyMap<string, Article>;
  readonly notes: ReadonlyMap<string, CurrencyNote>;
  readonly services: ReadonlyMap<string, Service>;
  readonly glossary: ReadonlyMap<string, GlossaryEntry>;
  readonly dialogs: ReadonlyMap<string, DialogWords>;
  readonly notices: NoticeWords;
  readonly labels: Labels;
  readonly lexicon: Lexicon;
  readonly escalation: EscalationWords;
  readonly force: Force;
  readonly approval: Approval;
  readonly owners: Owners;
  /** "section|page" pairs of the guidance's contents list. */
  readonly sections: ReadonlySet<string>;
}
