import { type Backlog, backlog as backlogOf, type Db, storyLooks } from '@newsloom/store';
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

/** A second look that is due within this time still belongs to the work. Later ones follow from other stories. */
const SOON_MS = 60_000;

/** Says whether a second look at any story is due within a minute. */
export const areLooksSoon = (db: Db, now: Date): Promise<boolean> =>
  storyLooks.areLooksDue(db, new Date(now.getTime() + SOON_MS));

/** Says whether the work is done: no unit waits for any stage, and no second look is due within a minute. */
export async function isAtRest(db: Db, now: Date): Promise<boolean> {
  // Looks are read first: a look makes stories due, and a placed article makes both a story and a look due.
  const looksSoon = await areLooksSoon(db, now);
  return !looksSoon && isIdle(await backlog(db, now));
}
