import { type Backlog, backlog as backlogOf, type Db } from '@newsloom/store';
import { entryOf, STAGE_NAMES, type StageName } from './catalog.ts';

/** How many units wait for each stage in the store, in the order of the flow. */
export async function backlog(db: Db, now: Date): Promise<(Backlog & { stage: StageName })[]> {
  const waiting = await backlogOf(
    db,
    STAGE_NAMES.map((stage) => entryOf(stage).waits),
    now,
  );
  return STAGE_NAMES.map((stage, place) => ({ stage, waiting: 0, oldestAt: null, ...waiting[place] }));
}

/** Says whether no unit waits for any stage. */
export const isIdle = (waiting: readonly Backlog[]): boolean => waiting.every((stage) => stage.waiting === 0);
