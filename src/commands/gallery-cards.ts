import { randomBytes } from 'node:crypto';
import { answerFor, glossaryFor, noticeFor, referenceOf, sealFor, titlesOf, welcomeFor } from '../bot/cards-for';
import { drawStack } from '../bot/draw';
import { pausedBot } from '../bot/paused';
import type { Bot } from '../bot/ports';
import { summaryOf } from '../bot/summary';
import type { Turn, TurnResult } from '../bot/turn';
import type { Card } from '../cards/card';
import { choicesCard } from '../cards/choices-card';
import { link } from '../cards/elements';
import { selfTestCardOf } from '../cards/self-test-card';
import { readConfig } from '../config';
import type { Stack } from '../dialog-engine/stack';
import { noticeIds } from '../guidance/notices';
import { wire } from '../wire';
import { channelPictures } from './gallery-channel';
import type { Picture } from './gallery-pictures';
import { everyPlace, placeAt } from './gallery-walk';

/** The bot with all its content and nothing behind it: no storage, no connector. */
export function botToDraw(): Bot {
  const config = readConfig({ TOKEN_KEY: randomBytes(32).toString('base64') });
  return wire(config, { connectionString: 'UseDevelopmentStorage=true' }, { write: () => undefined }).bot;
}

const officer = { id: 'officer', name: 'Alex Wilber' };
const ref = { serviceUrl: 'http://127.0.0.1:1', conversation: 'gallery', bot: 'bot' };

function turnOf(bot: Bot): Turn {
  const at = new Date(`${bot.content.edition.date}T14:05:00Z`);
  return {
    kind: 'message',
    person: officer,
    place: { scope: 'personal', conversation: 'gallery', ref },
    at,
    event: { is: 'message', text: '', attachment: false },
  };
}

/** Every kind of card there is, each as an officer or a lead would get it. */
export async function pictures(bot: Bot): Promise<Picture[]> {
  const turn = turnOf(bot);
  const { articles, glossary, labels, notices } = bot.content;
  const token = await sealFor(bot, turn, { stack: [] });
  const notes = [...articles.values()].sort((a, b) => b.notes.length - a.notes.length)[0];
  const plain = [...articles.values()].find((one) => one.notes.length === 0 && one.services.length === 0);
  const shown = [articles.get('parents-blame-child'), articles.get('report-remove'), articles.get('outcome-21'), notes, plain];
  const answers = [...new Set(shown)].flatMap((article) => article ?? []);
  const word = [...glossary.values()].find((entry) => entry.notes.length > 0) ?? [...glossary.values()][0];
  const selfTest = (fault: { readonly code?: string }, off: readonly string[]) => {
    const parts = [{ part: labels['self-answers'] }, { part: labels['self-storage'] }, { part: labels['self-channel'], ...fault }];
    return selfTestCardOf(referenceOf(bot), token, { version: bot.settings.version, parts, off });
  };
  const choices = titlesOf(bot, [
    'sextortion-blackmail',
    'safeguarding-the-young-person-who-shared',
    'non-consensual-sharing',
    'report-remove',
  ]);
  return [
    { name: 'welcome', card: await welcomeFor(bot, turn) },
    ...(await Promise.all(answers.map(async (article) => ({ name: `answer-${article.id}`, card: await answerFor(bot, turn, article) })))),
    ...(plain
      ? [
          {
            name: 'answer-may-be-another',
            card: await answerFor(bot, turn, plain, ['report-remove', 'safeguarding-the-young-person-who-shared', 'sextortion-blackmail']),
          },
        ]
      : []),
    ...(word ? [{ name: `glossary-${word.id}`, card: await glossaryFor(bot, turn, word) }] : []),
    { name: 'choices', card: choicesCard(notices['choose-between'], labels, token, choices) },
    ...(await dialogPictures(bot, turn)),
    ...(await channelPictures(bot, turn, [...placeAt(bot.dialogs, 'parents', 'involve'), ...placeAt(bot.dialogs, 'ask-lead', 'preview')])),
    ...(await noticePictures(bot, turn)),
    { name: 'paused', card: only(await pausedBot(paused(bot), turn, 'card')) },
    { name: 'self-test-works', card: selfTest({}, []) },
    { name: 'self-test-fails', card: selfTest({ code: 'CHANNEL-NOT-REACHED' }, [labels.report]) },
  ];
}

/** Cards too many to look at: every article, every word, every step and outcome. */
export async function everythingElse(bot: Bot): Promise<Picture[]> {
  const turn = turnOf(bot);
  const { articles, glossary } = bot.content;
  const stacks = [...bot.dialogs.values()].flatMap((dialog) =>
    [...everyPlace(dialog)].map(([place, stack]) => ({ name: `${dialog.id}-${place}`, stack })),
  );
  return [
    ...(await Promise.all(
      [...articles.values()].map(async (article) => ({ name: `article ${article.id}`, card: await answerFor(bot, turn, article) })),
    )),
    ...(await Promise.all(
      [...glossary.values()].map(async (entry) => ({ name: `glossary ${entry.id}`, card: await glossaryFor(bot, turn, entry) })),
    )),
    ...(await Promise.all(
      stacks.map(async ({ name, stack }) => ({ name: `dialog ${name}`, card: only(await drawStack(bot, turn, { stack })) })),
    )),
  ];
}

async function dialogPictures(bot: Bot, turn: Turn): Promise<Picture[]> {
  const draw = async (name: string, stack: Stack, problem?: string) => ({
    name,
    card: only(await drawStack(bot, turn, { stack }, problem)),
  });
  const at = (dialog: string, place: string) => placeAt(bot.dialogs, dialog, place);
  const outcomes = [...bot.dialogs.values()].flatMap((dialog) => {
    const ends = Object.keys(dialog.outcomes);
    return (dialog.id === 'parents' || dialog.id === 'threshold' ? ends : ends.slice(0, 1))
      .filter(() => dialog.id !== 'ask-lead')
      .map((end) => ({ dialog: dialog.id, end }));
  });
  const firsts = [...bot.dialogs.values()].map((dialog) => ({ dialog: dialog.id, first: dialog.first }));
  return [
    ...(await Promise.all(firsts.map(({ dialog, first }) => draw(`step-${dialog}-first`, at(dialog, first))))),
    await draw('step-many', at('parents', 'agencies')),
    await draw('step-many-problem', at('parents', 'agencies'), bot.content.labels['choose-one']),
    await draw('step-list', at('ask-lead', 'asked')),
    ...(await Promise.all(outcomes.map(({ dialog, end }) => draw(`outcome-${dialog}-${end}`, at(dialog, end))))),
    await draw('outcome-on-top-of-another', [...at('threshold', bot.dialogs.get('threshold')?.first ?? ''), ...at('parents', 'involve')]),
    await draw('preview', [...at('parents', 'involve'), ...at('ask-lead', 'preview')]),
    { name: 'summary', card: only(await summaryOf(bot, turn, { stack: at('parents', 'involve') })) },
  ];
}

/** The tone each notice is sent in. */
const tones = {
  'immediate-danger': 'attention',
  attachment: 'attention',
  'not-sent': 'attention',
  'no-channel': 'attention',
  unconfirmed: 'warning',
  sent: 'good',
  claimed: 'good',
  'personal-details': 'warning',
  expired: 'warning',
  foreign: 'warning',
  outdated: 'warning',
  'unknown-action': 'warning',
  released: 'warning',
} as const;

function noticePictures(bot: Bot, turn: Turn): Promise<Picture[]> {
  const { escalation, labels } = bot.content;
  const values = {
    reference: 'SU-4F7K-2M',
    lead: 'Megan Bowen',
    reason: escalation.closeReasons['advice-chat'],
    status: escalation.statuses.closed.toLowerCase(),
    limit: '1000',
    code: 'TURN-FAILED',
    kinds: 'a phone number',
    title: labels.report,
    date: '20 November 2026',
    details: labels['details-line'].replace('{kinds}', 'a phone number'),
    dialog: labels.report,
  };
  const own: readonly string[] = ['welcome', 'preview', 'summary', 'choose-between', 'paused'];
  return Promise.all(
    noticeIds
      .filter((id) => !own.includes(id))
      .map(async (id) => {
        const tone = id in tones ? tones[id as keyof typeof tones] : 'plain';
        const actions = () =>
          id === 'claimed' ? [link(labels['chat-lead'].replace('{lead}', values.lead), 'https://teams.microsoft.com/l/chat')] : [];
        return { name: `notice-${id}`, card: await noticeFor(bot, turn, id, { tone, values, actions }) };
      }),
  );
}

/** The bot while an operator has paused it. */
function paused(bot: Bot): Bot {
  const off = { item: 'bot', reason: 'The law on sharing is being checked', at: '2026-11-20T10:00:00.000Z', by: 'operator' };
  return { ...bot, switches: { refresh: async () => undefined, withdrawn: () => off, all: () => [off] } };
}

function only(result: TurnResult | undefined): Card {
  const [first] = result?.replies ?? [];
  if (!first || !('card' in first)) throw new Error('a card was expected');
  return first.card;
}
