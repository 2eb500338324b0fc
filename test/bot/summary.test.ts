import { dialogs } from '../../dialogs';
import { summaryOf } from '../../src/bot/summary';
import type { Turn } from '../../src/bot/turn';
import { randomAnswer, seeded, walk } from '../../src/commands/enumerate-paths';
import type { Answers } from '../../src/dialog-engine/define-dialog';
import { type BotUnderTest, startBot } from '../journeys/bot-under-test';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

const turn: Turn = {
  kind: 'card',
  at: new Date('2026-11-23T14:05:00Z'),
  person: { id: 'p', name: 'Officer' },
  place: { scope: 'personal', conversation: 'c', ref: { serviceUrl: 'https://s', conversation: 'c', bot: 'b' } },
  event: { is: 'action', verb: 'summary', data: {} },
};

async function summary(id: string, answers: Answers): Promise<string> {
  const version = dialogs.find((dialog) => dialog.id === id)?.version ?? 0;
  const { replies } = await summaryOf(bot.bot, turn, { stack: [{ dialog: id, version, answers }] });
  const text = replies.find((reply) => reply.send === 'text');
  if (text?.send !== 'text') throw new Error('no plain message');
  const [card] = replies;
  expect(JSON.stringify(card)).toContain(JSON.stringify(text.text));
  return text.text;
}

/** Dialogs of guidance lead on to others; those that ask a lead or report a mistake end in themselves. */
const guided = dialogs.filter(({ outcomes }) => Object.values(outcomes).some(({ leadsTo }) => leadsTo));
/** Ends of random walks; half of the threshold's lean to "no", or its own end on danger would be nearly all there is. */
const walks = (id: string, count: number): Answers[] => {
  const random = seeded(5);
  const dialog = dialogs.find((one) => one.id === id);
  if (!dialog) throw new Error(`no dialog ${id}`);
  return Array.from({ length: count }, () => walk(dialog, (name, step) => (name === 'danger' ? 'no' : randomAnswer(step, random))).answers);
};

test.each(guided.map(({ id }) => id))(
  '%s: answers, unknowns, guidance with citations and edition, time, and room for the decision',
  async (id) => {
    const words = bot.bot.content.dialogs.get(id);
    const { edition } = bot.bot.content;
    for (const answers of walks(id, 60)) {
      const text = await summary(id, answers);
      expect(text).toContain(`Step Up guidance: ${words?.title}`);
      expect(text).toContain('Made 23 Nov 2026, 14:05');
      expect(text).toContain(`Content edition ${edition.edition}`);
      expect(text).toMatch(/not the record and may be disclosable/);
      expect(text).toMatch(/My decision and reasons:\n$/);
      for (const [step, answer] of Object.entries(answers)) {
        const labels = [answer].flat().map((code) => words?.steps[step]?.choices[code]);
        expect(text).toContain(`- ${words?.steps[step]?.short}: ${labels.join('; ')}`);
      }
      const guidance = text
        .slice(text.indexOf('Guidance consulted:'))
        .split('\n')
        .filter((line) => line.startsWith('- '));
      expect(guidance.length).toBeGreaterThan(0);
      for (const line of guidance) expect(line).toMatch(/\[[^\]]+\]$/);
      expect(guidance.filter((line) => !/page \d+|Change since the guidance/.test(line))).toEqual([]);
      const unknown = Object.values(answers).some((answer) => [answer].flat().includes('unknown'));
      if (unknown) expect(text).toContain('Still to find out:');
    }
  },
);

test('how likely an offence is never stands in the summary as a finding', async () => {
  const titles = Object.values(bot.bot.content.dialogs.get('threshold')?.outcomes ?? {}).map(({ title }) => title);
  const leads = Object.values(bot.bot.content.dialogs.get('threshold')?.outcomes ?? {}).map(({ lead }) => lead);
  const seen = new Set<string>();
  for (const answers of walks('threshold', 400)) {
    const text = await summary('threshold', answers);
    const found = text.match(/[^\n]*\b(un)?likely\b[^\n]*/gi) ?? [];
    found.forEach((line) => seen.add(line));
    for (const words of [...titles, ...leads, ...Object.values(bot.bot.lawWords.crime)]) expect(text).not.toContain(words);
  }
  expect([...seen]).toEqual([]);
});

test('the Acts stand there with what each still needs', async () => {
  const text = await summary('threshold', {
    danger: 'no',
    nation: 'England',
    'victim-age': '13-15',
    adult: 'no',
    'suspect-age': '13-17',
    aggravating: ['none'],
    forms: ['images'],
    images: ['shared'],
    image: ['real'],
    shows: 'unknown',
    taking: 'agreed',
    sharing: 'not-agreed',
    intent: ['unknown'],
    pattern: ['none'],
    hate: ['none'],
    exploitation: ['none'],
    when: 'since',
    evidence: ['none'],
  });
  expect(text).toMatch(/Protection of Children Act 1978[^\n]*Still needed: /);
  expect(text).toMatch(/Acts to check[^\n]*:\n- /);
  expect(text).toMatch(/\nOutcome 21:\n- /);
});

test('lines an officer might say are left out, since they might be read as said', async () => {
  for (const answers of walks('parents', 80)) expect(await summary('parents', answers)).not.toMatch(/To (the|a|all)[^:\n]*: "/);
});

test('what is asked for is room, not words: nothing follows the heading for the decision', async () => {
  const [answers = {}] = walks('report', 1);
  expect((await summary('report', answers)).split('My decision and reasons:')[1]?.trim()).toBe('');
});
