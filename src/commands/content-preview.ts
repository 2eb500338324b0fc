import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bot } from '../bot/ports';
import { startProblem } from '../main';
import { packageRoot } from '../package-root';
import { botToDraw, everythingElse, pictures } from './gallery-cards';
import type { Picture } from './gallery-pictures';
import { drawInPage } from './gallery-draw';
import { hostConfig, stylesheet } from './gallery-host';

/** `npm run content:preview ID`: draws one card into out/preview-ID.html and opens it, unless OPEN_BROWSER=off. */
export async function main(argv: string[]): Promise<number> {
  const id = argv.join(' ').trim();
  if (!id) return fail('Usage: npm run content:preview ID   (an article, a glossary word, or a dialog and place such as parents-involve)');
  let bot: Bot;
  try {
    bot = botToDraw();
  } catch (error) {
    return fail(startProblem(error));
  }
  const cards = [...(await everythingElse(bot)), ...(await pictures(bot))];
  // An article comes first: a glossary word may have the same id, and is then found as "glossary ID".
  const found = ['article ', 'glossary ', 'dialog ', ''].flatMap((kind) => cards.find(({ name }) => name === kind + id) ?? [])[0];
  if (!found) return fail(`There is no card "${id}".${suggestions(cards, id)}`);
  const file = join(packageRoot(), 'out', `preview-${id.replace(/[^a-z0-9]+/gi, '-')}.html`);
  mkdirSync(join(packageRoot(), 'out'), { recursive: true });
  writeFileSync(file, previewPage(found));
  console.log(`Drew ${found.name}: ${file}`);
  if (process.env['OPEN_BROWSER'] !== 'off') openFile(file);
  return 0;
}

/** A page that needs nothing else: the official renderer, the card, and how Teams looks. */
function previewPage({ name, card }: Picture): string {
  const renderer = readFileSync(join(packageRoot(), 'node_modules/adaptivecards/dist/adaptivecards.min.js'), 'utf8');
  const drawing = `(${drawInPage.toString()})(${JSON.stringify({ card, host: hostConfig('light') })})`;
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${name.replace(/[<&]/g, '')}</title>
<style>${stylesheet('light')} #card { max-width: 520px; margin: 0 auto; }</style><div id="card"></div>
<script>${inScript(renderer)}</script><script>${inScript(drawing)}</script></html>
`;
}

/** Nothing inside a script may end it. */
function inScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function openFile(file: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [file]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', file]]
        : ['xdg-open', [file]];
  spawn(command, args, { detached: true, stdio: 'ignore' })
    .once('error', () => console.log('No browser could be opened; open the file yourself.'))
    .unref();
}

function suggestions(cards: readonly Picture[], id: string): string {
  const near = cards.filter(({ name }) => id.split(/[\s-]/).some((part) => part.length > 3 && name.includes(part))).map(({ name }) => name);
  return near.length > 0 ? ` Did you mean: ${near.slice(0, 6).join(', ')}?` : '';
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
