import { isApiError } from '@newsloom/client';
import type { State } from './pages/state-page.ts';

/** What a reader sees of an error. Faults of this site only go to the log. */
export type ErrorState = { status: number; state: State; detail?: string };

/** The state for an error that a page threw. An API that does not give a usable answer counts as away. */
export function errorStateOf(thrown: Error & { statusCode?: number; code?: string }): ErrorState {
  if (isApiError(thrown)) {
    if (thrown.status === 404) return { status: 404, state: 'notFound' };
    if (thrown.code === 'story-retracted') return { status: 410, state: 'gone' };
    if (thrown.status === 400) return { status: 400, state: 'invalid', detail: thrown.message };
    return { status: 503, state: 'away' };
  }
  if (thrown.code === 'FST_ERR_HANDLER_TIMEOUT') return { status: 503, state: 'away' };
  const status = thrown.statusCode ?? 500;
  return status < 500 ? { status, state: 'notFound' } : { status: 500, state: 'fault' };
}
