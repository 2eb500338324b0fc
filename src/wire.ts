import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { dialogsFor } from '../dialogs';
import { type Clockwork, type Pace, startClockwork, usualPace } from './bot/clockwork';
import { limitsPerMinute } from './bot/limits';
import type { Bot } from './bot/ports';
import { deepLinks } from './bot/deep-links';
import { recentArticles } from './bot/recent';
import { readLaw, readLawWords } from './read-law';
import { type Config, tokenKey } from './config';
import { fixedBinding, tableBinding } from './escalation/channel-binding';
import { azureDueQueue } from './escalation/due-queue';
import { tableOnce } from './escalation/once';
import { duePlan } from './escalation/due-plan';
import { type StorageSettings, tableNamed } from './escalation/storage';
import { cachedSwitches } from './escalation/switches';
import { tableCorrections } from './escalation/table-corrections';
import { tableRegister } from './escalation/table-register';
import { tableSwitches } from './escalation/table-switches';
import { checkDialogWords } from './guidance/check-dialog-words';
import type { Content } from './guidance/content';
import { listener } from './guidance/listen';
import { loadContent } from './guidance/load-content';
import { intentSearch } from './guidance/intent-search';
import { evidenceText, readEvidence } from './guidance/evidence';
import { learn } from './guidance/learn';
import type { Search } from './guidance/search';
import { ContentError } from './guidance/read-content-file';
import { keptIn } from './kept-learning';
import { packageRoot, packageVersion } from './package-root';
import { helpPage } from './pages/help-page';
import { readPageWords } from './read-page-words';
import { type TokenKey, tokenBox } from './privacy/card-token';
import { authenticationFor } from './teams/authentication';
import { EdgeAdapter } from './teams/edge-adapter';
import { type Connect, messengerWithin } from './teams/messenger';
import { patientBudget, receiver } from './teams/receive';
import { httpServer } from './teams/server';
import { insightsAt } from './telemetry/app-insights';
import { errorCode, turnLog } from './telemetry/turn-log';

const SHIFT_SECONDS = 12 * 60 * 60;
const LONGEST_QUESTION = 1000;

/** What tests and commands may put in place of the real thing. */
export interface Replaceable {
  readonly authentication?: BotFrameworkAuthentication;
  readonly connect?: Connect;
  readonly write?: (line: string) => void;
  readonly search?: Search;
  /** Reading and learning the content takes seconds; what has been prepared once serves several bots. */
  readonly prepared?: Prepared;
}

/** Everything that is read and learned from content/. */
export type Prepared = Pick<Bot, 'content' | 'search' | 'law' | 'lawWords' | 'listener'>;

/** Reads and checks all content, and learns to find it. @throws ContentError */
export function prepare(folder: string, search?: Search): Prepared {
  const content = loadChecked(folder);
  return {
    content,
    search: search ?? searchOf(folder, content),
    law: readLaw(folder),
    lawWords: readLawWords(folder).law,
    listener: listener(content.lexicon),
  };
}

/** Finds answers by what was learned from the content, now or at an earlier start. @throws ContentError */
export function searchOf(folder: string, content: Content): Search {
  const learned = keptIn()(evidenceText(folder, content), () => learn(readEvidence(folder, content)));
  return intentSearch({ articles: content.articles.values(), glossary: content.glossary.values(), learned });
}

/** Puts the parts together: content, storage, bot, edge. Nothing listens yet. @throws ContentError */
export function wire(config: Config, storage: StorageSettings, replace: Replaceable = {}) {
  const folder = join(packageRoot(), 'content');
  const prepared = replace.prepared ?? prepare(folder, replace.search);
  const { content } = prepared;
  const insights = config.insights ? insightsAt(config.insights, (article) => content.articles.get(article)?.area) : undefined;
  const log = turnLog(replace.write ?? ((line) => void process.stdout.write(line)), insights);
  const adapter = new EdgeAdapter(replace.authentication ?? authenticationFor(config.identity));
  const connect: Connect = replace.connect ?? ((serviceUrl) => adapter.connector(config.identity?.appId ?? '', serviceUrl));
  const bindings = tableNamed(storage, 'bindings');
  const register = tableNamed(storage, 'escalations');

  const underWay = new Set<Promise<void>>();
  let clockwork: Clockwork | undefined;
  const bot: Bot = {
    ...prepared,
    dialogs: new Map(dialogsFor(content.force.areas.length).map((dialog) => [dialog.id, dialog])),
    runner: { move: () => Promise.reject(new Error('dialogs move only within a turn')) },
    recent: recentArticles(),
    tokens: tokenBox(config.tokenKeys ?? [localKey(config.dataFolder)]),
    register: tableRegister(register),
    corrections: tableCorrections(tableNamed(storage, 'corrections')),
    switches: cachedSwitches(tableSwitches(tableNamed(storage, 'switches')), (error) =>
      log.operator({ event: 'dependency-failed', part: 'storage', code: errorCode(error) }),
    ),
    binding: config.channel ? fixedBinding(config.channel, bindings) : tableBinding(bindings),
    due: azureDueQueue(storage, 'reminders'),
    plan: duePlan(config.remindMinutes, content.force),
    once: tableOnce(bindings),
    messenger: messengerWithin(connect, patientBudget, (code) => log.operator({ event: 'dependency-failed', part: 'connector', code })),
    limits: limitsPerMinute(config.ratePerMinute, config.rateAllPerMinute),
    settings: {
      cardSeconds: SHIFT_SECONDS,
      mayClaimOwn: config.allowOwnClaim,
      learnChannel: config.local && !config.channel ? (config.channelName ? { named: config.channelName } : {}) : false,
      maxQuestionLength: LONGEST_QUESTION,
      version: packageVersion(),
      showsApproval: !config.local,
      onCall: config.onCall,
      ...(config.fallback ? { fallback: config.fallback } : {}),
      retentionDays: config.retentionDays,
      ...(config.forceNation ? { forceNation: config.forceNation } : {}),
    },
    log,
    later(work) {
      const promise = work(bot)
        .catch((error: unknown) => log.operator({ event: 'later-failed', code: errorCode(error) }))
        .finally(() => underWay.delete(promise));
      underWay.add(promise);
    },
  };

  const page = helpPage(readPageWords(folder).help, deepLinks(config, content), config.copyUrl);
  const server = httpServer({
    receive: receiver(bot, adapter, connect, config.tenants),
    ready: async () => ({
      unable: false,
      degraded: [...(await degradedParts(bot)), ...(clockwork?.beats(new Date()) === false ? ['auditor'] : [])],
    }),
    helpPage: page,
    bodyLimitBytes: config.bodyLimitBytes,
  });
  /** Waits for work that outlasted its turn. */
  const settled = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
    insights?.flush();
  };
  return {
    server,
    bot,
    settled,
    /** Begins to remind, to audit and to purge. */
    startClockwork: (pace: Pace = usualPace): void => {
      clockwork ??= startClockwork(bot, pace);
    },
    /** Ends the clockwork and whatever is under way; the server has been closed before. */
    stop: async (): Promise<void> => {
      await clockwork?.stop();
      await settled();
    },
  };
}

function loadChecked(folder: string): Content {
  const content = loadContent(folder);
  const problems = checkDialogWords(content, dialogsFor(content.force.areas.length));
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}

/** Local mode's key outlives a restart, so that cards drawn before it still work. */
function localKey(folder: string): TokenKey {
  const file = join(folder, 'token-key');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  return tokenKey(readFileSync(file, 'utf8'));
}

async function degradedParts(bot: Bot): Promise<string[]> {
  const degraded: string[] = [];
  try {
    await bot.register.get('readiness');
    if (!(await bot.binding.current())) degraded.push('channel');
    const state = await bot.binding.state();
    if (state !== undefined && state !== 'ready') degraded.push(`channel-${state.replace('channel-', '')}`);
    if (bot.settings.onCall.length === 0) degraded.push('on-call');
  } catch (error) {
    bot.log.operator({ event: 'dependency-failed', part: 'storage', code: errorCode(error) });
    degraded.push('storage');
  }
  return degraded;
}
