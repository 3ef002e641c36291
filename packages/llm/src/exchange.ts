import { setTimeout as pause } from 'node:timers/promises';
import { isNewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import { type Dispatcher, fetch, type Response } from 'undici';

/** The purpose of a request. Errors are named after it: `llm-timeout`, `embeddings-timeout`. */
export type Purpose = 'llm' | 'embeddings';

/** A server and a model on it. */
export type Endpoint = {
  /** Without the path `/chat/completions` or `/embeddings` at its end. */
  url: string;
  key: string | null;
  model: string;
  /** The limit for one question, with all tries. */
  timeoutMs: number;
};

/** One request: its purpose, its address, and how many bytes the answer may have. */
export type Question = Pick<Endpoint, 'key' | 'timeoutMs'> & { purpose: Purpose; address: string; mostBytes: number };

/** Sends a body. After 429 or 5xx sends it once more, if the wait that the server asks for fits into the time limit. */
export type Send = (body: object) => Promise<Response>;

/** The wait before the only retry, if the server names none. */
const RETRY_MS = 1_000;

/** An address on the server: its base and `path`. The base may also end in the path of a request; that is removed. */
export const addressOf = (url: string, path: '/chat/completions' | '/embeddings' | '/models'): string =>
  `${url.replace(/\/+$/, '').replace(/\/(chat\/completions|embeddings)$/, '')}${path}`;

export const headersOf = ({ key }: Pick<Endpoint, 'key'>): Record<string, string> => ({
  'content-type': 'application/json',
  accept: 'application/json',
  ...(key === null ? {} : { authorization: `Bearer ${key}` }),
});

/**
 * The body of the answer to what `talk` sends. Throws the errors of its purpose: `-unreachable`, `-timeout`,
 * `-server-error`, `-refused`, `-answer-unusable` (too long); and the reason of `signal` if that aborts it.
 */
export async function exchange(
  { purpose, address, key, timeoutMs, mostBytes }: Question,
  { dispatcher, signal }: { dispatcher: Dispatcher; signal?: AbortSignal },
  talk: (send: Send) => Promise<Response>,
): Promise<string> {
  const { host } = new URL(address);
  const timeout = AbortSignal.timeout(timeoutMs);
  const deadline = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const post = (body: object): Promise<Response> =>
    fetch(address, {
      method: 'POST',
      headers: headersOf({ key }),
      body: JSON.stringify(body),
      // A redirect would send the key to another server.
      redirect: 'manual',
      dispatcher,
      signal: deadline,
    });
  const send: Send = async (body) => {
    const response = await post(body);
    const waitMs = waitOf(response);
    if (!isPassing(response.status) || waitMs >= timeoutMs) return response;
    await response.body?.cancel();
    await pause(waitMs, undefined, { signal: deadline });
    return post(body);
  };
  try {
    const response = await talk(send);
    if (!response.ok) {
      await response.body?.cancel();
      const { status } = response;
      throw newsloomError(isPassing(status) ? `${purpose}-server-error` : `${purpose}-refused`, { host, status });
    }
    const body = await readAtMost(response, mostBytes);
    if (body === null)
      throw newsloomError(`${purpose}-answer-unusable`, { host, reason: `it has more than ${mostBytes} bytes` });
    return body;
  } catch (thrown) {
    if (isNewsloomError(thrown)) throw thrown;
    // The caller's own deadline or shutdown is no fault of the server.
    if (signal?.aborted) throw signal.reason;
    if (deadline.aborted) throw newsloomError(`${purpose}-timeout`, { host, ms: timeoutMs }, { cause: thrown });
    const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
    throw newsloomError(`${purpose}-unreachable`, { host, reason: reasonOf(cause) }, { cause: thrown });
  }
}

const isPassing = (status: number): boolean => status === 429 || status >= 500;

/** How long the server asks to wait before the next request, in ms. */
function waitOf(response: Response): number {
  const seconds = /^\s*(\d{1,6})\s*$/.exec(response.headers.get('retry-after') ?? '')?.[1];
  return seconds === undefined ? RETRY_MS : Number(seconds) * 1_000;
}

/** The body as text; null if it has more than `most` bytes. */
async function readAtMost(response: Response, most: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes: Uint8Array = chunk;
    size += bytes.byteLength;
    if (size > most) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size).toString();
}
