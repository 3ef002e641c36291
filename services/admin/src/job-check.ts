import { entryOf, notHeld, type Runtime, type StageName, stageNames } from '@newsloom/pipeline';
import { resting } from '@newsloom/store';
import { type Check, check } from './check.ts';

/** Units looked at for each stage: enough to see that the queue lost some, and one question to it. */
const MOST = 1_000;

/** The reconciler finds what has rested once; what has rested this often it does not find, or does not run. */
const RESTS = 3;

/** Looks for units that wait beyond their rest and have no job that would bring them to their stage. */
export const jobCheck = (runtime: Pick<Runtime, 'store' | 'queues' | 'now' | 'restMs'>): Promise<Check> =>
  check('jobs', async () => {
    const since = new Date(runtime.now().getTime() - RESTS * runtime.restMs);
    const lost: string[] = [];
    for (const stage of stageNames) {
      const count = await withoutJob(runtime, stage, since);
      if (count > 0) lost.push(`${count === MOST ? `${MOST} or more` : count} units wait for ${stage}, but no job`);
    }
    if (lost.length === 0) return { detail: 'what waits has its job' };
    return {
      detail: lost.join('; '),
      remedy:
        'Jobs are made anew by whatever worker runs: start one (`newsloom worker all`). If one runs and this stays, see its log for `reconciling`.',
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
