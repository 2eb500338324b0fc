import { join } from 'node:path';
import { evalRows } from '../../src/commands/eval-rows';
import { lexiconSchema, listener } from '../../src/guidance/listen';
import { readYaml } from '../../src/guidance/read-content-file';

const { danger, command, smallTalk, outOfScope, language } = listener(
  readYaml(join(__dirname, '../../content/lexicon.yaml'), lexiconSchema),
);
const rows = evalRows(join(__dirname, '../eval'));

describe('danger', () => {
  test.each(rows.danger.filter(({ split }) => split === 'tune').map(({ q, danger: expected }) => [q, expected] as const))(
    '%s',
    (text, expected) => {
      expect(danger(text)).toBe(expected);
    },
  );

  test('the other half is heard mostly, and look-alikes rarely', () => {
    const other = rows.danger.filter(({ split }) => split === 'test');
    const real = other.filter((row) => row.danger);
    expect(real.filter(({ q }) => danger(q)).length / real.length).toBeGreaterThan(0.7);
    expect(other.filter((row) => !row.danger && danger(row.q)).length).toBeLessThanOrEqual(1);
  });

  test('ordinary questions are not taken over', () => {
    const taken = [...rows.questions, ...rows.typos].filter(
      ({ q, expect: ids, also }) =>
        danger(q) && ![...ids, ...also].some((id) => ['immediate-danger', 'suicidal-or-self-harm'].includes(id)),
    );
    expect(taken.length / (rows.questions.length + rows.typos.length)).toBeLessThan(0.005);
  });

  test('a long text takes no longer than its length', () => {
    const took = (times: number) => {
      const from = performance.now();
      for (let round = 0; round < 5; round += 1) danger('she has taken her mums car and going going going to '.repeat(times));
      return performance.now() - from;
    };
    took(80);
    // Eight times the text takes eight times as long, with room for a busy machine; a pattern that backtracks takes sixty-four.
    expect(took(640) / took(80)).toBeLessThan(30);
  });
});

describe('whole messages', () => {
  test.each(['hi', 'Hello there!', 'hiya mate'])('greeting: %s', (text) => expect(smallTalk(text)).toBe('greeting'));
  test.each(['thanks', 'ok cheers', 'nice one bye'])('thanks: %s', (text) => expect(smallTalk(text)).toBe('thanks'));
  test.each(['who made you', 'are you a robot?'])('about the bot: %s', (text) => expect(smallTalk(text)).toBe('about-bot'));
  test.each(['hi, nudes going round school', 'ok what is outcome 21'])('not small talk: %s', (text) =>
    expect(smallTalk(text)).toBeUndefined(),
  );
  test('commands', () => {
    expect([command('help'), command('?'), command('Legal threshold'), command('help me with parents')]).toEqual([
      'help',
      'help',
      'threshold',
      undefined,
    ]);
  });
  test.each(['12345', 'stupid bot', '....'])('out of scope: %s', (text) => expect(outOfScope(text)).toBe(true));
  test.each(['O21', 'dbs?', 'he called her a stupid slag in the class group chat'])('not out of scope: %s', (text) =>
    expect(outOfScope(text)).toBe(false),
  );
});

describe('language', () => {
  test.each([
    ['dzien dobry, potrzebuje pomoc', 'Polish'],
    ['bonjour, comment ça va', 'French'],
    ['помогите мне', 'another script'],
    ['nudes going round school', undefined],
    ['she comes from Spain and doesnt speak english, what do i do', undefined],
  ])('%s', (text, expected) => expect(language(text)).toBe(expected));

  test('no English question is taken for another language', () => {
    expect([...rows.questions, ...rows.typos].filter(({ q }) => language(q) !== undefined)).toEqual([]);
  });
});
