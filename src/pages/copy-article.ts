import { nationsLine, sourcesLine, ukDate } from '../cards/citations';
import { fill } from '../guidance/notices';
import type { Article, CurrencyNote, GlossaryEntry } from '../guidance/schema';
import type { CopyView } from './copy-view';
import { Html, html } from './html';

/** One answer with all that the card has: answer, points, what has changed, more, who can help, nations, sources. */
export function articleEntry(view: CopyView, article: Article): Html {
  const { content, reference } = view;
  const { labels } = reference;
  const notes = article.notes.flatMap((id) => content.notes.get(id) ?? []);
  const services = article.services.flatMap((id) => content.services.get(id) ?? []);
  const related = article.related.flatMap((id) => content.articles.get(id) ?? []);
  const checkLaw = article.area === 'law' || article.area === 'outcome';
  return html`<article id="article-${article.id}" data-words="${article.asks.join(' ')}">
    <h3>${article.title}</h3>
    <p>${article.short}</p>
    <ul>
      ${article.points.map((point) => html`<li>${new Html(inline(view, point))}</li>`)}
    </ul>
    ${notes.map((note) => noteBox(view, note))} ${checkLaw ? html`<p class="soft">${labels['check-law']}</p>` : ''}
    ${article.more ? new Html(`<div class="more">${view.markdown(article.more)}</div>`) : ''}
    ${links(
      labels['who-can-help'],
      services.map(({ id, name }) => ({ at: `service-${id}`, title: name })),
    )}
    ${links(
      view.words.related,
      related.map(({ id, title }) => ({ at: `article-${id}`, title })),
    )}
    <p class="soft">
      ${fill(labels.applies, { nations: nationsLine(labels, article.nations) })}. ${labels.sources}:
      ${sourcesLine(reference, article.sources)}
    </p>
  </article>`;
}

/** Points may hold bold words; the paragraph that Markdown puts around them is taken off. */
function inline(view: CopyView, text: string): string {
  return view
    .markdown(text)
    .trim()
    .replace(/^<p>/, '')
    .replace(/<\/p>$/, '');
}

/** The meaning of one word. */
export function glossaryEntry(view: CopyView, entry: GlossaryEntry): Html {
  const { content, reference } = view;
  const notes = entry.notes.flatMap((id) => content.notes.get(id) ?? []);
  return html`<article id="word-${entry.id}" data-words="${entry.also.join(' ')}">
    <h3>${entry.term}</h3>
    <p>${entry.meaning}</p>
    ${notes.map((note) => noteBox(view, note))}
    <p class="soft">${reference.labels.sources}: ${sourcesLine(reference, entry.sources)}</p>
  </article>`;
}

/** A note where it is needed: what is so now, for whom, as of when and how sure. */
function noteBox(view: CopyView, note: CurrencyNote): Html {
  const { labels } = view.reference;
  return html`<aside class="note ${note.kind === 'override' ? 'strong' : ''}">
    <p><strong>${labels[note.kind]}: ${note.topic}</strong></p>
    <p>${note.now}</p>
    <p class="soft">${noteAbout(view, note)}</p>
  </aside>`;
}

/** One note in full, with what the guidance says and where the note comes from. */
export function noteEntry(view: CopyView, note: CurrencyNote): Html {
  const { labels } = view.reference;
  return html`<article id="note-${note.id}">
    <h3>${note.topic}</h3>
    <p><strong>${labels[note.kind]}.</strong> ${note.now}</p>
    <p class="soft">${noteAbout(view, note)} ${fill(labels['guidance-says'], { says: note.says })}</p>
    <p class="soft">
      ${fill(labels['source-page'], { section: note.section, page: String(note.page) })}.
      ${fill(view.words['see-sources'], { codes: note.sources.join(', ') })}
    </p>
  </article>`;
}

function noteAbout({ reference: { labels } }: CopyView, note: CurrencyNote): string {
  const confidence = labels[`confidence-${note.confidence}`];
  return fill(labels['note-about'], { nations: nationsLine(labels, note.nations), asOf: ukDate(note.asOf), confidence });
}

function links(title: string, to: readonly { readonly at: string; readonly title: string }[]): Html | '' {
  if (to.length === 0) return '';
  return html`<p>${title}: ${to.map((one, index) => html`${index > 0 ? ' · ' : ''}<a href="#${one.at}">${one.title}</a>`)}</p>`;
}
