import { ClientSecretCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';
import { join } from 'node:path';
import { type Config, ConfigError, readConfig } from '../config';
import { fixedBinding, tableBinding } from '../escalation/channel-binding';
import { tableNamed } from '../escalation/storage';
import { ContentError } from '../guidance/read-content-file';
import { loadContent } from '../guidance/load-content';
import { packageRoot, packageVersion } from '../package-root';
import { fails, type Finding, look, ok } from './doctor-finding';
import { checkStorage } from './doctor-storage';
import { checkChannel, checkToken } from './doctor-teams';

/** Teams' address for bots outside any conversation. */
const SERVICE_URL = 'https://smba.trafficmanager.net/teams/';

/** What tests put in place of Azure and Teams. */
export interface DoctorParts {
  readonly credential?: TokenCredential;
  readonly serviceUrl?: string;
  readonly now?: () => Date;
}

/** `npm run doctor`: checks each part where the bot runs, and says what to do about each one that fails. */
export async function main(): Promise<number> {
  const findings = await examine(process.env);
  console.log(`Step Up guidance bot ${packageVersion()}`);
  for (const { part, state, found, todo } of findings)
    console.log(`${state.padEnd(8)}${part}: ${found}${todo ? `\n        -> ${todo}` : ''}`);
  const failing = findings.filter(({ state }) => state === 'fails').length;
  console.log(failing === 0 ? 'Nothing fails.' : `${failing} of ${findings.length} checks fail.`);
  return failing === 0 ? 0 : 1;
}

/** Every check in turn; one that fails never stops the others, unless the settings themselves are wrong. */
export async function examine(env: Readonly<Record<string, string | undefined>>, parts: DoctorParts = {}): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) =>
      fails('Settings', problem, 'Put it right where the platform keeps its settings; .env.example explains each.'),
    );
  }
  const { token, finding } = await checkToken(config, parts.credential ?? credentialOf(config));
  const storage = await checkStorage(config, config.storage, parts.now ?? (() => new Date()));
  return [
    settings(config),
    content(),
    ...storage,
    finding,
    ...(await channel(config, parts.serviceUrl ?? SERVICE_URL, token)),
    link(config),
  ];
}

function credentialOf({ identity }: Config): TokenCredential | undefined {
  if (!identity) return undefined;
  const { appId, tenantId, password } = identity;
  return password ? new ClientSecretCredential(tenantId, appId, password) : new ManagedIdentityCredential({ clientId: appId });
}

function settings({ local }: Config): Finding {
  return local
    ? look('Settings', 'local mode: no MICROSOFT_APP_ID', 'For real use set it, with NODE_ENV=production.')
    : ok('Settings', 'complete');
}

function content(): Finding {
  try {
    const { edition, force, articles } = loadContent(join(packageRoot(), 'content'));
    if (!force.filledIn)
      return look(
        'Content',
        `edition ${edition.edition}, ${articles.size} articles, no local contacts`,
        "Fill in content/force: cards can't say whom to ring.",
      );
    return ok('Content', `edition ${edition.edition}, ${articles.size} articles`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return fails('Content', error.message, 'Run npm run content:check and put each line right.');
  }
}

async function channel(config: Config, serviceUrl: string, token: string | undefined): Promise<Finding[]> {
  const binding = config.channel ? fixedBinding(config.channel) : config.storage && tableBinding(tableNamed(config.storage, 'bindings'));
  try {
    return await checkChannel(await binding?.current(), serviceUrl, token);
  } catch {
    return [fails('CSE channel', "where it is kept can't be read", 'See Storage above.')];
  }
}

function link({ catalogAppId }: Config): Finding {
  return catalogAppId
    ? ok('Links', 'the catalogue id is set')
    : look(
        'Links',
        'TEAMS_CATALOG_APP_ID is not set, so the helpdesk’s page has no links',
        'Upload the package, copy the App ID that the Teams admin centre shows, and set it.',
      );
}
