/** An error that the API reported, or a failure to reach it. `code` is stable; `remedy` says what to do. */
export type ApiError = Error & {
  name: 'ApiError';
  code: string;
  remedy: string;
  /** The status of the answer; null if none came. */
  status: number | null;
  /** Milliseconds until another try is worthwhile, if the API says so. */
  retryAfterMs: number | null;
};

/** Says whether `thrown` is an error of this client. */
export const isApiError = (thrown: unknown): thrown is ApiError =>
  thrown instanceof Error && thrown.name === 'ApiError';

type Told = { code: string; message: string; remedy: string };

/** The fields of an error in an answer, all optional. */
type Problem = Partial<Told> & { detail?: string };

export const apiError = (
  { code, message, remedy }: Told,
  status: number | null,
  retryAfterMs: number | null = null,
  cause?: unknown,
): ApiError =>
  Object.assign(new Error(message, { cause }), { name: 'ApiError' as const, code, remedy, status, retryAfterMs });

/** The error in an answer. If it is not from the API (but from a proxy, say), its code is `http-STATUS`. */
export async function errorOf(answer: Response): Promise<ApiError> {
  const body = (await answer.json().catch(() => null)) as (Problem & { error?: Problem }) | null;
  const told = body?.error ?? body ?? {};
  return apiError(
    {
      code: told.code ?? `http-${answer.status}`,
      message: told.message ?? told.detail ?? `The server answered ${answer.status}.`,
      remedy: told.remedy ?? 'Check the address of the API, and any proxy between it and this client.',
    },
    answer.status,
    retryAfterOf(answer),
  );
}

/** The error if no answer came. */
export const unreachable = (cause: unknown): ApiError =>
  apiError(
    {
      code: 'unreachable',
      message: `The API gave no answer: ${cause instanceof Error ? cause.message : String(cause)}.`,
      remedy: 'Check the address of the API and the network.',
    },
    null,
    null,
    cause,
  );

/** `Retry-After` as seconds or as a date (RFC 9110, 10.2.3). */
function retryAfterOf({ headers }: Response): number | null {
  const given = headers.get('retry-after');
  if (given === null) return null;
  const ms = /^\d+$/.test(given) ? Number(given) * 1_000 : Date.parse(given) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** Too many requests, or the API or its store is briefly unavailable: the same request may succeed later. */
const PASSING = [429, 502, 503, 504];

export const isPassing = (error: ApiError): boolean => error.status === null || PASSING.includes(error.status);
