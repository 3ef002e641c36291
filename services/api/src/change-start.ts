import { changes, type Db } from '@newsloom/store';
import { shareWork } from './shared-work.ts';

/**
 * Returns a function that gives the number to begin after. It throws `cursor-expired` if that lies beyond the newest
 * change, and so is of another store. Readers who come at once, as after a restart, share one look.
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
