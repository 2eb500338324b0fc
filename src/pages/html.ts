import { createHash } from 'node:crypto';

/** Markup that is safe to send: its text has been escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | readonly (Html | string)[] | undefined | false;

/** Builds markup; every value that is not markup itself is escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, index) => text + written(parts[index])).join(''));
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return String(part).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A whole page with its own style and script, and the policy under which nothing else can run or load. */
export function page(title: string, style: string, script: string, body: Html): { readonly html: string; readonly policy: string } {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = html`<meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><meta
      http-equiv="Content-Security-Policy"
      content="${policy}"
    /><title>${title}</title>`;
  const text = `<!doctype html>\n<html lang="en-GB">\n<head>${head.text}<style>${style}</style></head>\n<body>${body.text}<script>${script}</script></body>\n</html>\n`;
  return { html: text, policy: `${policy}; frame-ancestors 'none'` };
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
