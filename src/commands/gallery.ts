import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Bot } from '../bot/ports';
import { startProblem } from '../main';
import { packageRoot } from '../package-root';
import { chromiumPath, launchChromium } from './gallery-browser';
import { botToDraw, everythingElse, pictures } from './gallery-cards';
import type { Picture } from './gallery-pictures';
import { type Drawn, drawInPage } from './gallery-draw';
import { hostConfig, stylesheet, type Theme } from './gallery-host';

const looks = [
  { look: 'light', theme: 'light', width: 520 },
  { look: 'dark', theme: 'dark', width: 520 },
  { look: 'phone', theme: 'light', width: 390 },
] as const;

/**
 * `npm run gallery [name]`: draws the bot's cards with the official renderer in light, dark and on a phone, into out/gallery.
 * @returns 1 when the renderer complains or something is wider than its card
 */
export async function main(argv: string[]): Promise<number> {
  const executable = chromiumPath();
  if (!executable) {
    console.error('Chromium is not installed (set CHROMIUM_PATH, or install the package chromium): no pictures were drawn.');
    return 1;
  }
  let bot: Bot;
  try {
    bot = botToDraw();
  } catch (error) {
    console.error(startProblem(error));
    return 1;
  }
  const wanted = (await pictures(bot)).filter(({ name }) => argv.length === 0 || argv.some((part) => name.includes(part)));
  const folder = join(packageRoot(), 'out/gallery');
  if (argv.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium(executable);
  const problems: string[] = [];
  const cut = new Map<string, string>();
  const note = (name: string, look: string, { events, wide, cut: words }: Drawn) => {
    problems.push(
      ...events.map((event) => `${name} (${look}): ${event}`),
      ...wide.map((part) => `${name} (${look}): wider than the card: ${part}`),
    );
    for (const title of words) cut.set(title, `${name} (${look})`);
  };
  let drawn = 0;
  try {
    for (const { look, theme, width } of looks) {
      const page = await blankPage(await browser.newPage({ viewport: { width, height: 100 } }), theme);
      for (const { name, card } of wanted) {
        note(name, look, await draw(page, card, theme));
        await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
        drawn += 1;
      }
      if (look === 'phone' && argv.length === 0) {
        const others = await everythingElse(bot);
        for (const { name, card } of others) note(name, look, await draw(page, card, theme));
        console.log(`${others.length} more cards (every article, word, step and outcome) were drawn at ${width} px without a picture.`);
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
  writeFileSync(join(folder, 'index.html'), indexPage(wanted));
  console.log(`${drawn} pictures of ${wanted.length} cards in out/gallery (open out/gallery/index.html).`);
  if (cut.size > 0)
    console.log(
      `${cut.size} button titles are cut off on a phone:\n${[...cut].map(([title, where]) => `  ${title}   ${where}`).join('\n')}`,
    );
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

async function blankPage(page: Page, theme: Theme): Promise<Page> {
  await page.setContent(`<!doctype html><html lang="en-GB"><style>${stylesheet(theme)}</style><div id="card"></div></html>`);
  await page.addScriptTag({ path: join(packageRoot(), 'node_modules/adaptivecards/dist/adaptivecards.min.js') });
  return page;
}

/** The card goes over as plain JSON, as it does to Teams. */
function draw(page: Page, card: unknown, theme: Theme): Promise<Drawn> {
  return page.evaluate(drawInPage, { card: JSON.parse(JSON.stringify(card)) as unknown, host: hostConfig(theme) });
}

function indexPage(cards: readonly Picture[]): string {
  const rows = cards.map(({ name }) => {
    const images = looks.map(({ look, width }) => `<img loading="lazy" src="${name}-${look}.png" alt="${name}, ${look}" width="${width}">`);
    return `<h2 id="${name}">${name}</h2><div>${images.join('')}</div>`;
  });
  const style = 'body{font-family:sans-serif;margin:24px;background:#ddd}div{display:flex;gap:16px;align-items:flex-start;overflow-x:auto}';
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Gallery of cards</title><style>${style}</style>${rows.join('\n')}</html>\n`;
}
