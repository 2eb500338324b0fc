import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/commands/content-check';
import { startArticle } from '../../src/commands/content-new';
import { articleLimits } from '../../src/guidance/article-limits';
import { bannedSchema, bannedWords } from '../../src/guidance/banned';
import { loadContent } from '../../src/guidance/load-content';
import { ContentError, readYaml } from '../../src/guidance/read-content-file';
import { readingGrades } from '../../src/guidance/reading-grade';

const CONTENT = join(__dirname, '../../content');
const content = loadContent(CONTENT);
const today = content.edition.date;

describe('the content as it is', () => {
  test('every article cites the guidance or a currency note', () => {
    expect([...content.articles.values()].filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  test('content:check finds nothing wrong', () => {
    const { problems, points } = checkContent(CONTENT, today);
    expect(problems).toEqual([]);
    expect(points.length).toBeGreaterThan(800);
  });

  test('what is past its day is a warning, not a problem', () => {
    const { problems, warnings } = checkContent(CONTENT, '2199-01-01');
    expect(problems).toEqual([]);
    expect(warnings.length).toBe(content.services.size + content.articles.size);
    expect(warnings[0]).toMatch(/^content\/services\.yaml: [a-z0-9-]+\.recheckBy: was due/);
  });
});

describe('content that has been broken', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'step-up-content-'));
    // One file of phrasings is enough to break, and reading all takes seconds.
    cpSync(CONTENT, folder, { recursive: true, filter: (path) => !/part-(?!30\.)/.test(path) });
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    jest.restoreAllMocks();
  });

  const edit = (file: string, change: (text: string) => string) => {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(join(folder, file), after);
  };
  const loading = () => {
    try {
      loadContent(folder);
      return [];
    } catch (error) {
      if (error instanceof ContentError) return error.problems;
      throw error;
    }
  };
  const checking = () => checkContent(folder, today).problems;

  test.each([
    [
      'an unknown section',
      'articles/caid.md',
      (text: string) => text.replace(/section: .*?, page/, 'section: "No such section", page'),
      /articles\/caid\.md: sources: "No such section"/,
    ],
    ['a missing field', 'articles/caid.md', (text: string) => text.replace(/^title: .*\n/m, ''), /articles\/caid\.md: title: Required/],
    [
      'an unknown field',
      'articles/caid.md',
      (text: string) => text.replace(/^title:/m, 'colour: red\ntitle:'),
      /articles\/caid\.md: .*colour/,
    ],
    [
      'an unknown note',
      'articles/caid.md',
      (text: string) => text.replace(/^notes: .*$/m, 'notes: [no-such-note]'),
      /articles\/caid\.md: currency note no-such-note does not exist/,
    ],
    [
      'an unknown service',
      'articles/caid.md',
      (text: string) => text.replace(/^services: .*$/m, 'services: [no-such-service]'),
      /articles\/caid\.md: service no-such-service does not exist/,
    ],
    [
      'a note without a date',
      'currency-notes.yaml',
      (text: string) => text.replace(/^ {2}asOf: .*\n/m, ''),
      /currency-notes\.yaml: 0\.asOf: Required/,
    ],
    [
      'a service with a bad nation',
      'services.yaml',
      (text: string) => text.replace('nations: [England,', 'nations: [Britain,'),
      /services\.yaml: 0\.nations\.0: /,
    ],
    [
      'front matter that is no YAML',
      'articles/caid.md',
      (text: string) => text.replace('asks:', 'asks: ["'),
      /articles\/caid\.md: not readable as YAML/,
    ],
  ])('%s stops the start and names file and field', (_, file, change, expected) => {
    edit(file, change);
    expect(loading()).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });

  test.each([
    [
      'a home that is gone',
      'coverage/pages-13-16.yaml',
      (text: string) => text.replace('home: article:responding-approach', 'home: article:gone'),
      /coverage\/pages-13-16\.yaml: home: article:gone does not exist/,
    ],
    [
      'a law entry that is gone',
      'law/england-and-wales-contact.yaml',
      (text: string) => text.replaceAll('id: ew-pha-4a', 'id: ew-gone'),
      /coverage\/appendix-1-law\.yaml: home: law:ew-pha-4a does not exist/,
    ],
    [
      'a point without a home',
      'coverage/pages-13-16.yaml',
      (text: string) => text.replace(/ {2}home: .*\n/, ''),
      /coverage\/pages-13-16\.yaml: 0\.home: Required/,
    ],
    [
      'a point on no page',
      'coverage/pages-13-16.yaml',
      (text: string) => text.replace('page: 13', 'page: 99'),
      /page 99 is not in content\/sections\.yaml/,
    ],
    [
      'a dialog choice without words',
      'dialogs/parents.yaml',
      (text: string) => text.replace(/^ {6}parent-suspected: .*\n/m, ''),
      /dialogs\/parents\.yaml: steps\.harm\.choices: parent-suspected has no words/,
    ],
    [
      'law that leads nowhere',
      'law/united-kingdom.yaml',
      (text: string) => text.replace(/fact: [a-z-]+/, 'fact: no-such-fact').replace(/step: [a-z-]+/, 'step: no-such-step'),
      /no-such-/,
    ],
    [
      'phrasings of an article that is gone',
      'phrasings/part-30.yaml',
      (text: string) => text.replace(/^caid:/m, 'gone:'),
      /content\/phrasings: there is no article gone/,
    ],
    [
      'phrasings that are no list',
      'phrasings/part-30.yaml',
      (text: string) => text.replace(/^caid:\n/m, 'caid: none\nanother:\n'),
      /phrasings\/part-30\.yaml: caid: Expected array/,
    ],
  ])('content:check finds %s', (_, file, change, expected) => {
    edit(file, change);
    expect(checking()).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });

  test('content:check names what stops the start, too', () => {
    edit('articles/caid.md', (text) => text.replace(/^title: .*\n/m, ''));
    expect(checking()).toEqual(loading());
  });

  test('a new article loads at once, and content:check asks for what is missing', () => {
    expect(startArticle(folder, 'group-chats', 'Group chats: "who" & what', today)).toBe(0);
    expect(loadContent(folder).articles.get('group-chats')).toMatchObject({ title: 'Group chats: "who" & what', reviewed: today });
    const unfinished = checking().filter((problem) => problem.includes('TODO'));
    expect(unfinished.map((problem) => /: (\w+)[.:]/.exec(problem)?.[1])).toEqual(
      expect.arrayContaining(['asks', 'short', 'points', 'owner', 'more']),
    );
    expect(startArticle(folder, 'group-chats', 'Again', today)).toBe(1);
    expect(startArticle(folder, '../escape', 'No', today)).toBe(1);
  });
});

describe('banned words', () => {
  const banned = readYaml(join(CONTENT, 'banned.yaml'), bannedSchema);
  const said = (text: string) => bannedWords([{ file: 'f.md', field: 'short', text }], banned);

  test.each([
    'She put herself at risk by sending it.',
    'This was risky behaviour.',
    'It was only banter.',
    'Cases of revenge porn are rising.',
    'Speak to the perpetrator.',
    'This is a crime.',
    'He has committed an offence.',
    'There is no offence here.',
    "It won't show on a DBS check.",
    'Screenshot the image for evidence.',
    'Take a screenshot of the chat.',
    'Ask her to forward the picture to you.',
    'Don’t worry: copy the image to a USB stick.',
    'Ask him what he did and who has it.',
    'Tell the poster to hand it over.',
    'Delete the image at once.',
    'Ask everyone to delete it.',
    'Send a friend request to see the page.',
    'Use a fake account to look.',
    'Get into the closed group.',
    'Ring 999 at once.',
    'The images should be copied to a disc.',
  ])('refuses: %s', (text) => expect(said(text)).toHaveLength(1));

  test.each([
    'Never screenshot, copy or forward an intimate image of a child.',
    'Nobody asks what they did without caution and appropriate adult.',
    'The media call this "revenge porn".',
    'Ring the Revenge Porn Helpline.',
    "Don't send a friend request.",
    'Secure the evidence before anyone deletes it.',
    'On these answers it may apply to the person who shared it.',
    'Radio or control room first; ring 999 only without a radio.',
    'Sharing an indecent image of anyone under 18 is an offence (England, Wales).',
    'A screenshot may have been kept.',
  ])('lets pass: %s', (text) => expect(said(text)).toEqual([]));

  test('what officers type is not judged', () => {
    expect(bannedWords([{ file: 'f.md', field: 'asks.3', text: 'is this revenge porn' }], banned)).toEqual([]);
  });
});

test('cards stay short: words and sentences are counted', () => {
  const [article] = [...content.articles.values()];
  if (!article) throw new Error('there are no articles');
  const long = { ...article, id: 'long', short: 'One. Two. Three, under s.66B of the Act.', points: ['word '.repeat(201)] };
  expect(articleLimits([long])).toEqual([
    expect.stringContaining('long.md: title, short and points: '),
    expect.stringContaining('long.md: short: 3 sentences'),
  ]);
});

test('harder words and longer sentences give a higher grade', () => {
  const [article] = [...content.articles.values()];
  if (!article) throw new Error('there are no articles');
  const vowels = (word: string) => word.match(/[aeiouy]+/gi)?.length ?? 1;
  const easy = { ...article, id: 'easy', title: 'Stay calm.', short: 'Say who you are.', points: ['Sit down with them.'] };
  const hard = {
    ...article,
    id: 'hard',
    title: 'Proportionality.',
    short: 'Considerations regarding the proportionality of interventions necessitate documentation.',
    points: ['Administrative responsibilities continue irrespective of investigative considerations.'],
  };
  expect(readingGrades([easy, hard], vowels).map(({ id }) => id)).toEqual(['hard', 'easy']);
});
