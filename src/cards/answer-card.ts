import type { Article, GlossaryEntry, Service } from '../guidance/schema';
import { fill } from '../guidance/notices';
import type { Card } from './card';
import { approvalLine, footer, nationsLine, noteBoxes, type Reference } from './citations';
import { bullets, buttons, card, folded, heading, paragraph, press, row, small, subheading } from './elements';
import { serviceLines } from './service-lines';

export interface AnswerView {
  readonly article: Article;
  readonly services: readonly Service[];
  /** What is said of services that are withdrawn just now. */
  readonly withdrawn: readonly string[];
  /** Titles of what may have been meant instead, by id. */
  readonly others: readonly { readonly id: string; readonly title: string }[];
  /** Titles of related articles, by id. */
  readonly related: readonly { readonly id: string; readonly title: string }[];
  /** Dialogs that go further, with their titles. */
  readonly dialogs: readonly { readonly id: string; readonly title: string }[];
  readonly today: string;
}

/** An answer: two sentences, points, what has changed, sources, related questions, a human. */
export function answerCard(reference: Reference, token: string, view: AnswerView): Card {
  const { article } = view;
  const { labels } = reference;
  const lawNote = article.area === 'law' || article.area === 'outcome' ? [small(labels['check-law'])] : [];
  return card(`${article.title}. ${article.short}`, [
    ...approvalLine(reference),
    heading(article.title),
    paragraph(article.short),
    ...folded({
      id: 'others',
      title: labels['not-what-you-asked'],
      items: view.others.map(({ id, title }) => row(title, 'open-article', { token, article: id })),
    }),
    ...bullets(article.points),
    ...noteBoxes(reference, article.notes),
    ...lawNote,
    ...folded(
      { id: 'more', title: labels.more, items: article.more ? [paragraph(article.more)] : [] },
      {
        id: 'services',
        title: labels['who-can-help'],
        items: [...view.withdrawn.map(paragraph), ...serviceLines(labels, view.services, view.today)],
      },
    ),
    small(fill(labels.applies, { nations: nationsLine(labels, article.nations) })),
    ...footer(reference, article.sources),
    ...(view.related.length > 0 ? [subheading(labels.related)] : []),
    ...view.related.map(({ id, title }) => row(title, 'open-article', { token, article: id })),
    ...(view.dialogs.length > 0 ? [subheading(labels['next-dialogs'])] : []),
    ...view.dialogs.slice(0, 2).map(({ id, title }) => row(title, 'start', { token, dialog: id })),
    buttons([press(labels['ask-lead'], 'escalate', { token })]),
    buttons([press(labels['looks-wrong'], 'start', { token, dialog: 'looks-wrong', item: `article:${article.id}` })]),
  ]);
}

/** The meaning of one word, with its sources. */
export function glossaryCard(reference: Reference, token: string, entry: GlossaryEntry, related: AnswerView['related']): Card {
  return card(`${entry.term}. ${entry.meaning}`, [
    ...approvalLine(reference),
    heading(entry.term),
    paragraph(entry.meaning),
    ...noteBoxes(reference, entry.notes),
    ...footer(reference, entry.sources),
    ...(related.length > 0 ? [subheading(reference.labels.related)] : []),
    ...related.map(({ id, title }) => row(title, 'open-article', { token, article: id })),
    buttons([press(reference.labels['ask-lead'], 'escalate', { token })]),
    buttons([press(reference.labels['looks-wrong'], 'start', { token, dialog: 'looks-wrong', item: `glossary:${entry.id}` })]),
  ]);
}
