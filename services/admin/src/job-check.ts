import { entryOf, notHeld, type Runtime, STAGE_NAMES, type StageName } from '@newsloom/pipeline';
import { resting } from '@newsloom/store';
import { type Check, check } from './check.ts';

/** Units per stage in one check: enough to notice lost jobs, and few enough for one request to the queue. */
const MOST = 1_000;

/**
 * The reconciler finds units after one rest. If a unit waits for this many rests, the reconciler is missing or broken.
 */
const RESTS = 3;

/** Looks for units that wait longer than their rest and have no job. */
export const jobCheck = (runtime: Pick<Runtime, 'store' | 'queues' | 'now' | 'restMs'>): Promise<Check> =>
  check('jobs', async () => {
    const since = new Date(runtime.now().getTime() - RESTS * runtime.restMs);
    const lost: string[] = [];
    for (const stage of STAGE_NAMES) {
      const count = await withoutJob(runtime, stage, since);
      if (count > 0) lost.push(`${count === MOST ? `${MOST} or more` : count} units wait for ${stage}, but no job`);
    }
    if (lost.length === 0) return { detail: 'every waiting unit has a job' };
    return {
      detail: lost.join('; '),
      remedy:
        'Any running worker adds the missing jobs: start one (`newsloom worker all`). If one runs and this stays, see its log for `reconciling`.',
    };
  });

async function withoutJob(
  { store: { db }, queues }: Pick<Runtime, 'store' | 'queues'>,
  stage: StageName,
  since: Date,
): Promise<number> {
  const units = await resting(db, entryOf(stage).waits, { since, after: null, limit: MOST });
  return (await notHeld({ queues }, stage, units)).length;
}
