import { z } from 'zod';

const passage = z.object({
  text: z.string().describe('one sentence'),
  cites: z.array(z.string()).describe('the ids of all sentences that it is made of, one to four'),
});

/** What the model answers: a dek, and bullets in the order of importance. */
export const answerSchema = z.object({
  dek: passage.nullable().describe('at most 30 words that add to the headline; null if nothing is left to add'),
  bullets: z.array(passage).describe('three to five facts, each at most 45 words, the most important first'),
});

export type WrittenPassage = z.infer<typeof passage>;
export type WrittenAnswer = z.infer<typeof answerSchema>;

/** The same as a JSON schema, for the request. Without limits, which some servers refuse in a schema. */
export const answerJsonSchema: Record<string, unknown> = (() => {
  const { $schema: _, ...schema } = z.toJSONSchema(answerSchema);
  return schema;
})();

/** Reads an answer; null if it does not have the form. */
export const readAnswer = (value: unknown): WrittenAnswer | null => answerSchema.safeParse(value).data ?? null;
