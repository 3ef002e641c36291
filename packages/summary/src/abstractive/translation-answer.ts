import { z } from 'zod';

/** What the model answers: the texts that it was given, in the other language. */
const translationAnswerSchema = z.object({
  texts: z.array(
    z.object({ id: z.string().describe('the id of the text'), text: z.string().describe('its translation') }),
  ),
});

export type TranslationAnswer = z.infer<typeof translationAnswerSchema>;

/** The same as a JSON schema, for the request. */
export const translationJsonSchema: Record<string, unknown> = (() => {
  const { $schema: _, ...schema } = z.toJSONSchema(translationAnswerSchema);
  return schema;
})();

/** Reads an answer; null if it does not have the form. */
export const readTranslation = (value: unknown): TranslationAnswer | null =>
  translationAnswerSchema.safeParse(value).data ?? null;
