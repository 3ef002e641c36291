import { isApiError } from '@newsloom/client';
import type { State } from './pages/state-page.ts';

/** What a reader is told of an error; faults of this site only go to the log. */
export type ErrorState = { status: number; state: State; detail?: string };

/** The state that an error thrown by a page means. An API that answers neither yes nor no is as good as away. */
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
