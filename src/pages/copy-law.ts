import { nationsLine, sourcesLine, ukDate } from '../cards/citations';
import { fill } from '../guidance/notices';
import type { LawAct } from '../law/law-schema';
import type { CopyView } from './copy-view';
import { type Html, html } from './html';

/** One entry of the law: stated flat, to whose conduct it may apply, what it needs, nations, dates and sources. */
export function actEntry(view: CopyView, act: LawAct): Html {
  const { words, reference } = view;
  const { from, until } = act.inForce;
  const dates = [
    ...(from ? [fill(words['in-force'], { from: ukDate(from) })] : []),
    ...(until ? [fill(words['not-in-force'], { until: ukDate(until) })] : []),
  ];
  return html`<article id="act-${act.id}">
    <h3>${act.act} ${act.section}: ${act.title}</h3>
    <p>${act.states}</p>
    <p>${fill(words['whose-conduct'], { who: act.who })}</p>
    <p>${words.elements}:</p>
    <ul>
      ${act.elements.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
    ${act.doesNotCover ? html`<p>${fill(words['does-not-cover'], { text: act.doesNotCover })}</p>` : ''}
    ${act.check ? html`<p>${act.check}</p>` : ''}
    <p class="soft">
      ${fill(reference.labels.applies, { nations: nationsLine(reference.labels, act.nations) })}.
      ${reference.labels[`confidence-${act.confidence}`]}. ${dates.join(' ')} ${reference.labels.sources}:
      ${sourcesLine(reference, act.source)}
    </p>
  </article>`;
}

/** What else the law holds: the age of responsibility, outcome 21, and what must be checked before it is relied on. */
export function restOfLaw(view: CopyView): Html {
  const { words, law, reference } = view;
  const { labels } = reference;
  const ages = law.ages.map(
    ({ nations, responsible, source }) =>
      html`<li>
        ${fill(words['age-line'], { nations: nations.join(', '), age: String(responsible) })}
        <span class="soft">${sourcesLine(reference, source)}</span>
      </li>`,
  );
  const pointers = law.pointers.map(
    ({ nations, text, source }) =>
      html`<li>${text} <span class="soft">${nationsLine(labels, nations)}. ${sourcesLine(reference, source)}</span></li>`,
  );
  const { outcome21 } = law;
  return html`<article id="act-ages">
      <h3>${words.ages}</h3>
      <ul>
        ${ages}
      </ul>
    </article>
    <article id="act-outcome-21">
      <h3>${words['outcome-21']}</h3>
      <p>${outcome21.notFor}</p>
      <ul>
        ${outcome21.excludes.map(({ reason }) => html`<li>${reason}</li>`)}
      </ul>
      <p class="soft">${nationsLine(labels, outcome21.nations)}. ${sourcesLine(reference, outcome21.source)}</p>
    </article>
    <article id="act-pointers">
      <h3>${words.pointers}</h3>
      <ul>
        ${pointers}
      </ul>
      <p class="soft">${labels['check-law']}</p>
    </article>`;
}
