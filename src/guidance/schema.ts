import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as "YYYY-MM-DD", in quotes');
const text = z.string().trim().min(1);

export const nationSchema = z.enum(['England', 'Wales', 'Scotland', 'Northern Ireland']);
const confidence = z.enum(['high', 'medium', 'low']);

const guidanceSource = z.object({ section: text, page: z.number().int().positive() }).strict();
/** Where a statement comes from: a section and page of the guidance, or a currency note. */
export const sourceSchema = z.union([guidanceSource, z.object({ note: id }).strict()]);

export const areas = [
  'understanding',
  'forms',
  'context',
  'victims',
  'first-report',
  'parents',
  'support',
  'safeguarding',
  'containing',
  'reporting',
  'young-person-who-shared',
  'investigation',
  'law',
  'outcome',
  'services',
  'about',
] as const;

export const articleSchema = z
  .object({
    id,
    title: text,
    area: z.enum(areas),
    asks: z.array(text).min(3),
    short: text,
    points: z.array(text).min(1).max(6),
    sources: z.array(sourceSchema).min(1),
    nations: z.array(nationSchema).min(1),
    notes: z.array(id).default([]),
    services: z.array(id).default([]),
    related: z.array(id).max(4).default([]),
    dialogs: z.array(id).default([]),
    owner: text,
    reviewed: date,
    reviewBy: date,
    more: z.string().default(''),
  })
  .strict();

export const noteSchema = z
  .object({
    id,
    topic: text,
    section: text,
    page: z.number().int().positive(),
    says: text,
    now: text,
    since: date.optional(),
    asOf: date,
    confidence,
    kind: z.enum(['changed', 'guidance-error', 'missing', 'override']),
    nations: z.array(nationSchema).min(1),
    sources: z.array(text).min(1),
  })
  .strict();

export const serviceSchema = z
  .object({
    id,
    name: text,
    kind: z.enum(['reporting', 'removal', 'support', 'police', 'professional']),
    for: text,
    ages: z.object({ min: z.number().int().optional(), max: z.number().int().optional() }).strict().default({}),
    audience: z.array(text).min(1),
    nations: z.array(nationSchema).min(1),
    hours: text,
    reach: z.array(z.object({ kind: z.enum(['phone', 'text', 'web', 'email']), value: text, label: text.optional() }).strict()),
    does: text,
    doesNot: text,
    status: z.enum(['confirmed', 'check', 'unconfirmed']),
    sources: z.array(text).min(1),
    checked: date,
    recheckBy: date,
    confidence,
  })
  .strict();

export const glossarySchema = z
  .object({
    id,
    term: text,
    also: z.array(text).default([]),
    meaning: text,
    sources: z.array(sourceSchema).min(1),
    notes: z.array(id).default([]),
    related: z.array(id).default([]),
  })
  .strict();

const advice = z.object({ text, sources: z.array(sourceSchema).min(1) }).strict();

export const dialogWordsSchema = z
  .object({
    id,
    title: text,
    sources: z.array(sourceSchema).min(1),
    steps: z.record(z.object({ question: text, help: text.optional(), short: text, choices: z.record(text) }).strict()),
    outcomes: z.record(z.object({ title: text, lead: text }).strict()),
    advice: z.record(advice),
    related: z.array(id).default([]),
  })
  .strict();

export const editionSchema = z.object({ edition: text, date, guidance: text }).strict();

/** content/approval.yaml: which edition the force has approved, in which role and for which nations. */
export const approvalSchema = z
  .object({ edition: text, role: text, date, nations: z.array(nationSchema).min(1), approved: z.boolean() })
  .strict();

/** content/owners.yaml: who answers for what names no owner of its own. */
export const ownersSchema = z.object({ glossary: text, outcome: text, dialogs: z.record(id, text).default({}) }).strict();

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:00');
const hours = z
  .object({ from: clock, to: clock })
  .strict()
  .refine(({ from, to }) => from < to, 'must begin before it ends');

export const forceSchema = z
  .object({
    force: text,
    nation: nationSchema,
    filledIn: z.boolean(),
    /** Districts, none smaller: a lead is told in which one the officer works. */
    areas: z.array(text).max(30).default([]),
    /** When CSE leads look at their channel; days are 1 (Monday) to 7 (Sunday). Bank holidays are left out. */
    leadHours: hours
      .innerType()
      .extend({ days: z.array(z.number().int().min(1).max(7)).min(1) })
      .optional(),
    /** Outside these hours nobody is reminded of what can wait until the morning. */
    awakeHours: hours.optional(),
    contacts: z.array(
      z.object({ role: id, name: text, phone: text.optional(), hours: text.optional(), example: z.boolean().default(false) }).strict(),
    ),
  })
  .strict();

export type Nation = z.infer<typeof nationSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Article = z.infer<typeof articleSchema>;
export type CurrencyNote = z.infer<typeof noteSchema>;
export type Service = z.infer<typeof serviceSchema>;
export type GlossaryEntry = z.infer<typeof glossarySchema>;
export type DialogWords = z.infer<typeof dialogWordsSchema>;
export type Edition = z.infer<typeof editionSchema>;
export type Force = z.infer<typeof forceSchema>;
export type Approval = z.infer<typeof approvalSchema>;
export type Owners = z.infer<typeof ownersSchema>;
