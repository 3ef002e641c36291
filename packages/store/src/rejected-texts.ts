import { z } from 'zod';

/**
 * The texts of a language model that were not shown.
 * @param reasons what the reasons mean
 */
export const rejectedTexts = (reasons: string) =>
  z.array(
    z.object({
      text: z.string().describe('the text, cut at 300 characters'),
      reason: z.string().describe(`why it was rejected: ${reasons}`),
    }),
  );
