import { ukDate } from '../cards/citations';
import { fill } from '../guidance/notices';
import { articleEntry, glossaryEntry, noteEntry } from './copy-article';
import { actEntry, restOfLaw } from './copy-law';
import { searchScript } from './copy-search';
import { serviceEntry } from './copy-service';
import { copyStyle } from './copy-style';
import type { CopyView } from './copy-view';
import { Html, html, page } from './html';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly entries: readonly Html[];
}

/** The whole content as one page that needs nothing else: it opens from a disk, searches itself and prints. */
export function copyPage(view: CopyView): string {
  const { words, content, reference } = view;
  const { edition, date, guidance } = content.edition;
  const sections = sectionsOf(view);
  const approval = reference.notApproved ? html`<p><strong>${reference.labels['not-approved']}</strong></p>` : '';
  const body = html`<a class="skip" href="#search">${words.search}</a>
    <header id="top">
      <h1>${words.title}</h1>
      <p>${words.intro}</p>
    </header>
    <main>
      <p class="danger">${words.danger}</p>
      ${approval}
      <p>${words['not-record']}</p>
      <p class="soft">${fill(words.made, { edition, date: ukDate(date), guidance, made: ukDate(view.today) })}</p>
      <search>
        <label for="search">${words.search}</label><input id="search" type="search" autocomplete="off" aria-describedby="search-help" />
        <p id="search-help" class="soft">${words['search-help']}</p>
        <p id="found" role="status" data-found="${words.found}" data-none="${words['none-found']}"></p>
        <ol id="results"></ol>
      </search>
      <p class="screen"><button type="button" id="print" hidden>${words.print}</button></p>
      <nav aria-labelledby="contents">
        <h2 id="contents">${words.contents}</h2>
        ${sections.map(contentsOf)}
      </nav>
      ${sections.map(sectionOf)}
      <p class="screen"><a href="#top">${words.top}</a></p>
    </main>`;
  return page(words.title, copyStyle, searchScript, body).html;
}

function sectionsOf(view: CopyView): Section[] {
  const { words, content, law, sources } = view;
  const all = [...content.articles.values()];
  const answers = Object.entries(words.areas).map(([area, title]) => ({
    id: `area-${area}`,
    title: `${words.answers}: ${title}`,
    entries: all.filter((article) => article.area === area).map((article) => articleEntry(view, article)),
  }));
  const listed = [...sources].map(
    ([code, { title, address }]) => html`<li id="source-${code}"><strong>${code}</strong> ${title}: ${address}</li>`,
  );
  return [
    ...answers.filter(({ entries }) => entries.length > 0),
    { id: 'law', title: words.law, about: words['law-about'], entries: [...law.acts.map((act) => actEntry(view, act)), restOfLaw(view)] },
    { id: 'services', title: words.services, entries: [...content.services.values()].map((service) => serviceEntry(view, service)) },
    {
      id: 'changes',
      title: words.changes,
      about: words['changes-about'],
      entries: [...content.notes.values()].map((note) => noteEntry(view, note)),
    },
    { id: 'words', title: words.glossary, entries: [...content.glossary.values()].map((entry) => glossaryEntry(view, entry)) },
    {
      id: 'sources',
      title: words.sources,
      about: words['sources-about'],
      entries: [
        html`<ul>
          ${listed}
        </ul>`,
      ],
    },
  ];
}

function sectionOf({ id, title, about, entries }: Section): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}" tabindex="-1">${title}</h2>
    ${about ? html`<p>${about}</p>` : ''}${entries}
  </section>`;
}

const ENTRY = /<article id="([^"]+)"[^>]*>\s*<h3>([^]*?)<\/h3>/g;

/** Contents are folded by section, so that the list can be walked with the keyboard in a few steps. */
function contentsOf({ id, title, entries }: Section): Html {
  const all = entries.flatMap(({ text }) => [...text.matchAll(ENTRY)]);
  if (all.length === 0) return html`<p><a href="#${id}">${title}</a></p>`;
  const lines = all.map(([, at, words]) => html`<li><a href="#${at ?? ''}">${new Html(words ?? '')}</a></li>`);
  return html`<details>
    <summary>${title}</summary>
    <p><a href="#${id}">${title}</a></p>
    <ul>
      ${lines}
    </ul>
  </details>`;
}
