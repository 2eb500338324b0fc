import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

/** A content file that cannot be used; the message names the file, the field and the reason. */
export class ContentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`content cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Reads one YAML file and checks it. @throws ContentError */
export function readYaml<T>(file: string, schema: z.ZodType<T, z.ZodTypeDef, unknown>): T {
  return check(file, parseYaml(file, readFileSync(file, 'utf8')), schema);
}

/** Reads a Markdown file with YAML front matter; the body becomes the field `more`. @throws ContentError */
export function readMarkdown<T>(file: string, schema: z.ZodType<T, z.ZodTypeDef, unknown>): T {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(readFileSync(file, 'utf8'));
  if (!parts) throw new ContentError([`${nameOf(file)}: start with front matter between two lines of ---`]);
  const front = parseYaml(file, parts[1] ?? '');
  const more = (parts[2] ?? '').trim();
  return check(file, isRecord(front) && more ? { ...front, more } : front, schema);
}

function parseYaml(file: string, source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new ContentError([`${nameOf(file)}: not readable as YAML: ${reason}`]);
  }
}

function check<T>(file: string, value: unknown, schema: z.ZodType<T, z.ZodTypeDef, unknown>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ContentError(result.error.issues.map((issue) => `${nameOf(file)}: ${issue.path.join('.') || '(file)'}: ${issue.message}`));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(file: string): string {
  return relative(process.cwd(), file);
}
