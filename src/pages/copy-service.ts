import { nationsLine, ukDate } from '../cards/citations';
import { fill } from '../guidance/notices';
import type { Service } from '../guidance/schema';
import type { CopyView } from './copy-view';
import { type Html, html } from './html';

/** One service: who it is for, when and how to reach it, what it does and doesn't, when it was checked. */
export function serviceEntry({ words, reference, today }: CopyView, service: Service): Html {
  const { labels } = reference;
  const stale = service.recheckBy < today ? ` (${words['out-of-date']})` : '';
  const rows = [
    [words.for, service.for],
    [words.reach, service.reach.map(({ kind, value, label }) => html`<li>${reachLink(kind, value)}${label ? ` (${label})` : ''}</li>`)],
    [words.hours, service.hours],
    [words.does, service.does],
    [words['does-not'], service.doesNot],
  ] as const;
  return html`<article id="service-${service.id}">
    <h3>${service.name}</h3>
    <dl>
      ${rows
        .filter(([, value]) => value.length > 0)
        .map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>
                ${typeof value === 'string'
                  ? value
                  : html`<ul>
                      ${value}
                    </ul>`}
              </dd>`,
        )}
    </dl>
    <p class="soft">
      ${nationsLine(labels, service.nations)}. ${labels[`confidence-${service.confidence}`]}.
      ${fill(words.checked, { checked: ukDate(service.checked), recheck: ukDate(service.recheckBy) })}${stale}
      ${fill(words['see-sources'], { codes: service.sources.join(', ') })}
    </p>
  </article>`;
}

function reachLink(kind: Service['reach'][number]['kind'], value: string): Html {
  switch (kind) {
    case 'phone':
      return html`<a href="tel:${value.replaceAll(' ', '')}">${value}</a>`;
    case 'email':
      return html`<a href="mailto:${value}">${value}</a>`;
    case 'web':
      return html`<a href="${value.startsWith('http') ? value : `https://${value}`}">${value}</a>`;
    case 'text':
      return html`text ${value}`;
  }
}
