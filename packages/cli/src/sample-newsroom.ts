import { isNewsloomError } from '@newsloom/errors';
import { loadNewsroom, outletRatings, type SampleServer, startSampleServer } from '@newsloom/sample';
import { type Db, feeds, outlets, withdrawals } from '@newsloom/store';
import { tell } from './output.ts';
import { type Memory, recall, remember } from './sample-memory.ts';

/** The first choice. If it is taken, any other port is used. */
const PORT = 4180;

const originsOf = ({ feeds, origins }: Pick<Memory, 'feeds' | 'origins'>): string[] => [
  ...new Set([...origins, ...feeds.map((url) => new URL(url).origin)]),
];

/**
 * Follows the sample newsroom if it is `wanted` and the store has nothing else: invented articles must not mix with
 * real ones. Otherwise stops following it and returns null.
 */
export async function followSample(home: string, db: Db, now: Date, wanted: boolean): Promise<SampleServer | null> {
  if (wanted && (await holdsSampleOnly(home, db))) return openSample(home, db, now);
  await leaveSample(home, db, now);
  return null;
}

/** Says whether all feeds and articles are of the sample newsroom. */
async function holdsSampleOnly(home: string, db: Db): Promise<boolean> {
  const memory = await recall(home);
  const known = new Set(memory?.feeds);
  if (!(await feeds.list(db)).every((feed) => known.has(feed.url))) return false;
  return !(await withdrawals.hasOthers(db, memory ? originsOf(memory) : []));
}

/** Serves the sample newsroom, rates its outlets and follows its feeds. */
async function openSample(home: string, db: Db, now: Date): Promise<SampleServer> {
  const memory = await recall(home);
  const anchor = memory?.anchor ?? now;
  const server = await startSampleServer({ anchor, port: memory?.port ?? PORT }).catch((error: unknown) => {
    if (!isNewsloomError(error) || error.code !== 'port-unavailable') throw error;
    return startSampleServer({ anchor });
  });
  const urls = server.feeds.map((feed) => feed.url);
  await feeds.remove(db, memory?.feeds.filter((url) => !urls.includes(url)) ?? []);
  const origins = originsOf({ feeds: urls, origins: memory ? originsOf(memory) : [] });
  await remember(home, { port: server.port, anchor, feeds: urls, origins });
  const ratings = outletRatings(loadNewsroom());
  await db.transaction().execute((transaction) =>
    outlets.put(
      transaction,
      ratings.map(({ domain, name, country, owner, ownerType, lean, factuality, rater, ratedAt }) => ({
        ...outlets.unknownOutlet(domain),
        name,
        country,
        owner,
        ownerType,
        ratings:
          lean || factuality
            ? [{ rater, ratedAt, lean, factuality, evidenceUrl: null, scale: 'invented', licence: null }]
            : [],
      })),
      now,
    ),
  );
  await feeds.add(db, server.feeds, now);
  tell(`nothing of your own yet: following the sample newsroom at ${server.origin} (invented outlets, sample text)`);
  return server;
}

/** Stops following the sample newsroom and takes its articles out of all stories. Does nothing if there is none. */
export async function leaveSample(home: string, db: Db, now: Date): Promise<void> {
  const memory = await recall(home);
  if (!memory) return;
  await feeds.remove(db, memory.feeds);
  // It is not followed any more, so outgoing requests to its port are refused again.
  await remember(home, { ...memory, feeds: [], origins: originsOf(memory) });
  const count = await db
    .transaction()
    .execute((transaction) => withdrawals.withdraw(transaction, originsOf(memory), 'sample', now));
  if (count > 0) tell(`left the sample newsroom: its ${count} articles are taken out of the stories`);
}
