import { newsloomError } from '@newsloom/errors';
import { type Db, type FailureFilter, type FailureGroup, failures } from '@newsloom/store';
import { type FailureView, viewFailures } from './failure-view.ts';
import { type Trace, traceUnit } from './trace.ts';

/** More than anybody reads through, and little enough to hold in memory; `groupFailures` counts them all. */
const LIST = 1_000;

/** Failures that match, newest first; open ones, and at most 1,000, unless the filter says otherwise. */
export async function listFailures(db: Db, filter: FailureFilter): Promise<FailureView[]> {
  return viewFailures(db, await failures.list(db, { limit: LIST, ...filter }));
}

/** Failures that match, by stage, code and host: the most first, each with the words of its newest; `limit` is of groups. */
export const groupFailures = (db: Db, filter: FailureFilter): Promise<FailureGroup[]> => failures.group(db, filter);

/** A failure with all that is known of what failed; null when a job named no unit, or the unit is gone. */
export type FailureDetails = { failure: FailureView; unit: Trace | null };

/** The failure `id`, with the unit and its trail. Throws `not-found`. */
export async function showFailure(db: Db, id: number, now: Date): Promise<FailureDetails> {
  const row = await failures.byId(db, id);
  if (!row) throw newsloomError('not-found', { what: 'failure', id });
  const [failure] = await viewFailures(db, [row]);
  if (!failure) throw newsloomError('not-found', { what: 'failure', id });
  return { failure, unit: await traceUnit(db, row.unit_id, now) };
}
