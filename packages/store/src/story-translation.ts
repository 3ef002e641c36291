import { z } from 'zod';
import { rejectedTexts } from './rejected-texts.ts';

/** The words of a story in another language, and how they were made. */
export const translationSchema = z.object({
  language: z.string().describe('language of the texts, as an ISO 639-1 code'),
  headline: z
    .string()
    .nullable()
    .describe('the headline; null if no translation of it was accepted: then there is no text in this language'),
  dek: z.string().nullable().describe('the dek; null if the story has none, or no translation of it was accepted'),
  keyPoints: z
    .array(z.string().nullable())
    .describe('a text for each of `keyPoints`, in their order; null where no translation was accepted'),
  source: z
    .object({
      model: z.string().describe('the language model that was asked'),
      promptHash: z
        .string()
        .optional()
        .describe(
          'SHA-256 of what decides whether the model is asked again: its name, the form of the answer, the instructions, both languages, and the texts',
        ),
      accepted: z.int().optional().describe('number of its texts that passed the checks and are shown'),
      rejected: rejectedTexts(
        'figure, date, name, quotation, harm or reservation mean that one of these is not as in the original text',
      )
        .optional()
        .describe('its texts that failed a check and are not shown'),
      fault: z
        .string()
        .optional()
        .describe('code of the error that kept the model from translating; absent if there was none'),
    })
    .describe('how the texts were made'),
});

export type StoryTranslation = z.infer<typeof translationSchema>;
