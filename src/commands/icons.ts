import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root';
import { chromiumPath, launchChromium } from './gallery-browser';

const ICONS = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
] as const;

/** `npm run icons`: draws manifest/*.svg into the PNG files that go into the package, keeping what is transparent. */
export async function main(): Promise<number> {
  const chromium = chromiumPath();
  if (!chromium) {
    console.error('Chromium not installed (set CHROMIUM_PATH, or install the package chromium). The PNG files stay as they are.');
    return 1;
  }
  const browser = await launchChromium(chromium);
  try {
    for (const { name, size } of ICONS) {
      const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
      const svg = readFileSync(join(packageRoot(), `manifest/${name}.svg`), 'utf8');
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
      await page.screenshot({ path: join(packageRoot(), `manifest/${name}.png`), omitBackground: true });
      await page.close();
    }
  } finally {
    await browser.close();
  }
  console.log(`Drew ${ICONS.map(({ name }) => `manifest/${name}.png`).join(' and ')}.`);
  return 0;
}
