import type { Counted } from '@newsloom/observability';
import { stageNameSchema } from '@newsloom/pipeline';
import { z } from 'zod';

/** What a sibling is to do: its one argument, as JSON. */
export const siblingTaskSchema = z.object({
  stages: z.array(stageNameSchema),
  /** How many processes share the machine, with the one that starts them. */
  processes: z.int().positive(),
  logLevel: z.string(),
});
export type SiblingTask = z.infer<typeof siblingTaskSchema>;

/** What a sibling says: that it is about to take work, and what became of each unit. */
export const siblingReportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({
    kind: z.literal('unit'),
    stage: z.string(),
    outcome: z.enum(['done', 'later', 'retry', 'failed']),
    code: z.string(),
    ms: z.number(),
    waitedMs: z.number().nullable(),
    article: z.object({ language: z.string().nullable(), words: z.number() }).optional(),
  }) satisfies z.ZodType<Counted>,
]);
export type SiblingReport = z.infer<typeof siblingReportSchema>;

/** The one thing that a sibling is told: to stop, with `deadlineMs` for what is in hand. */
export const stopOrderSchema = z.object({ kind: z.literal('stop'), deadlineMs: z.number() });
export type StopOrder = z.infer<typeof stopOrderSchema>;
