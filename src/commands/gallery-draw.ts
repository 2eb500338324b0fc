/** What was noticed while a card was drawn. */
export interface Drawn {
  /** The renderer's own complaints. */
  readonly events: readonly string[];
  /** Elements wider than the card. */
  readonly wide: readonly string[];
  /** Buttons whose words are cut off. */
  readonly cut: readonly string[];
  readonly height: number;
}

interface Found {
  readonly message: string;
}

/** The part of the official renderer that is used here; the script puts it on the page. */
interface Renderer {
  AdaptiveCard: {
    new (): {
      hostConfig: unknown;
      parse(json: unknown, context: unknown): void;
      validateProperties(): { validationEvents: Found[] };
      render(): HTMLElement | undefined;
    };
    onProcessMarkdown: (text: string, result: { outputHtml?: string; didProcess: boolean }) => void;
  };
  HostConfig: new (settings: unknown) => unknown;
  SerializationContext: new () => { readonly eventCount: number; getEventAt(index: number): Found };
}

/**
 * Draws one card. Runs inside the page, so it may use nothing from outside itself.
 * Folded parts are drawn open: what they hold must fit as well.
 */
export function drawInPage({ card, host }: { card: unknown; host: object }): Drawn {
  const renderer = Reflect.get(window, 'AdaptiveCards') as Renderer;

  renderer.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const kept: string[] = [];
    const keep = (html: string) => `\u0000${kept.push(html) - 1}\u0000`;
    const safe = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const inline = (words: string) =>
      safe(words.replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, (_whole, char: string) => keep(safe(char))))
        .replace(/\[([^\]]+)\]\((https?:[^)\s]+|tel:[^)\s]+|mailto:[^)\s]+)\)/g, '<a href="$2">$1</a>')
        .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
        .replace(/(^|\W)_(.+?)_(?=\W|$)/g, '$1<i>$2</i>');
    const blocks: { tag: 'p' | 'ul' | 'ol'; lines: string[] }[] = [];
    for (const line of text.split('\n')) {
      const tag = /^\s*- /.test(line) ? 'ul' : /^\s*\d+\. /.test(line) ? 'ol' : 'p';
      const last = blocks.at(-1);
      if (line.trim() === '') blocks.push({ tag: 'p', lines: [] });
      else if (tag === 'p' && last && last.lines.length > 0) last.lines.push(`${last.lines.pop() ?? ''} ${inline(line.trim())}`);
      else if (last?.tag === tag) last.lines.push(inline(line.replace(/^\s*(- |\d+\. )/, '')));
      else blocks.push({ tag, lines: [inline(line.replace(/^\s*(- |\d+\. )/, ''))] });
    }
    const html = blocks
      .filter(({ lines }) => lines.length > 0)
      .map(({ tag, lines }) =>
        tag === 'p' ? `<p>${lines.join(' ')}</p>` : `<${tag}>${lines.map((line) => `<li>${line}</li>`).join('')}</${tag}>`,
      )
      .join('');
    // eslint-disable-next-line no-control-regex -- the mark stands for kept text and can't occur in a card
    result.outputHtml = html.replace(/\u0000(\d+)\u0000/g, (_whole, at: string) => kept[Number(at)] ?? '');
    result.didProcess = true;
  };

  const context = new renderer.SerializationContext();
  const drawn = new renderer.AdaptiveCard();
  drawn.hostConfig = new renderer.HostConfig(host);
  drawn.parse(card, context);
  let events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  // The renderer keeps one global pattern for `lang`, so it refuses a good language on every second card.
  events = events.filter((message) => message !== 'Invalid value "en" for property "lang".');
  events.push(...drawn.validateProperties().validationEvents.map(({ message }) => message));
  const element = drawn.render();
  const place = document.getElementById('card');
  if (!element || !place) return { events: [...events, 'the renderer drew nothing'], wide: [], cut: [], height: 0 };
  place.replaceChildren(element);

  const hidden = Array.from(element.querySelectorAll<HTMLElement>('*')).filter(({ style }) => style.display === 'none');
  for (const part of hidden) part.style.display = '';
  const edge = place.getBoundingClientRect().right + 1;
  const name = (part: Element) => `${part.className || part.tagName}: ${(part.textContent ?? '').slice(0, 60)}`;
  const all = Array.from(element.querySelectorAll<HTMLElement>('*'));
  const wide = all.filter((part) => part.getBoundingClientRect().right > edge).map(name);
  const cut = all
    .filter((part) => part.closest('.ac-pushButton') && part.scrollWidth > part.clientWidth + 1)
    .map((part) => (part.textContent ?? '').trim());
  for (const part of hidden) part.style.display = 'none';
  return { events, wide, cut: [...new Set(cut)], height: Math.ceil(place.getBoundingClientRect().height) };
}
