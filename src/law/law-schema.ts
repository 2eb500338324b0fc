import { z } from 'zod';
import type { Condition } from './condition';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as "YYYY-MM-DD", in quotes');
const oneOrMore = z.union([text.transform((one) => [one]), z.array(text).min(1)]);

const lawNationSchema = z.enum(['England', 'Wales', 'Scotland', 'Northern Ireland']);
const lawSourceSchema = z.union([z.object({ section: text, page: z.number().int().positive() }).strict(), z.object({ note: id }).strict()]);
const nations = z.array(lawNationSchema).min(1);
const source = z.array(lawSourceSchema).min(1);
const period = z.object({ from: date.optional(), until: date.optional() }).strict();

/** Conditions as editors write them: `is` for a step with one answer, `has` for a step with several. */
export const conditionSchema: z.ZodType<Condition, z.ZodTypeDef, unknown> = z.lazy(() =>
  z.union([
    z
      .object({ all: parts })
      .strict()
      .transform(({ all }): Condition => ({ kind: 'all', parts: all })),
    z
      .object({ any: parts })
      .strict()
      .transform(({ any }): Condition => ({ kind: 'any', parts: any })),
    z
      .object({ not: conditionSchema })
      .strict()
      .transform(({ not }): Condition => ({ kind: 'not', part: not })),
    z
      .object({ fact: id })
      .strict()
      .transform(({ fact }): Condition => ({ kind: 'fact', name: fact })),
    z
      .object({ judgement: text })
      .strict()
      .transform(({ judgement }): Condition => ({ kind: 'judgement', about: judgement })),
    z
      .object({ step: id, is: oneOrMore })
      .strict()
      .transform(({ step, is }): Condition => ({ kind: 'answer', step, choices: is })),
    z
      .object({ step: id, has: oneOrMore })
      .strict()
      .transform(({ step, has }): Condition => ({ kind: 'answer', step, choices: has })),
  ]),
);

const parts = z.array(conditionSchema).min(1);

const elementSchema = z.object({ text, needs: text, when: conditionSchema }).strict();

const actSchema = z
  .object({
    id,
    act: text,
    section: text,
    title: text,
    /** The law, stated flat. */
    states: text,
    /** To whose conduct it may apply. */
    who: text,
    conduct: z.array(text).min(1),
    nations,
    /** An uplift makes an offence more serious and is no offence by itself. */
    kind: z.enum(['offence', 'uplift']).default('offence'),
    /** From this day; until the day it stopped, which is the first day without it. */
    inForce: period.default({}),
    elements: z.array(elementSchema).min(1),
    doesNotCover: text.optional(),
    check: text.optional(),
    source,
    /** Law of low confidence is never an Act: it is a pointer. */
    confidence: z.enum(['high', 'medium']),
  })
  .strict();

const ageSchema = z.object({ nations, responsible: z.number().int(), under: z.array(text).min(1), source }).strict();
const pointerSchema = z.object({ id, nations, when: conditionSchema, text, source }).strict();

const outcome21Schema = z
  .object({
    nations,
    source,
    for: conditionSchema,
    notFor: text,
    excludes: z.array(z.object({ id, reason: text, when: conditionSchema }).strict()).min(1),
  })
  .strict();

/** One file of content/law: any of these parts. */
export const lawFileSchema = z
  .object({
    acts: z.array(actSchema).optional(),
    facts: z.record(conditionSchema).optional(),
    follows: z.record(z.array(id)).optional(),
    periods: z.record(period).optional(),
    ages: z.array(ageSchema).optional(),
    outcome21: outcome21Schema.optional(),
    pointers: z.array(pointerSchema).optional(),
  })
  .strict();

export type LawFile = z.output<typeof lawFileSchema>;
export type LawNation = z.infer<typeof lawNationSchema>;
export type LawSource = z.infer<typeof lawSourceSchema>;
export type LawAct = z.output<typeof actSchema>;
export type LawElement = z.output<typeof elementSchema>;
export type LawPeriod = z.infer<typeof period>;
export type ResponsibleAge = z.infer<typeof ageSchema>;
export type Outcome21Rule = z.output<typeof outcome21Schema>;
export type Pointer = z.output<typeof pointerSchema>;
