import { apiError, errorOf, isApiError, isPassing, unreachable } from './api-error.ts';
import { backoffMs, pause } from './pause.ts';

/** The options of a client. */
export type ClientOptions = {
  /** The address of the API, such as `http://localhost:4100`. */
  url: string;
  /** An API key, if the API requires one. */
  key?: string;
  /** How often a request is tried again after a passing fault. 4 by default: some ten seconds. */
  retries?: number;
  /** Limit for an answer, in milliseconds; 20,000 by default. Long polling for changes has its own limit. */
  timeoutMs?: number;
  /** Replaces the global `fetch`. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
};

/** Values of parameters; `undefined` ones are left out. */
export type Query = Record<string, string | number | boolean | undefined>;

export type RequestOptions = { headers?: Record<string, string>; signal?: AbortSignal; timeoutMs?: number };

/** Requests `path`, and turns the answer into a value with `read`. Throws an `ApiError`. */
export type Request = <T>(
  path: string,
  query: Query,
  read: (answer: Response) => Promise<T>,
  options?: RequestOptions,
) => Promise<T>;

/** Reads an answer as JSON. The OpenAPI document of the API guarantees the type. */
export const asJson = async <T>(answer: Response): Promise<T> => (await answer.json()) as T;

/** The limit for an answer. The API itself gives up after 15 seconds. */
const TIMEOUT_MS = 20_000;

/** If the API asks for a longer wait, the request fails instead. */
const LONGEST_RETRY_AFTER_MS = 60_000;

const addressOf = (base: string, path: string, query: Query): string => {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(given).toString();
  return `${base.replace(/\/+$/, '')}${path}${search === '' ? '' : `?${search}`}`;
};

/** Makes the function that sends requests, and repeats them after passing faults. Follows `Retry-After`. */
export function requestsOf({
  url,
  key,
  retries = 4,
  timeoutMs: usual = TIMEOUT_MS,
  fetch: own,
}: ClientOptions): Request {
  const ask = own ?? ((address, init) => fetch(address, init));

  async function once<T>(
    address: string,
    read: (answer: Response) => Promise<T>,
    { headers, signal, timeoutMs = usual }: RequestOptions,
  ): Promise<T> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(new Error('it took too long')), timeoutMs);
    try {
      const answer = await ask(address, {
        headers: { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...headers },
        signal: signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal,
      });
      if (!answer.ok) throw await errorOf(answer);
      return await read(answer);
    } catch (error) {
      if (signal?.aborted) throw aborted(signal);
      throw isApiError(error) ? error : unreachable(error);
    } finally {
      clearTimeout(timer);
    }
  }

  return async (path, query, read, options = {}) => {
    const address = addressOf(url, path, query);
    for (let failures = 0; ; failures++) {
      try {
        return await once(address, read, options);
      } catch (error) {
        const { signal } = options;
        if (signal?.aborted || !isApiError(error) || !isPassing(error) || failures >= retries) throw error;
        const wait = error.retryAfterMs ?? backoffMs(failures);
        if (wait > LONGEST_RETRY_AFTER_MS) throw error;
        await pause(wait, signal);
        if (signal?.aborted) throw aborted(signal);
      }
    }
  };
}

const aborted = (signal: AbortSignal) =>
  apiError({ code: 'aborted', message: 'The request was given up.', remedy: '' }, null, null, signal.reason);
