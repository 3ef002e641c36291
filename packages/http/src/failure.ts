import { isNewsloomError, type NewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import { retryAfter } from './retry-after.ts';

/** The wait if the host does not say how long. A busy host needs a minute at least. */
const THROTTLED_MS = 60_000;

/** Statuses of passing faults besides 5xx: request timeout and too early. */
const PASSING = new Set([408, 425]);

/** The error of an answer that is neither a success nor a 304. */
export function statusError(url: URL, status: number, retryAfterHeader: string | null, now: Date): NewsloomError {
  const at = retryAfter(retryAfterHeader, now);
  // A past time is ignored: a host that refuses and says "at once" would be asked again without end.
  const wished = at !== null && at > now ? at : null;
  if (status === 429 || (status === 503 && wished)) {
    const retryAt = wished ?? new Date(now.getTime() + THROTTLED_MS);
    return newsloomError('http-throttled', { url: url.href, status }, { retryAt });
  }
  if (status >= 500 || PASSING.has(status)) {
    return newsloomError('http-server-error', { url: url.href, status, host: url.host });
  }
  return newsloomError('http-refused', { url: url.href, status });
}

const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** The error of a request without an answer. `undici` throws a TypeError with the reason as its cause. */
export function connectionError(url: URL, thrown: unknown, timeoutMs: number): NewsloomError {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  // The address guard throws errors of the catalogue.
  if (isNewsloomError(cause)) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const isTimeout = TIMEOUTS.has(code) || (cause instanceof Error && cause.name === 'TimeoutError');
  if (isTimeout) return newsloomError('http-timeout', { url: url.href, ms: timeoutMs }, { cause });
  return newsloomError('http-unreachable', { host: url.host, reason: code || reasonOf(cause) }, { cause });
}
