import { changes, type Db } from '@newsloom/store';
import { shareWork } from './shared-work.ts';

/**
 * Returns a function that gives the number after which a reader begins. It throws `cursor-expired` if `after` lies
 * beyond the newest change, and so belongs to another store. Readers who connect at the same time, as after a restart,
 * share one look.
 */
export function openStarts(db: Db): (after: string | undefined) => Promise<number> {
  const share = shareWork<number | null>();
  return async (after) => {
    if (after === undefined) return 0;
    const shared = await share('newest', () => changes.newest(db));
    if (after === 'newest') return shared ?? 0;
    const place = Number(after);
    if (place <= (shared ?? place)) return place;
    // The look may have begun before this change was made.
    await changes.checkPlace(db, place);
    return place;
  };
}
