import { isNewsloomError, newsloomError } from '@newsloom/errors';
import { webUrl } from '@newsloom/text';
import { Agent, fetch, type Response } from 'undici';
import { connectionError, statusError } from './failure.ts';
import { type GuardOptions, guardedConnector } from './guard.ts';
import { retryAfter } from './retry-after.ts';

export type HttpClientOptions = {
  /** Name, version and contact for complaints. */
  userAgent: string;
  /** The limit for one request with all redirects and the body. */
  timeoutMs: number;
  /** The limit of the unpacked body. */
  maxBytes: number;
  now: () => Date;
  /** Ranges that may be opened besides the public internet; none if absent. */
  allow?: GuardOptions['allow'];
  /** Resolves names; the system's unless a test replaces it. */
  lookup?: GuardOptions['lookup'];
};

export type HttpRequest = {
  url: string;
  accept: string;
  /** Validators of an earlier answer, byte for byte (RFC 9110 §13.1). */
  etag?: string | null;
  lastModified?: string | null;
  signal: AbortSignal;
};

export type HttpAnswer = {
  /** 2xx, or 304 when a validator was sent. */
  status: number;
  /** The address that answered, after redirects. */
  url: string;
  contentType: string | null;
  etag: string | null;
  lastModified: string | null;
  cacheControl: string | null;
  body: Uint8Array;
};

export type HttpPost = {
  url: string;
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
};

/** The answer to a message, whatever its status, with the beginning of its text. */
export type HttpPosted = { status: number; text: string; retryAt: Date | null };

export type HttpClient = {
  get(request: HttpRequest): Promise<HttpAnswer>;
  /**
   * Sends a message and follows no redirect. Throws `http-bad-url`, `http-address-refused`, `http-unreachable`,
   * `http-timeout`.
   */
  post(request: HttpPost): Promise<HttpPosted>;
  close(): Promise<void>;
};

/** How much of the answer to a message is read. It only serves people who look for a fault. */
const SHOWN_BYTES = 1_000;

/** Browsers stop at 20. More than ten redirects never lead to an article. */
const MAX_REDIRECTS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Makes a client that fetches with limits on time, size and redirects, from the public internet and `allow` only. It
 * sends no cookies and no referrer. `get` throws `http-bad-url`, `http-address-refused`, `http-unreachable`,
 * `http-timeout`, `http-server-error`, `http-throttled`, `http-refused`, `http-too-large`, `http-too-many-redirects`.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { userAgent, timeoutMs, maxBytes, now, allow = [], lookup } = options;
  const agent = new Agent({
    connect: guardedConnector({ allow, timeoutMs, ...(lookup ? { lookup } : {}) }),
    // A few at a time. The store spaces the requests of all workers.
    connections: 4,
    pipelining: 1,
  });

  async function get(request: HttpRequest): Promise<HttpAnswer> {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
    let url = parse(request.url);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      try {
        const response = await fetch(url, {
          headers: headersOf(request),
          redirect: 'manual',
          dispatcher: agent,
          signal,
        });
        const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
        if (location === null) return await answer(url, response, Boolean(request.etag || request.lastModified));
        await response.body?.cancel();
        url = parse(utf8(location), url);
      } catch (thrown) {
        if (isNewsloomError(thrown)) throw thrown;
        // The caller's own deadline or shutdown is not a fault of the host.
        if (request.signal.aborted) throw request.signal.reason;
        throw connectionError(url, thrown, timeoutMs);
      }
    }
    throw newsloomError('http-too-many-redirects', { url: request.url, limit: MAX_REDIRECTS });
  }

  async function post({ url: address, headers, body, signal: caller }: HttpPost): Promise<HttpPosted> {
    const signal = AbortSignal.any([caller, AbortSignal.timeout(timeoutMs)]);
    const url = parse(address);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'user-agent': userAgent, ...headers },
        body,
        redirect: 'manual',
        dispatcher: agent,
        signal,
      });
      const text = await readBeginning(response, SHOWN_BYTES);
      return { status: response.status, text, retryAt: retryAfter(response.headers.get('retry-after'), now()) };
    } catch (thrown) {
      if (caller.aborted) throw caller.reason;
      throw connectionError(url, thrown, timeoutMs);
    }
  }

  const headersOf = ({ accept, etag, lastModified }: HttpRequest): Record<string, string> => ({
    'user-agent': userAgent,
    accept,
    'accept-encoding': 'gzip, br',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  });

  async function answer(url: URL, response: Response, isConditional: boolean): Promise<HttpAnswer> {
    const { status, headers } = response;
    if (!response.ok && !(status === 304 && isConditional)) {
      await response.body?.cancel();
      throw statusError(url, status, headers.get('retry-after'), now());
    }
    return {
      status,
      url: url.href,
      contentType: headers.get('content-type'),
      etag: headers.get('etag'),
      lastModified: headers.get('last-modified'),
      cacheControl: headers.get('cache-control'),
      body: await readAtMost(url, response, maxBytes),
    };
  }

  return { get, post, close: () => agent.close() };
}

/** A header comes with one byte per character. Hosts write characters beyond ASCII in a location as UTF-8. */
const utf8 = (header: string): string => Buffer.from(header, 'latin1').toString();

function parse(address: string, base?: URL): URL {
  const url = webUrl(address, base);
  if (url === null) throw newsloomError('http-bad-url', { url: address });
  // A login in an address is neither sent nor shown.
  url.username = '';
  url.password = '';
  return url;
}

/** Reads the body and stops at the limit, because the size in a header may be wrong. */
async function readAtMost(url: URL, response: Response, limit: number): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    const bytes: Uint8Array = chunk;
    size += bytes.byteLength;
    if (size > limit) throw newsloomError('http-too-large', { url: url.href, limit });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

/** Reads up to `limit` bytes of a body as text, and leaves the rest. */
async function readBeginning(response: Response, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes: Uint8Array = chunk;
    chunks.push(bytes);
    size += bytes.byteLength;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit).toString();
}
