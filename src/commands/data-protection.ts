import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT, type KeptStore } from '../escalation/kept-data';
import { packageRoot } from '../package-root';
import { TELEMETRY } from '../telemetry/app-insights';

export const DATA_PROTECTION_PAGE = 'docs/data-protection.md';

/** `npm run data:protection`: writes the page for the data protection officer from what the code keeps. */
export async function main(): Promise<number> {
  writeFileSync(join(packageRoot(), DATA_PROTECTION_PAGE), dataProtectionPage());
  console.log(`Written: ${DATA_PROTECTION_PAGE}`);
  return 0;
}

/** The page as Markdown. Pure. */
export function dataProtectionPage(): string {
  return `# Data protection: what the bot keeps, and what it doesn't

For the data protection officer. This page is made from the code (\`npm run data:protection\`); a test fails when storage holds
anything that is not listed here. A template for the impact assessment is in [dpia-template.md](dpia-template.md).

## In short

- The bot keeps **no data about children**: no name, no age, no message, no answer, no picture, no link.
- It keeps, for a set time, **which member of staff** asked for a CSE lead or reported a wrong answer, and who dealt with it.
- What an officer types is read in memory to find an answer, and is gone when the reply is sent. It is not in any log, queue,
  table, error, count or file of the service.
- A typed message that seems to name a person, a number, an address or an account is not searched with those words, is not
  repeated, and the officer is told that Teams keeps what they sent.
- Pictures and files are never opened, fetched or kept; the officer is told to put nothing more there.
- **Teams keeps the chat.** Messages, cards and the choices on them lie in the force's own tenant, under the force's own
  retention policy. An edited or deleted message may be kept as well. The bot can't change that.

## What is kept where

${KEPT.map(storeTable).join('\n\n')}

## What passes through, and is not kept

| What | Where | How long |
|---|---|---|
| The text of a message | Memory of one instance | Until the reply is sent, at most 30 seconds |
| Answers in a checklist | Sealed inside the officer's own card (AES-256-GCM; opens only for that person in that chat) | The card opens for 12 hours |
| The last article shown in a chat (its id) | Memory of one instance | 10 minutes |
| How many messages a person sent this minute | Memory of one instance | 1 minute |
| Facts for a CSE lead, chosen from closed lists | The card in the leads' channel, in Teams | The force's retention policy for that channel |
| Display names of staff | Cards in the channel and in officers' chats, in Teams | As above; never in the service's own storage |

## Logs and telemetry

One line a turn on standard output: kind, ending, flags (such as "a personal detail was seen", never which), article ids,
milliseconds. One line for what an operator must know: a coded event, the part, a code, and for escalations the reference.
Application Insights, when it is switched on, receives these events and nothing else; no IP address, no session, no user:

| Event | Properties | Measurements |
|---|---|---|
${Object.entries(TELEMETRY)
  .map(([name, { properties, measurements }]) => `| ${name} | ${properties.join(', ')} | ${measurements.join(', ')} |`)
  .join('\n')}

References of escalations are left out of telemetry. Counts are for running the service; they are **not** to be used to rate
members of staff.

## Who can see what

- Leads: the requests in their channel. Guests and people outside the team can't act on them.
- Operators: storage and logs, by the force's own Azure roles. \`npm run find\` lists what is kept about one member of staff
  (subject access), \`npm run purge\` deletes what is past its time, \`npm run hold\` keeps a row longer,
  \`npm run audit:export\` writes the trail of changes.
- Nobody outside the force: no third party receives anything. Processors are Microsoft's: Teams, Bot Service, Azure Storage
  and, if it is switched on, Application Insights.

## How it is proved

\`npm test\` puts unique words through every door (text, buttons, names, files, mentions, broken requests, failing parts, a
killed process) of three instances and then looks for them in every table and queue, the storage's own files, both output
streams, telemetry and temporary files: none may be found. \`npm run guard:compare\` measures the personal-details check.
`;
}

function storeTable({ kind, name, what, until, columns }: KeptStore): string {
  const rows = Object.entries(columns).map(([column, meaning]) => `| \`${column}\` | ${meaning} |`);
  return `### Azure ${kind === 'table' ? 'Table' : 'Queue'} \`${name}\`\n\n${what}\n\nKept: ${until}\n\n| Field | What it is |\n|---|---|\n${rows.join('\n')}`;
}
