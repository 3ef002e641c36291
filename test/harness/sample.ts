import { loadNewsroom, outletRatings, type SampleServer, startSampleServer } from '@newsloom/sample';
import { type Db, feeds, outlets } from '@newsloom/store';

/** A fixed time for the newest articles, so that every run sees the same dates. */
export const ANCHOR = new Date('2025-11-10T12:00:00Z');

/** Enough outlets for stories with copies, several leans and several voices, with a third of the work of all 22. */
export const SOME = [
  'meridian-wire',
  'lagoon-post',
  'morning-ledger',
  'citizens-voice',
  'northshore-standard',
  'vestnik-zaliva',
];

/** Serves the sample newsroom, makes `db` follow it or only `outletIds`, and rates its outlets. */
export async function followSample(db: Db, outletIds?: string[]): Promise<SampleServer> {
  const server = await startSampleServer({ anchor: ANCHOR });
  const now = new Date();
  const isFollowed = ({ outletId }: { outletId: string }) => outletIds === undefined || outletIds.includes(outletId);
  server.articles = server.articles.filter(isFollowed);
  await feeds.add(db, server.feeds.filter(isFollowed), now);
  await outlets.put(
    db,
    outletRatings(loadNewsroom()).map(({ lean, factuality, rater, ratedAt, ...facts }) => ({
      ...outlets.unknownOutlet(facts.domain),
      ...facts,
      ratings:
        lean || factuality ? [{ rater, ratedAt, lean, factuality, evidenceUrl: null, scale: null, licence: null }] : [],
    })),
    now,
  );
  return server;
}
