import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { deepLinks } from '../../src/bot/deep-links';
import { buildCopy } from '../../src/commands/build-pages';
import { chromiumPath, launchChromium } from '../../src/commands/gallery-browser';
import { loadContent } from '../../src/guidance/load-content';
import { helpPage } from '../../src/pages/help-page';
import { readPageWords } from '../../src/read-page-words';

/** The pages outside Teams, in a real browser, under the policy they are sent with. */
const root = join(__dirname, '../..');
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const shots = join(root, 'out/e2e');
const content = loadContent(join(root, 'content'));
const links = deepLinks(
  { catalogAppId: '5f1d8f5e-55a4-4a47-9d3a-0a8d2c0b7a12', identity: { appId: '7f1d8f5e-55a4-4a47-9d3a-0a8d2c0b7a11' } },
  content,
);
const help = helpPage(readPageWords(join(root, 'content')).help, links, 'https://force.example/copy');

let browser: Browser;
let server: Server;
const urls = { help: '', copy: '' };

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launchChromium(chromiumPath() ?? '');
  server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': help.policy });
    response.end(help.html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  urls.help = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const file = join(mkdtempSync(join(tmpdir(), 'step-up-copy-')), 'index.html');
  writeFileSync(file, buildCopy(root, '2026-11-27'));
  urls.copy = pathToFileURL(file).href;
});
afterAll(async () => {
  await browser.close();
  await new Promise((done) => server.close(done));
});

/** Opens a page; whatever it asks of the network and whatever it complains of is kept. */
async function open(which: keyof typeof urls, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ ...options, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(urls[which]);
  return { page, asked, complaints, close: () => context.close() };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const run = (
      Reflect.get(window, 'axe') as { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    ).run;
    return (await run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations;
  });
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 120))
        .join(' | ')}`,
  );
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(['help', 'copy'] as const)('the %s page', (which) => {
  it.each([
    ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
    ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
    ['phone', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
    ['phone-dark', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
    ['400-per-cent', { colorScheme: 'light', viewport: { width: 320, height: 256 } }],
  ] as const)('%s: nothing for axe to find at WCAG 2.2 AA, nothing sideways, nothing from elsewhere', async (name, options) => {
    const { page, asked, complaints, close } = await open(which, options);
    await page.screenshot({ path: join(shots, `${which}-${name}.png`), fullPage: which === 'help' });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => url !== urls[which] && !url.endsWith('/favicon.ico'))).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

it('the helpdesk copies a link and the snippet by keyboard alone, and hears that it was copied', async () => {
  const { page, close } = await open('help');
  const reached: string[] = [];
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.getAttribute('data-copies') ?? document.activeElement?.id ?? ''));
  }
  for (const { id } of links) expect(reached).toContain(`link-${id}`);
  expect(reached).toContain('snippet');

  await page.locator('button[data-copies=link-threshold]').focus();
  await page.keyboard.press('Enter');
  await page.locator('#said', { hasText: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(links.find(({ id }) => id === 'threshold')?.url);

  await page.locator('button[data-copies=snippet]').focus();
  await page.keyboard.press('Enter');
  await page.locator('#said', { hasText: 'HTML' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^<p><a href="https:\/\/teams\.microsoft\.com\/l\/app\/[^"]+">[^<]+<\/a><\/p>$/,
  );
  await close();
});

it('without a script the links still stand there, and no button that does nothing', async () => {
  const { page, close } = await open('help', { javaScriptEnabled: false });
  expect(await page.locator('main a').count()).toBe(links.length + 1);
  expect(await page.locator('button:visible').count()).toBe(0);
  await close();
});

describe('the copy for when Teams is down', () => {
  it('holds every article, Act, service, note and word, with its sources and the edition', async () => {
    const { page, close } = await open('copy');
    const count = (prefix: string) => page.locator(`article[id^="${prefix}-"]`).count();
    expect(await count('article')).toBe(content.articles.size);
    expect(await count('service')).toBe(content.services.size);
    expect(await count('note')).toBe(content.notes.size);
    expect(await count('word')).toBe(content.glossary.size);
    expect(await count('act')).toBeGreaterThan(40);
    expect(await page.locator('nav details li a').count()).toBeGreaterThan(content.articles.size + content.notes.size);
    const bare = await page.locator('article[id^="article-"]:not(:has-text("Sources:"))').count();
    expect(bare).toBe(0);
    expect(await page.locator('main').innerText()).toContain(`Content edition ${content.edition.edition}`);
    await close();
  });

  it('leads every link inside it somewhere', async () => {
    const { page, close } = await open('copy');
    const broken = await page.evaluate(() =>
      Array.from(document.querySelectorAll('a[href^="#"]'))
        .map((link) => link.getAttribute('href')?.slice(1) ?? '')
        .filter((id) => !document.getElementById(id)),
    );
    expect(broken).toEqual([]);
    await close();
  });

  it.each([
    ['telling parents', 'article-involving-parents'],
    ['cyberflashing', 'article-cyberflashing'],
    ['Childline', 'service-childline'],
    ['bait out', 'article-bait-out-pages'],
  ])('finds %s', async (typed, wanted) => {
    const { page, close } = await open('copy');
    await page.getByLabel('Search').fill(typed);
    const hits = await page.locator('#results a').evaluateAll((all) => all.slice(0, 8).map((link) => link.getAttribute('href')));
    expect(hits).toContain(`#${wanted}`);
    expect(await page.locator('#found').innerText()).toMatch(/^\d+ found$/);
    await close();
  });

  it('says so when it finds nothing', async () => {
    const { page, close } = await open('copy');
    await page.getByLabel('Search').fill('zzzxq');
    expect(await page.locator('#found').innerText()).toContain('Nothing found');
    await close();
  });

  it('prints all of it, black on white, without the search', async () => {
    const { page, close } = await open('copy', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('search').isVisible()).toBe(false);
    expect(await page.locator('#article-involving-parents').isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.length).toBeGreaterThan(100_000);
    await close();
  });
});
