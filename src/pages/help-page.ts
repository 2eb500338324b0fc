import { renderSVG } from 'uqr';
import { Html, html, page } from './html';
import type { HelpWords } from './page-words';
import { baseStyle } from './style';

/** A link as the page shows it. */
export interface PageLink {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** The word that stands in the message box when the link has opened. */
  readonly prefills?: string;
}

const style = `${baseStyle}
.links{list-style:none;padding:0}
.links li,.box{background:var(--card);border-radius:.5rem;padding:.9rem 1rem;margin:.6rem 0}
.links a{font-weight:600}
.links p{margin:.2rem 0 .6rem}
.code{background:#fff;overflow:hidden;border-radius:.5rem;max-width:16rem;margin:.75rem 0}
.code svg{display:block;width:100%;height:auto}
pre{background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.8rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.95rem}
[role=status]:not(:empty){position:sticky;bottom:0;background:var(--page);padding:.6rem 0;font-weight:600}
`;

/** Copies what a button names; says so where a screen reader hears it. Works without the clipboard API by selecting the text. */
const script = `
document.querySelectorAll('button[data-copies]').forEach(function(button){
  button.hidden=false;
  button.addEventListener('click',async function(){
    var source=document.getElementById(button.dataset.copies);
    var text=source.dataset.text||source.textContent;
    var said=document.getElementById('said');
    try{await navigator.clipboard.writeText(text);said.textContent=said.dataset.copied+' '+button.dataset.what;}
    catch(error){var range=document.createRange();range.selectNodeContents(source);var chosen=getSelection();chosen.removeAllRanges();chosen.addRange(range);said.textContent=said.dataset.failed;}
  });
});
`;

/**
 * The page at the bot's address, for a helpdesk: links with copy buttons, a code to scan, a snippet for an intranet page.
 * Links only: no status, version or name of a person. Without links it says how to find the app by hand.
 */
export function helpPage(
  words: HelpWords,
  links: readonly PageLink[],
  copyUrl?: string,
): { readonly html: string; readonly policy: string } {
  const [first] = links;
  const body = html`<a class="skip" href="#main">${words.links}</a>
    <header>
      <h1>${words.title}</h1>
      <p>${words.intro}</p>
    </header>
    <main id="main" tabindex="-1">
      <p class="danger">${words.danger}</p>
      <h2>${words.open}</h2>
      <p>${words.search}</p>
      ${first ? linked(words, links, first) : ''}
      ${copyUrl
        ? html`<h2>${words['copy-of-guidance']}</h2>
            <p><a href="${copyUrl}">${words['copy-link']}</a></p>`
        : ''}
      <p id="said" role="status" data-copied="${words.copied}" data-failed="${words['copy-failed']}"></p>
    </main>`;
  return page(words.title, style, script, body);
}

function linked(words: HelpWords, links: readonly PageLink[], first: PageLink): Html {
  const snippet = html`<p><a href="${first.url}">${words['snippet-link']}</a></p>`.text;
  // The code is drawn by the library as an image of black on white, whatever the theme, so that cameras read it.
  const code = new Html(
    renderSVG(first.url, { border: 4 }).replace('<svg ', `<svg role="img" aria-label="${html`${words['code-label']}`.text}" `),
  );
  return html`<h2>${words.links}</h2>
    <ul class="links">
      ${links.map((link) => item(words, link))}
    </ul>
    <h2>${words.code}</h2>
    <p>${words['code-about']}</p>
    <div class="code">${code}</div>
    <h2>${words.snippet}</h2>
    <p id="snippet-about">${words['snippet-about']}</p>
    <pre id="snippet" tabindex="0" aria-labelledby="snippet-about" role="region">${snippet}</pre>
    ${copyButton(words['copy-html'], 'snippet', words.snippet)}`;
}

function item(words: HelpWords, { id, title, url, prefills }: PageLink): Html {
  const about = prefills ? html`<p class="soft">${words.prefilled.replace('{word}', prefills)}</p>` : html`<p></p>`;
  return html`<li>
    <a id="link-${id}" href="${url}" data-text="${url}">${title}</a>${about}${copyButton(words.copy, `link-${id}`, title)}
  </li>`;
}

/** Hidden until the script runs, so that nobody finds a button that does nothing. */
function copyButton(says: string, source: string, what: string): Html {
  return html`<button type="button" hidden data-copies="${source}" data-what="${what}" aria-label="${says}: ${what}">${says}</button>`;
}
