import { z } from 'zod';

const text = z.string().trim().min(1);

/** The words of the helpdesk's page; {slots} are filled in. */
const help = z
  .object({
    title: text,
    intro: text,
    danger: text,
    open: text,
    search: text,
    links: text,
    prefilled: text,
    copy: text,
    copied: text,
    'copy-failed': text,
    code: text,
    'code-about': text,
    'code-label': text,
    snippet: text,
    'snippet-about': text,
    'snippet-link': text,
    'copy-of-guidance': text,
    'copy-link': text,
    'copy-html': text,
  })
  .strict();

/** The words of the copy for when Teams is down. */
const copy = z
  .object({
    title: text,
    intro: text,
    danger: text,
    'not-record': text,
    made: text,
    search: text,
    'search-help': text,
    found: text,
    'none-found': text,
    contents: text,
    print: text,
    top: text,
    answers: text,
    law: text,
    'law-about': text,
    services: text,
    changes: text,
    'changes-about': text,
    glossary: text,
    sources: text,
    'sources-about': text,
    related: text,
    'whose-conduct': text,
    elements: text,
    'does-not-cover': text,
    'in-force': text,
    'not-in-force': text,
    for: text,
    hours: text,
    reach: text,
    does: text,
    'does-not': text,
    checked: text,
    'see-sources': text,
    areas: z.record(text),
    'out-of-date': text,
    ages: text,
    'age-line': text,
    pointers: text,
    'outcome-21': text,
  })
  .strict();

/** content/pages.yaml: what the two pages outside Teams say. */
export const pageWordsSchema = z.object({ help, copy }).strict();

export type PageWords = z.infer<typeof pageWordsSchema>;
export type HelpWords = PageWords['help'];
export type CopyWords = PageWords['copy'];
