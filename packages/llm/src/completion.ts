import { z } from 'zod';

/** The parts of a chat completion that are read. Servers add many others, and leave some out. */
const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]).nullish(),
        }),
      }),
    )
    .min(1),
  usage: z.object({ total_tokens: z.number().int().nonnegative() }).nullish().catch(null),
});

/** The text that a model wrote, and how many tokens the server counted; null if it does not say. */
export type Completion = { text: string; tokens: number | null };

/** Reads the body of an answer; null if it is no chat completion. */
export function completionOf(body: string): Completion | null {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return null;
  }
  const { data } = completionSchema.safeParse(value);
  const content = data?.choices[0]?.message.content;
  if (!data || !content) return null;
  const text = typeof content === 'string' ? content : content.map((part) => part.text ?? '').join('');
  return { text, tokens: data.usage?.total_tokens ?? null };
}
