import { z } from 'zod';

/** What a package is filled with, besides the version. */
export interface PackageIds {
  readonly TEAMS_APP_ID: string;
  readonly MICROSOFT_APP_ID: string;
  readonly BOT_DOMAIN: string;
  readonly DEVELOPER_NAME: string;
  readonly DEVELOPER_WEBSITE_URL: string;
  readonly DEVELOPER_PRIVACY_URL: string;
  readonly DEVELOPER_TERMS_URL: string;
}

/** Ids or addresses that can't go into a package; names every one of them at once. */
export class PackageError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`No package was made. Put these right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
const id = (what: string) =>
  z
    .string({ required_error: `is missing: ${what}` })
    .trim()
    .uuid(`must be a UUID: ${what}`)
    .refine((value) => value !== NO_ID, 'must not be all zeros');
const web = (what: string) =>
  z
    .string({ required_error: `is missing: ${what}` })
    .trim()
    .regex(/^https:\/\/[^\s/]+\.[^\s/]+/, `must be an https address: ${what}`);

const schema = z.object({
  TEAMS_APP_ID: id("the Teams app's own id, made once (uuidgen) and kept for ever"),
  MICROSOFT_APP_ID: id("the client id of the bot's identity, from the deployment"),
  BOT_DOMAIN: z
    .string({ required_error: 'is missing: the host name the bot runs under' })
    .trim()
    .regex(
      /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i,
      'must be a host name alone, such as bot.force.example: no https://, port, path or *',
    ),
  DEVELOPER_NAME: z
    .string({ required_error: 'is missing: who runs the bot, as officers see it' })
    .trim()
    .min(1, 'is missing')
    .max(32, 'must be at most 32 characters'),
  DEVELOPER_WEBSITE_URL: web("the force's page about the bot"),
  DEVELOPER_PRIVACY_URL: web("the force's privacy notice for the bot"),
  DEVELOPER_TERMS_URL: web("the force's terms of use for the bot"),
});

/** Reads the ids from settings. @throws PackageError naming every wrong or missing one */
export function readPackageIds(env: Readonly<Record<string, string | undefined>>): PackageIds {
  const set = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, env[name] === '' ? undefined : env[name]]));
  const parsed = schema.safeParse(set);
  if (!parsed.success) throw new PackageError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  const { TEAMS_APP_ID, MICROSOFT_APP_ID } = parsed.data;
  if (TEAMS_APP_ID.toLowerCase() === MICROSOFT_APP_ID.toLowerCase())
    throw new PackageError([
      "TEAMS_APP_ID must not be the bot's id (MICROSOFT_APP_ID): a new bot identity would then be a new app to Teams",
    ]);
  return parsed.data;
}
