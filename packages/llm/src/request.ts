import { setTimeout as pause } from 'node:timers/promises';
import { isNewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import { type Dispatcher, fetch, type Response } from 'undici';
import { type Completion, completionOf } from './completion.ts';
import type { Prompt } from './prompt.ts';

/** A server and a model on it. */
export type Endpoint = {
  /** Up to and without `/chat/completions`. */
  url: string;
  key: string | null;
  model: string;
  /** The limit for one question, with all tries. */
  timeoutMs: number;
};

/** Enough for five bullets in any script; a model that goes on for longer has gone astray. */
export const ANSWER_TOKENS = 1_500;

/** Many times what the answer and its envelope need, thoughts included. */
const MOST_BYTES = 300_000;

/** The wait before the only retry, if the server names none. */
const RETRY_MS = 1_000;

/** A server refuses fields that it does not know with one of these. */
const UNKNOWN_FIELDS = new Set([400, 422]);

const hostOf = (url: string): string => new URL(url).host;

/** The address under which a server completes chats. */
export const chatUrlOf = (url: string): string =>
  `${url.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')}/chat/completions`;

export const headersOf = ({ key }: Pick<Endpoint, 'key'>): Record<string, string> => ({
  'content-type': 'application/json',
  accept: 'application/json',
  ...(key === null ? {} : { authorization: `Bearer ${key}` }),
});

/** The body of a request; `isPlain` without the fields that some servers and models refuse. */
function bodyOf({ system, user, schema }: Prompt<unknown>, model: string, isPlain: boolean): string {
  const asked = isPlain ? `${system}\n\nThe JSON schema of the answer:\n${JSON.stringify(schema)}` : system;
  return JSON.stringify({
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
  });
}

/**
 * Asks a server once, and once more after 429 or 5xx, if it lets itself be asked within the time. A server that refuses
 * a request by schema is asked in plain text, and from then on only so (`form.isPlain`). Throws `llm-unreachable`,
 * `llm-timeout`, `llm-server-error`, `llm-refused`, `llm-answer-unusable`; the reason of `signal` if that ends it.
 */
export async function complete(
  endpoint: Endpoint,
  prompt: Prompt<unknown>,
  { dispatcher, form, signal }: { dispatcher: Dispatcher; form: { isPlain: boolean }; signal: AbortSignal },
): Promise<Completion> {
  const { url, model, timeoutMs } = endpoint;
  const host = hostOf(url);
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const post = (isPlain: boolean): Promise<Response> =>
    fetch(chatUrlOf(url), {
      method: 'POST',
      headers: headersOf(endpoint),
      body: bodyOf(prompt, model, isPlain),
      // A redirect would take the key to another place.
      redirect: 'manual',
      dispatcher,
      signal: deadline,
    });
  try {
    let isPlain = form.isPlain;
    let response = await post(isPlain);
    if (!isPlain && UNKNOWN_FIELDS.has(response.status)) {
      await response.body?.cancel();
      isPlain = true;
      response = await post(isPlain);
      form.isPlain = response.ok;
    }
    const waitMs = waitOf(response);
    if (isPassing(response.status) && waitMs < timeoutMs) {
      await response.body?.cancel();
      await pause(waitMs, undefined, { signal: deadline });
      response = await post(isPlain);
    }
    if (!response.ok) {
      await response.body?.cancel();
      const { status } = response;
      throw newsloomError(isPassing(status) ? 'llm-server-error' : 'llm-refused', { host, status });
    }
    const completion = completionOf(await readAtMost(response, host));
    if (completion === null) throw newsloomError('llm-answer-unusable', { host, reason: 'it is no chat completion' });
    return completion;
  } catch (thrown) {
    if (isNewsloomError(thrown)) throw thrown;
    // The caller's own deadline or shutdown is no fault of the server.
    if (signal.aborted) throw signal.reason;
    if (deadline.aborted) throw newsloomError('llm-timeout', { host, ms: timeoutMs }, { cause: thrown });
    const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
    throw newsloomError('llm-unreachable', { host, reason: reasonOf(cause) }, { cause: thrown });
  }
}

const isPassing = (status: number): boolean => status === 429 || status >= 500;

/** How long the server wishes to be left alone, in ms. */
function waitOf(response: Response): number {
  const seconds = /^\s*(\d{1,6})\s*$/.exec(response.headers.get('retry-after') ?? '')?.[1];
  return seconds === undefined ? RETRY_MS : Number(seconds) * 1_000;
}

async function readAtMost(response: Response, host: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes: Uint8Array = chunk;
    size += bytes.byteLength;
    if (size > MOST_BYTES)
      throw newsloomError('llm-answer-unusable', { host, reason: `it has more than ${MOST_BYTES} bytes` });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size).toString();
}
