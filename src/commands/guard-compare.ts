import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenRedaction } from '@openredaction/core';
import nlp from 'compromise';
import { z } from 'zod';
import { packageRoot } from '../package-root';
import { normalise } from '../privacy/normalise';
import { findPersonalDetails } from '../privacy/personal-details';

const message = z.object({ text: z.string(), details: z.array(z.string()) });
type Message = z.infer<typeof message>;

/** Says whether a text holds a personal detail. */
interface Detector {
  readonly name: string;
  readonly sees: (text: string) => boolean | Promise<boolean>;
}

/** Sets that the rules were tried on; the second begins with 640 messages by somebody who had read no rule. */
const SETS = ['messages', 'messages-more'] as const;

/**
 * `npm run guard:compare`: how many messages with personal details each detector finds, and how often it stops one that
 * holds none, over the messages of test/privacy. Prints the kinds that ours misses; never a message.
 */
export async function main(): Promise<number> {
  const [{ name: own, sees: ours }] = DETECTORS;
  for (const set of SETS) {
    const file = join(packageRoot(), 'test/privacy', `${set}.jsonl`);
    if (!existsSync(file)) continue;
    const rows = readMessages(file);
    const holding = rows.filter(({ details }) => details.length > 0);
    const innocent = rows.filter(({ details }) => details.length === 0);
    console.log(`\n${set}: ${holding.length} messages with a personal detail, ${innocent.length} without`);
    console.log(`${''.padEnd(NAME)}found     false alarms   ms a message`);
    for (const detector of DETECTORS) {
      const start = performance.now();
      const found = await count(detector, holding);
      const alarms = await count(detector, innocent);
      const each = (performance.now() - start) / rows.length;
      console.log(`${detector.name.padEnd(NAME)}${share(found, holding)}   ${share(alarms, innocent)}        ${each.toFixed(3)}`);
    }
    const missed = holding.filter(({ text }) => !ours(text)).flatMap(({ details }) => details);
    const kinds = [...new Set(missed)].map((kind) => `${kind} ${missed.filter((one) => one === kind).length}`);
    console.log(`Missed by ${own}: ${kinds.join(', ') || 'none'}`);
  }
  return 0;
}

const NAME = 34;
/** An ES module; loaded when it is first needed. */
const redactor = import('@redactpii/node').then(({ Redactor }) => new Redactor());
const shield = new OpenRedaction();

const DETECTORS: readonly [{ name: string; sees: (text: string) => boolean }, ...Detector[]] = [
  { name: 'ours', sees: (text) => findPersonalDetails(normalise(text)).length > 0 },
  { name: '@redactpii/node', sees: async (text) => (await redactor).redact(text) !== text },
  { name: 'compromise (people, contacts)', sees: compromised },
  { name: '@openredaction/core', sees: async (text) => (await shield.detect(text)).detections.length > 0 },
];

function compromised(text: string): boolean {
  const read = nlp(text);
  return [read.people(), read.phoneNumbers(), read.emails(), read.atMentions(), read.urls()].some((found) => found.found);
}

async function count({ sees }: Detector, rows: readonly Message[]): Promise<number> {
  let seen = 0;
  for (const { text } of rows) if (await sees(text)) seen += 1;
  return seen;
}

const share = (part: number, rows: readonly Message[]): string => `${((100 * part) / rows.length).toFixed(1).padStart(5)} %`;

function readMessages(file: string): Message[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => message.parse(JSON.parse(line)));
}
