import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleAt } from '../../src/commands/content-at';
import { contentDiff } from '../../src/commands/content-diff';
import { GitError } from '../../src/commands/git-content';

const article = (id: string, short: string, points: readonly string[]) => `---
id: ${id}
title: About ${id}
asks:
  - what is ${id}
short: ${short}
points:
${points.map((point) => `  - ${point}`).join('\n')}
sources:
  - { section: "Terminology", page: 4 }
nations: [England]
notes: [law-note]
services: []
owner: CSE lead
reviewed: "2026-01-01"
---
`;

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], { cwd: root, stdio: 'pipe' });
const write = (file: string, text: string) => writeFileSync(join(root, 'content', file), text);
const commit = (tag: string) => {
  git('add', '-A');
  git('commit', '-q', '-m', tag);
  git('tag', tag);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'step-up-diff-'));
  mkdirSync(join(root, 'content/articles'), { recursive: true });
  git('init', '-q');
  write('edition.yaml', 'edition: "1"\ndate: "2026-01-01"\n');
  write('services.yaml', '- { id: helpline, name: Helpline, hours: "9 to 5" }\n- { id: old-line, name: Old, hours: "never" }\n');
  write('currency-notes.yaml', '- { id: law-note, topic: The law, now: "It is so.", asOf: "2026-01-01" }\n');
  write('articles/images.md', article('images', 'Never copy it.', ['Stay calm.', 'Tell a supervisor.']));
  write('articles/parents.md', article('parents', 'Meet them.', ['Listen.']));
  commit('first');
  write('articles/images.md', article('images', 'Never copy or share it.', ['Stay calm.', 'Tell a supervisor.']));
  commit('corrected');
  write('edition.yaml', 'edition: "2"\ndate: "2026-06-01"\n');
  write('services.yaml', '- { id: helpline, name: Helpline, hours: "24 hours" }\n');
  write('currency-notes.yaml', '- { id: law-note, topic: The law, now: "It has changed.", asOf: "2026-06-01" }\n');
  write('articles/images.md', article('images', 'Leave it where it is.', ['Stay calm.', 'Tell your supervisor.']));
  write('articles/schools.md', article('schools', 'Ring the school.', ['Ask for the safeguarding lead.']));
  rmSync(join(root, 'content/articles/parents.md'));
  commit('second');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('content:diff', () => {
  test('names what was added, removed and changed, with the words before and now', () => {
    const text = contentDiff(root, 'first', 'second');
    expect(text).toContain('From first (edition 1) to second (edition 2): 1 added, 2 removed, 4 changed.');
    expect(text).toMatch(/## Added\n\n### Article schools\n[\s\S]*- now: Ring the school\./);
    expect(text).toMatch(/## Removed\n\n### Article parents\n[\s\S]*- before: Meet them\.[\s\S]*### Service old-line/);
    expect(text).toContain('**Short answer**\n- before: Never copy it.\n- now: Leave it where it is.');
    expect(text).toContain('**Points**\n- before: Tell a supervisor.\n- now: Tell your supervisor.');
    expect(text).not.toContain('Stay calm.\n- now');
    expect(text).toContain('### Service helpline\n\n**Hours**\n- before: 9 to 5\n- now: 24 hours');
    expect(text).toContain('| | CSE lead | | |');
  });

  test('counts what is only learned from, and shows which words of a list came or went', () => {
    mkdirSync(join(root, 'content/phrasings'), { recursive: true });
    write('phrasings/part-1.yaml', 'images:\n  - can she send it on\n  - whos got it\n');
    write('out-of-scope.yaml', 'life:\n  - what is for lunch\n');
    write('lexicon.yaml', 'danger:\n  strong: [on the roof, on a bridge]\n');
    commit('words');
    write('phrasings/part-1.yaml', 'images:\n  - whos got it\n  - is it round the school\n  - who has seen it\n');
    write('lexicon.yaml', 'danger:\n  strong: [on a bridge, on the tracks]\n');
    const text = contentDiff(root, 'words');
    expect(text).toContain('0 added, 0 removed, 2 changed');
    expect(text).toContain('### Ways officers ask\n\n**Learned from, never shown**\n- now: 2 added, 1 taken out');
    expect(text).toContain('**danger, strong**\n- before: on the roof\n- now: on the tracks');
    expect(text).not.toMatch(/lunch|whos got it|on a bridge/);
    for (const file of ['phrasings', 'out-of-scope.yaml', 'lexicon.yaml']) rmSync(join(root, 'content', file), { recursive: true });
    commit('wordless');
  });

  test('without a second revision, the files as they are now count, new ones included', () => {
    write('articles/posters.md', article('posters', 'Put them up.', ['Ask first.']));
    expect(contentDiff(root, 'second')).toMatch(/to the files as they are now: 1 added, 0 removed, 0 changed[\s\S]*### Article posters/);
    rmSync(join(root, 'content/articles/posters.md'));
    expect(contentDiff(root, 'second')).toContain('Nothing the bot says has changed.');
  });

  test('a wrong or hostile revision is refused in words', () => {
    expect(() => contentDiff(root, 'no-such')).toThrow(
      new GitError(
        '"no-such" is not a revision of this project. Give a commit, tag or branch; "git log --oneline -- content" lists commits.',
      ),
    );
    expect(() => contentDiff(root, '--output=/tmp/owned')).toThrow(GitError);
    expect(() => contentDiff(root, 'first; touch x')).toThrow(GitError);
  });
});

describe('content:at', () => {
  test('shows an article as it last stood in an edition, with its note of that day', () => {
    const text = articleAt(root, '1', 'images');
    expect(text).toContain('Never copy or share it.');
    expect(text).toContain('The law (as of 2026-01-01): It is so.');
    expect(text).toContain('As it stood at the end of edition 1 (2026-01-01)');
    expect(articleAt(root, '2', 'images')).toContain('Leave it where it is.');
    expect(articleAt(root, '1', 'parents')).toContain('Meet them.');
  });

  test('says which editions there are, and that an article was not in one', () => {
    expect(() => articleAt(root, '7', 'images')).toThrow('No edition 7 in the history. There are: 2, 1.');
    expect(() => articleAt(root, '2', 'parents')).toThrow('Edition 2 had no article parents.');
    expect(() => articleAt(root, '1', '../../etc/passwd')).toThrow('Edition 1 had no article');
  });
});
