import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerFor } from '../../src/bot/cards-for';
import { drawStack } from '../../src/bot/draw';
import type { Turn } from '../../src/bot/turn';
import { readConfig } from '../../src/config';
import { isApproved } from '../../src/guidance/approval';
import { loadContent } from '../../src/guidance/load-content';
import { approvalSchema, ownersSchema } from '../../src/guidance/schema';
import { wire } from '../../src/wire';
import { wordsOf } from '../journeys/person';

const content = loadContent(join(__dirname, '../../content'));
const approval = { ...content.approval, edition: '2026.11', nations: ['England' as const], approved: true };
const edition = { edition: '2026.11' };

test('holds for this edition and this nation only, and only once it says so', () => {
  expect(isApproved(approval, edition, 'England')).toBe(true);
  expect(isApproved({ ...approval, approved: false }, edition, 'England')).toBe(false);
  expect(isApproved(approval, { edition: '2026.12' }, 'England')).toBe(false);
  expect(isApproved(approval, edition, 'Wales')).toBe(false);
});

test('files with a missing or unknown field are refused', () => {
  expect(approvalSchema.safeParse({ ...approval, role: '' }).success).toBe(false);
  expect(approvalSchema.safeParse({ ...approval, by: 'somebody' }).success).toBe(false);
  expect(approvalSchema.safeParse({ ...approval, approved: 'yes' }).success).toBe(false);
  expect(ownersSchema.safeParse({ glossary: 'CSE lead' }).success).toBe(false);
});

describe('on a card', () => {
  const search = { find: () => [] };
  const production = {
    NODE_ENV: 'production',
    MICROSOFT_APP_ID: '7f1d8f5e-55a4-4a47-9d3a-0a8d2c0b7a11',
    MICROSOFT_APP_TENANT_ID: 'tenant',
    MICROSOFT_APP_PASSWORD: 'secret',
    TOKEN_KEY: randomBytes(32).toString('base64'),
    AZURE_STORAGE_CONNECTION_STRING: process.env['TEST_STORAGE'] ?? '',
    CSE_TEAM_ID: 'team',
    CSE_CHANNEL_ID: 'channel',
    RETENTION_DAYS: '90',
  };
  const botOf = (env: Record<string, string>) =>
    wire(readConfig(env), { connectionString: process.env['TEST_STORAGE'] ?? '' }, { search: search as never }).bot;
  const turn: Turn = {
    kind: 'card',
    at: new Date(),
    person: { id: 'p', name: 'P' },
    place: { scope: 'personal', conversation: 'c', ref: { serviceUrl: 's', conversation: 'c', bot: 'b' } },
    event: { is: 'other' },
  };
  const cards = async (env: Record<string, string>, approved?: typeof approval) => {
    const wired = botOf(env);
    const bot = approved
      ? { ...wired, content: { ...wired.content, approval: approved, force: { ...wired.content.force, nation: 'England' as const } } }
      : wired;
    const article = bot.content.articles.get('caid');
    if (!article) throw new Error('no article');
    const answers = { harm: 'yes', told: 'not-yet' };
    const stack = [{ dialog: 'threshold', version: bot.dialogs.get('threshold')?.version ?? 1, answers: { danger: 'yes', ...answers } }];
    const [outcome] = (await drawStack(bot, turn, { stack })).replies;
    return [await answerFor(bot, turn, article), outcome && 'card' in outcome ? outcome.card : undefined].map((card) =>
      wordsOf(card?.body),
    );
  };
  const words = /^\s*\**Not yet approved by your force/;

  test('production says at its top that nobody has approved it', async () => {
    for (const card of await cards(production)) expect(card).toMatch(words);
  });

  test('production says nothing once it is approved, and local mode never does', async () => {
    for (const card of await cards(production, { ...approval, edition: content.edition.edition }))
      expect(card).not.toContain('Not yet approved');
    for (const card of await cards({ DATA_DIR: mkdtempSync(join(tmpdir(), 'step-up-approval-')) }))
      expect(card).not.toContain('Not yet approved');
  });
});
