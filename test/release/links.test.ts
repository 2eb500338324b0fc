import { join } from 'node:path';
import { deepLinks } from '../../src/bot/deep-links';
import { listener } from '../../src/guidance/listen';
import { loadContent } from '../../src/guidance/load-content';
import { helpPage } from '../../src/pages/help-page';
import { readPageWords } from '../../src/read-page-words';

const folder = join(__dirname, '../../content');
const content = loadContent(folder);
const settings = { catalogAppId: '5f1d8f5e-55a4-4a47-9d3a-0a8d2c0b7a12', identity: { appId: '7f1d8f5e-55a4-4a47-9d3a-0a8d2c0b7a11' } };
const links = deepLinks(settings, content);

it('links to the app and the chat by the catalogue id, and to each entry of the menu', () => {
  expect(links.map(({ id }) => id)).toEqual(['app', 'chat', 'threshold', 'parents', 'report', 'ask-lead']);
  for (const { url } of links.slice(0, 2)) expect(url).toContain(settings.catalogAppId);
});

it('gives no link without the catalogue id: an uploaded app has no other', () => {
  expect(deepLinks({ identity: settings.identity }, content)).toEqual([]);
});

it('fills in only fixed words, and the bot understands each as that dialog', () => {
  const heard = listener(content.lexicon);
  for (const { id, url, prefills } of links.slice(2)) {
    expect(new URL(url).searchParams.get('message')).toBe(prefills);
    expect(heard.command(prefills ?? '')).toBe(id);
  }
});

describe("the helpdesk's page", () => {
  const words = readPageWords(folder).help;
  const { html, policy } = helpPage(words, links, 'https://force.example/copy');

  it('has every link, a code to scan and a snippet, and loads nothing from elsewhere', () => {
    for (const { url } of links) expect(html).toContain(url.replaceAll('&', '&amp;'));
    expect(html).toMatch(/<svg role="img"/);
    expect(html).not.toMatch(/(src|@import|url\()\s*=?\s*["']?https?:/);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-/);
    expect(policy).not.toContain('unsafe');
  });

  it('shows no version, edition or status in public', () => {
    expect(html).not.toMatch(/version|edition|status:|\d+\.\d+\.\d+/i);
  });

  it('says how to find the app by hand when there are no links', () => {
    const bare = helpPage(words, []).html;
    expect(bare).toContain(words.search.replaceAll('"', '&quot;'));
    expect(bare).not.toMatch(/<svg|<a href/);
  });

  it('escapes what it is given', () => {
    expect(helpPage(words, [{ id: 'x', title: '<script>alert(1)</script>', url: 'https://a"b' }]).html).not.toContain('<script>alert');
  });
});
