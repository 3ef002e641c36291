import { isJudged, volumeDrops } from '@newsloom/outlets';
import { type Db, type OutletDrop, outletDays, type Transaction } from '@newsloom/store';

/** Days that one call counts. A store without counts has five weeks to catch up with, which takes a few hours. */
const DAYS = 7;

/**
 * Counts what each outlet published on the days that are over, and finds the outlets with far less than usual on the
 * last one. One process does it, once a day.
 */
export async function countVolumes(db: Db, now: Date): Promise<void> {
  for (const day of await outletDays.uncounted(db, now, DAYS)) {
    // In one transaction, so that no day is counted and never judged.
    await db.transaction().execute(async (transaction) => {
      if (await outletDays.count(transaction, day)) await judge(transaction, day);
    });
  }
}

async function judge(transaction: Transaction, day: string): Promise<void> {
  const drops: OutletDrop[] = [];
  let judged = 0;
  for await (const page of outletDays.weeksUntil(transaction, day)) {
    for (const { outlet, weeks } of page) {
      if (isJudged(weeks)) judged += 1;
      for (const drop of volumeDrops(weeks)) drops.push({ outlet, day, ...drop });
    }
  }
  await outletDays.putDrops(transaction, day, drops, judged);
}
