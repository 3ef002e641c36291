import { newsloomError } from '@newsloom/errors';
import { type Db, type FailureFilter, type FailureGroup, failures } from '@newsloom/store';
import { type FailureView, viewFailures } from './failure-view.ts';
import { type Trace, traceUnit } from './trace.ts';

/** More than anybody reads, and few enough for memory. `groupFailures` counts all. */
const LIST = 1_000;

/** Failures that match, newest first. Unless the filter says otherwise: open ones, 1,000 at most. */
export async function listFailures(db: Db, filter: FailureFilter): Promise<FailureView[]> {
  return viewFailures(db, await failures.list(db, { limit: LIST, ...filter }));
}

/**
 * Failures that match, grouped by stage, code and host: the largest groups first, each with the message of its newest
 * failure. `limit` counts groups.
 */
export const groupFailures = (db: Db, filter: FailureFilter): Promise<FailureGroup[]> => failures.group(db, filter);

/** A failure with the trace of its unit; null if the job named no unit or the unit no longer exists. */
export type FailureDetails = { failure: FailureView; unit: Trace | null };

/** The failure `id`, with the unit and its trail. Throws `not-found`. */
export async function showFailure(db: Db, id: number, now: Date): Promise<FailureDetails> {
  const row = await failures.byId(db, id);
  if (!row) throw newsloomError('not-found', { what: 'failure', id });
  const [failure] = await viewFailures(db, [row]);
  if (!failure) throw newsloomError('not-found', { what: 'failure', id });
  return { failure, unit: await traceUnit(db, row.unit_id, now) };
}
