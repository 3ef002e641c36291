import type { NewsloomError } from '@newsloom/errors';
import {
  articleProgress,
  failures,
  feeds,
  storyProgress,
  type Transaction,
  trails,
  webhookProgress,
} from '@newsloom/store';
import type { CatalogEntry } from './catalog.ts';
import type { Run } from './run.ts';

type FailedUnit = { run: Run; error: NewsloomError };

/**
 * Ends units as failed: marks each one and records the reason. Returns the ids of those that it marked. A unit that no
 * longer waits for the stage is not changed.
 */
export async function failUnits(
  transaction: Transaction,
  stage: string,
  policy: CatalogEntry,
  failed: readonly FailedUnit[],
  now: Date,
): Promise<Set<string>> {
  // An invalid payload names no unit.
  const named = failed.filter(({ error }) => error.code !== 'job-invalid');
  const hosts = named.length > 0 ? await restOrFail(transaction, policy, named, now) : new Map<string, string | null>();
  const recorded = failed.filter(({ run, error }) => hosts.has(run.unitId) || error.code === 'job-invalid');
  const since = await trails.failingSince(transaction, [...hosts.keys()], stage);
  await failures.record(
    transaction,
    recorded.map(({ run: { unitId, job, traceId }, error: { code, message, remedy } }) => ({
      stage,
      unit: policy.unit,
      unitId,
      code,
      message,
      remedy,
      host: hosts.get(unitId) ?? null,
      attempts: job.attempt,
      traceId,
      firstAt: since.get(unitId),
    })),
    now,
  );
  return new Set(recorded.map(({ run }) => run.unitId));
}

/** A feed, story or webhook that failed is tried again after this time: seldom enough to cost next to nothing. */
const REST_AFTER_FAILURE_MS = 3_600_000;

/**
 * Marks units as failed in their own rows. Returns their hosts by id, null where there is none. An article stays failed
 * until it is replayed, and does not leave its story. Feeds and stories rest and are tried again, so that none goes
 * silent for good. A unit that no longer waits for the stage is left out: another run of the same job succeeded.
 */
async function restOrFail(
  transaction: Transaction,
  { waits }: Pick<CatalogEntry, 'waits'>,
  failed: readonly FailedUnit[],
  now: Date,
): Promise<Map<string, string | null>> {
  const again = new Date(now.getTime() + REST_AFTER_FAILURE_MS);
  const codes = new Map(failed.map(({ run, error }) => [run.unitId, error]));
  switch (waits.unit) {
    case 'article': {
      const units = Array.from(codes, ([id, { code }]) => ({ id, code }));
      const ended = await articleProgress.fail(transaction, waits.status, units, now);
      return new Map(ended.map(({ id, url }) => [id, hostOf(url)]));
    }
    case 'feed': {
      const active = await feeds.lockActive(transaction, [...codes.keys()]);
      for (const { id } of active) {
        const { code = '', message = '' } = codes.get(id) ?? {};
        await feeds.saveFailedPoll(transaction, id, { code, message, nextPollAt: again, status: 'active' }, now);
      }
      return new Map(active.map(({ id, url }) => [id, hostOf(url)]));
    }
    case 'webhook': {
      const put = await webhookProgress.restUntil(transaction, [...codes.keys()], again);
      return new Map(Array.from(put, ([id, url]) => [id, hostOf(url)]));
    }
    case 'story': {
      const ids = [...codes.keys()];
      await storyProgress.restUntil(transaction, ids, again);
      return new Map(ids.map((id) => [id, null]));
    }
  }
}

const hostOf = (url: string | null): string | null => (url && URL.canParse(url) ? new URL(url).host : null);
