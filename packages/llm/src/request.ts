import { newsloomError } from '@newsloom/errors';
import type { Dispatcher } from 'undici';
import { type Completion, completionOf } from './completion.ts';
import { addressOf, type Endpoint, exchange } from './exchange.ts';
import type { Prompt } from './prompt.ts';

/** Enough for five bullets in any script. A model that writes more has lost its way. */
export const ANSWER_TOKENS = 1_500;

/** Many times what the answer and its envelope need, including reasoning. */
const MOST_BYTES = 300_000;

/** The statuses with which servers refuse a request that has unknown fields. */
const UNKNOWN_FIELDS = new Set([400, 422]);

/** The body of a request. With `isPlain` it lacks the fields that some servers and models refuse. */
function bodyOf({ system, user, schema }: Prompt<unknown>, model: string, isPlain: boolean): object {
  const asked = isPlain ? `${system}\n\nThe JSON schema of the answer:\n${JSON.stringify(schema)}` : system;
  return {
    model,
    messages: [
      { role: 'system', content: asked },
      { role: 'user', content: user },
    ],
    stream: false,
    ...(isPlain
      ? {}
      : {
          temperature: 0,
          max_tokens: ANSWER_TOKENS,
          response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } },
        }),
  };
}

/**
 * Asks a server for a chat completion. If it refuses a request with a schema, it is asked again in plain text, and so
 * are all later requests (`form.isPlain`). Throws `llm-unreachable`, `llm-timeout`, `llm-server-error`, `llm-refused`,
 * `llm-answer-unusable`; and the reason of `signal` if that aborts it.
 */
export async function complete(
  { url, key, model, timeoutMs }: Endpoint,
  prompt: Prompt<unknown>,
  { dispatcher, form, signal }: { dispatcher: Dispatcher; form: { isPlain: boolean }; signal: AbortSignal },
): Promise<Completion> {
  const address = addressOf(url, '/chat/completions');
  const question = { purpose: 'llm', address, key, timeoutMs, mostBytes: MOST_BYTES } as const;
  const body = await exchange(question, { dispatcher, signal }, async (send) => {
    const response = await send(bodyOf(prompt, model, form.isPlain));
    if (form.isPlain || !UNKNOWN_FIELDS.has(response.status)) return response;
    await response.body?.cancel();
    const plain = await send(bodyOf(prompt, model, true));
    form.isPlain = plain.ok;
    return plain;
  });
  const completion = completionOf(body);
  if (completion !== null) return completion;
  throw newsloomError('llm-answer-unusable', { host: new URL(url).host, reason: 'it is no chat completion' });
}
