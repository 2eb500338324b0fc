import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { chromiumPath, launchChromium } from '../../src/commands/gallery-browser';

const root = join(__dirname, '../..');
const pictures = join(root, 'out/e2e');
const DESK = { width: 1280, height: 1000 };
const PHONE = { width: 390, height: 844 };
/** Lets the Playground's chat become as narrow as Teams on a phone. */
const NARROW =
  '* { min-width: 0 !important; } .fai-OutputCard { max-width: calc(100vw - 60px) !important; } .ac-preview-panel { max-width: calc(100vw - 92px) !important; }';

/** `npm run dev` and a browser that looks at its Playground: what a person does and sees there. */
export class TeamsWindow {
  /** When `npm run dev` was started. */
  readonly startedAt = Date.now();
  private focus: string | undefined;
  private size = DESK;
  private readonly lines: string[] = [];
  private page!: Page;
  private browser!: Browser;

  private constructor(
    private readonly dev: ChildProcess,
    private readonly data: string,
  ) {
    const keep = (chunk: Buffer) => void this.lines.push(chunk.toString());
    dev.stdout?.on('data', keep);
    dev.stderr?.on('data', keep);
  }

  static async open(): Promise<TeamsWindow> {
    const data = mkdtempSync(join(tmpdir(), 'step-up-e2e-'));
    const env = {
      ...process.env,
      PORT: String(await freePort()),
      PLAYGROUND_PORT: String(await freePort()),
      DATA_DIR: data,
      OPEN_BROWSER: 'off',
      RATE_LIMIT_PER_MINUTE: '1000', // a browser presses faster than people do
      NODE_ENV: '',
    };
    mkdirSync(pictures, { recursive: true });
    const dev = spawn(process.execPath, ['src/commands/run.mjs', 'dev'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const teams = new TeamsWindow(dev, data);
    try {
      const url = await teams.said(/Chat with the bot: (\S+)/);
      teams.browser = await launchChromium(chromiumPath() ?? '');
      teams.page = await teams.browser.newPage({ viewport: DESK });
      teams.page.setDefaultTimeout(20_000);
      await teams.page.goto(url);
      // A welcome that came late would be taken for the reply to the first message.
      await teams.cards.first().waitFor({ timeout: 60_000 });
      return teams;
    } catch (error) {
      await teams.close();
      throw error;
    }
  }

  /** Goes on at phone width. The Playground's own layout is never narrower than 600 pixels, which Teams on a phone isn't. */
  async asPhone(): Promise<void> {
    this.size = PHONE;
    await this.page.setViewportSize(PHONE);
    await this.page.addStyleTag({ content: NARROW });
  }

  /** Ends everything as Ctrl-C does. */
  async close(): Promise<void> {
    await this.browser?.close();
    if (this.dev.exitCode === null) {
      const ended = new Promise((done) => this.dev.once('exit', done));
      this.dev.kill('SIGINT');
      await ended;
    }
    rmSync(this.data, { recursive: true, force: true });
  }

  /** Everything `npm run dev` printed. */
  get output(): string {
    return this.lines.join('');
  }

  /** All cards in the chat or channel that is open. */
  get cards(): Locator {
    return this.page.locator('.ac-adaptiveCard');
  }

  /** The newest card, or the newest one with the words that are looked at. */
  get card(): Locator {
    return (this.focus ? this.cards.filter({ hasText: this.focus }) : this.cards).last();
  }

  /** From now on "the card" is the newest one with these words; without any, the newest of all. */
  looksAt(words?: string): void {
    this.focus = words;
  }

  /** Types a message, and waits for the reply. */
  async types(text: string): Promise<void> {
    const box = this.page
      .getByRole('textbox', { name: /message/i })
      .or(this.page.getByRole('textbox'))
      .first();
    await this.changes(async () => {
      await box.fill(text);
      await this.page.keyboard.press('Enter');
    });
  }

  /** Presses a button of the newest card, and waits for what it does. */
  async presses(title: string): Promise<void> {
    await this.changes(() => this.card.getByRole('button', { name: title, exact: true }).click());
  }

  /** A machine under load answers late: nothing is looked at until some card is new or reads differently. */
  private async changes(act: () => Promise<void>): Promise<void> {
    const before = await this.page.evaluate(cardsInPage);
    await act();
    await this.page.waitForFunction(`(${String(cardsInPage)})() !== ${JSON.stringify(before)}`, undefined, { polling: 50 });
  }

  /** Ticks choices of the newest card and presses Next. */
  async chooses(...choices: readonly string[]): Promise<void> {
    for (const choice of choices) await this.card.getByText(choice, { exact: true }).first().click();
    await this.presses('Next');
  }

  /** The buttons that answer the newest card's question, or its tick boxes when it has any. */
  async choices(): Promise<{ readonly tick: boolean; readonly names: string[] }> {
    const ticks = this.card.getByRole('checkbox').or(this.card.getByRole('radio'));
    const tick = (await ticks.count()) > 0;
    const names = tick
      ? await ticks.evaluateAll((boxes) =>
          boxes.map((box) => box.getAttribute('aria-label') ?? (box as HTMLInputElement).labels?.[0]?.textContent ?? ''),
        )
      : await this.card.getByRole('button').allInnerTexts();
    const plain = names
      .map((name) => name.trim())
      .filter((name) => name && !/^(Back|Start again|Ask a CSE lead|Next|Change .*|Menu)$/.test(name));
    return { tick, names: [...new Set(plain)] };
  }

  /** Whether the newest card is a dialog's outcome. */
  async atOutcome(): Promise<boolean> {
    return (await this.card.getByRole('button', { name: 'Summary to copy', exact: true }).count()) > 0;
  }

  /** Picks from a drop-down list of the newest card: its only one, or the one of this name. */
  async selects(choice: string, list?: string): Promise<void> {
    await this.card.getByRole('combobox', list ? { name: list } : {}).click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  /** Waits until the newest card, or any card, shows the words. */
  async sees(words: string | RegExp, where: 'newest' | 'any' = 'newest'): Promise<void> {
    const text = (where === 'newest' ? this.card : this.cards).getByText(words);
    await text.first().waitFor({ state: 'visible' });
  }

  async seesOutsideCards(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  async opensChannel(): Promise<void> {
    await this.page.getByText('CSE leads', { exact: true }).first().click();
  }

  async opensChat(): Promise<void> {
    await this.page.getByText('Personal Chat', { exact: true }).first().click();
  }

  /** A picture of the whole window in out/e2e, with the newest card in sight. */
  async picture(name: string): Promise<void> {
    await this.card.scrollIntoViewIfNeeded();
    await this.drawn();
    await this.page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  /** A picture of the newest card alone, in a window tall enough to hold it. */
  async cardPicture(name: string): Promise<void> {
    await this.page.setViewportSize({ ...this.size, height: 6000 });
    await this.card.scrollIntoViewIfNeeded();
    await this.drawn();
    await this.card.screenshot({ path: join(pictures, `${name}.png`) });
    await this.page.setViewportSize(this.size);
  }

  /** Long enough for a second, unwanted message to arrive. */
  async settled(): Promise<void> {
    await this.page.waitForTimeout(400);
  }

  private async drawn(): Promise<void> {
    await this.page.waitForTimeout(150);
  }

  private said(pattern: RegExp): Promise<string> {
    return new Promise((done, fail) => {
      const look = () => {
        const found = pattern.exec(this.output)?.[1];
        if (found) done(found);
      };
      this.dev.stdout?.on('data', look);
      this.dev.once('exit', (code) => fail(new Error(`npm run dev ended with ${code}:\n${this.output}`)));
      look();
    });
  }
}

/** Runs in the page: what all cards say. */
function cardsInPage(): string {
  return Array.from(document.querySelectorAll<HTMLElement>('.ac-adaptiveCard'), (card) => card.innerText).join('\n');
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
