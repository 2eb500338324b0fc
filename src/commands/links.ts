import { join } from 'node:path';
import { deepLinks } from '../bot/deep-links';
import { ConfigError, readConfig } from '../config';
import { loadContent } from '../guidance/load-content';
import { packageRoot } from '../package-root';

const UNTRIED = `Not tried in a real tenant, nor on iOS or Android: that each link opens the app or the chat, that the word is filled in,
and that a link pressed before the app is allowed says so. Try each once before it goes on the intranet (docs/helpdesk.md).`;

/** `npm run links`: prints the links for an intranet page. They hold ids and fixed words, never anything of a case. */
export async function main(): Promise<number> {
  let links;
  try {
    links = deepLinks(readConfig(process.env), loadContent(join(packageRoot(), 'content')));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    return 1;
  }
  if (links.length === 0) {
    console.error(
      'TEAMS_CATALOG_APP_ID is missing: the id that the Teams admin centre shows for the uploaded app (Manage apps, the app, "App ID").\n' +
        'An uploaded app is linked by that id; the id in its manifest (TEAMS_APP_ID) leads nowhere.',
    );
    return 1;
  }
  for (const { title, url, prefills } of links)
    console.log(`${title}${prefills ? ` (fills in "${prefills}"; the officer presses Send)` : ''}\n  ${url}`);
  if (links.length < 3) console.log('\nMICROSOFT_APP_ID is missing, so there are no links to single dialogs.');
  console.log(`\n${UNTRIED}`);
  return 0;
}
