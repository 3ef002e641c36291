import type { Counted } from '@newsloom/observability';
import { stageNameSchema } from '@newsloom/pipeline';
import { z } from 'zod';

/** The task of a sibling: its only argument, as JSON. */
export const siblingTaskSchema = z.object({
  stages: z.array(stageNameSchema),
  /** How many processes share the machine, including the starter. */
  processes: z.int().positive(),
  logLevel: z.string(),
});
export type SiblingTask = z.infer<typeof siblingTaskSchema>;

/** What a sibling reports: that it is ready to take work, and the outcome of each unit. */
export const siblingReportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({
    kind: z.literal('unit'),
    stage: z.string(),
    outcome: z.enum(['done', 'later', 'retry', 'failed']),
    code: z.string(),
    attempt: z.number(),
    stalls: z.number(),
    ms: z.number(),
    waitedMs: z.number().nullable(),
    article: z.object({ language: z.string().nullable(), words: z.number() }).optional(),
    model: z.object({ outcome: z.string(), tokens: z.number(), accepted: z.number(), rejected: z.number() }).optional(),
  }) satisfies z.ZodType<Counted>,
]);
export type SiblingReport = z.infer<typeof siblingReportSchema>;

/** The only order to a sibling: to stop, within `deadlineMs` for the work in hand. */
export const stopOrderSchema = z.object({ kind: z.literal('stop'), deadlineMs: z.number() });
export type StopOrder = z.infer<typeof stopOrderSchema>;
