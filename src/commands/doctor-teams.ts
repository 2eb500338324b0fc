import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import type { Config } from '../config';
import type { Channel } from '../escalation/channel-binding';
import { fails, type Finding, look, ok, skipped } from './doctor-finding';

const SCOPE = 'https://api.botframework.com/.default';
const LIMIT_MS = 10_000;
const MOST_PAGES = 20;

/** The bot can sign in to Teams as itself. The token is used for the checks that follow and shown to nobody. */
export async function checkToken(config: Config, credential: TokenCredential | undefined): Promise<{ finding: Finding; token?: string }> {
  if (!config.identity || !credential) return { finding: skipped('Sign-in to Teams', 'local mode has no identity') };
  try {
    const token = await credential.getToken(SCOPE, { abortSignal: AbortSignal.timeout(LIMIT_MS) });
    if (!token) throw new Error('no token');
    if (!config.identity.password)
      return { finding: ok('Sign-in to Teams', 'a token was given to the managed identity'), token: token.token };
    return {
      finding: look(
        'Sign-in to Teams',
        'a token was given, for a client secret',
        'A secret expires and stops the bot that day: use the managed identity of deploy/.',
      ),
      token: token.token,
    };
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    const todo = config.identity.password
      ? 'Check MICROSOFT_APP_ID, MICROSOFT_APP_TENANT_ID and that the secret has not expired; check that login.microsoftonline.com can be reached.'
      : 'Run this where the bot runs. Check that the user-assigned identity is assigned to the app and that MICROSOFT_APP_ID is its client id.';
    return { finding: fails('Sign-in to Teams', `no token (${name})`, todo) };
  }
}

const channelsSchema = z.object({ conversations: z.array(z.object({ id: z.string(), name: z.string().nullish() })).default([]) });
const pageSchema = z.object({
  members: z
    .array(
      z.object({
        name: z.string().nullish(),
        userPrincipalName: z.string().nullish(),
        userRole: z.string().nullish(),
        tenantId: z.string().nullish(),
      }),
    )
    .default([]),
  continuationToken: z.string().nullish(),
});

/** The channel is in the team, and who can read it: a standard channel is open to every member and guest of its team. */
export async function checkChannel(channel: Channel | undefined, serviceUrl: string, token?: string): Promise<Finding[]> {
  if (!channel)
    return [
      fails(
        'CSE channel',
        'none is set',
        'Set CSE_TEAM_ID and CSE_CHANNEL_ID (docs/deploy.md says how to find them). Code CHANNEL-NOT-SET.',
      ),
    ];
  const at = (path: string) => ask(new URL(path, channel.serviceUrl ?? serviceUrl), token);
  const team = encodeURIComponent(channel.team);
  const listed = await at(`v3/teams/${team}/conversations`);
  if (!listed.ok) return [fails('CSE channel', `Teams did not list the team's channels (${listed.status})`, advice(listed.status))];
  const found = channelsSchema.parse(listed.body).conversations.find(({ id }) => id === channel.channel);
  if (!found)
    return [
      fails(
        'CSE channel',
        'is not in that team',
        'Check CSE_CHANNEL_ID. It must be a standard channel: bots can’t post in private ones. Code CHANNEL-NOT-FOUND.',
      ),
    ];
  return [ok('CSE channel', `found: ${found.name ?? 'General'}`), ...(await members(at, team, channel.tenant))];
}

async function members(at: (path: string) => Promise<Answer>, team: string, tenant: string | undefined): Promise<Finding[]> {
  const people: z.infer<typeof pageSchema>['members'] = [];
  let next = '';
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await at(
      `v3/conversations/${team}/pagedmembers?pageSize=200${next && `&continuationToken=${encodeURIComponent(next)}`}`,
    );
    if (!answer.ok) return [fails('Channel members', `could not be listed (${answer.status})`, advice(answer.status))];
    const { members: some, continuationToken } = pageSchema.parse(answer.body);
    people.push(...some);
    next = continuationToken ?? '';
    if (next === '') break;
  }
  const named = people.map(({ name, userPrincipalName }) => name ?? userPrincipalName ?? 'unnamed').sort();
  const outside = people.filter(({ userRole, tenantId }) => userRole === 'guest' || (tenant && tenantId && tenantId !== tenant));
  const all = ok('Channel members', `${named.length}: ${named.join(', ')}`);
  if (outside.length === 0) return [all, ok('Channel guests', 'none')];
  const guests = outside.map(({ name, userPrincipalName }) => name ?? userPrincipalName ?? 'unnamed').join(', ');
  return [
    all,
    fails(
      'Channel guests',
      `${outside.length}: ${guests}`,
      'Guests read every request. Take them out of the team, and turn guest access off for it.',
    ),
  ];
}

interface Answer {
  readonly ok: boolean;
  readonly status: number | 'unreachable';
  readonly body: unknown;
}

async function ask(url: URL, token: string | undefined): Promise<Answer> {
  try {
    const headers = token ? { authorization: `Bearer ${token}` } : undefined;
    const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS), ...(headers ? { headers } : {}) });
    return { ok: response.ok, status: response.status, body: response.ok ? await response.json() : undefined };
  } catch {
    return { ok: false, status: 'unreachable', body: undefined }; // refused, no such name or too slow: all one to the operator
  }
}

function advice(status: Answer['status']): string {
  if (status === 401)
    return 'Teams does not accept the bot: check that the Azure Bot resource has the same id and tenant as MICROSOFT_APP_ID.';
  if (status === 403 || status === 404)
    return 'Add the app to the CSE team (the team, Manage team, Apps) and use the team’s thread id (19:…@thread.tacv2) for CSE_TEAM_ID.';
  return 'Check that smba.trafficmanager.net can be reached from here. Code CHANNEL-NOT-REACHED.';
}
