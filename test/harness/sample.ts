import { loadNewsroom, outletRatings, type SampleServer, startSampleServer } from '@newsloom/sample';
import { type Db, feeds, outlets } from '@newsloom/store';

/** A fixed time for the newest articles, so that every run sees the same dates. */
export const ANCHOR = new Date('2025-11-10T12:00:00Z');

/** Serves the sample newsroom and makes `db` follow it, its outlets rated. */
export async function followSample(db: Db): Promise<SampleServer> {
  const server = await startSampleServer({ anchor: ANCHOR });
  const now = new Date();
  await feeds.add(db, server.feeds, now);
  await outlets.put(
    db,
    outletRatings(loadNewsroom()).map(({ lean, factuality, rater, ratedAt, ...facts }) => ({
      ...facts,
      ratings: lean || factuality ? [{ rater, ratedAt, lean, factuality, evidenceUrl: null }] : [],
    })),
    now,
  );
  return server;
}
