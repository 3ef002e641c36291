import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNewsloomError } from '@newsloom/errors';
import { loadNewsroom, outletRatings, type SampleServer, startSampleServer } from '@newsloom/sample';
import { type Db, feeds, outlets, withdrawals } from '@newsloom/store';
import { z } from 'zod';
import { tell } from './output.ts';

/**
 * What a home stores about its sample newsroom, so that a later start has the same articles at the same addresses and
 * times.
 */
const memorySchema = z.object({
  port: z.int(),
  anchor: z.coerce.date(),
  feeds: z.array(z.string()),
  /**
   * The present and former origins of its outlets. They identify its articles, even after it had to move to another
   * port.
   */
  origins: z.array(z.string()).default([]),
});
type Memory = z.infer<typeof memorySchema>;

/** The first choice. If it is taken, any other port is used. */
const PORT = 4180;

const memoryFileOf = (home: string): string => join(home, 'sample.json');

async function recall(home: string): Promise<Memory | null> {
  const text = await readFile(memoryFileOf(home), 'utf8').catch(() => '');
  // A broken file must not stop the start: the newsroom begins again.
  return memorySchema.safeParse(text && jsonOf(text)).data ?? null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const originsOf = ({ feeds, origins }: Pick<Memory, 'feeds' | 'origins'>): string[] => [
  ...new Set([...origins, ...feeds.map((url) => new URL(url).origin)]),
];

/**
 * Follows the sample newsroom if it is `wanted` and the store has nothing else: invented articles must not mix with
 * real ones. Otherwise leaves it and returns null.
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
  await writeFile(memoryFileOf(home), JSON.stringify({ port: server.port, anchor, feeds: urls, origins }));
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
  const count = await db
    .transaction()
    .execute((transaction) => withdrawals.withdraw(transaction, originsOf(memory), 'sample', now));
  if (count > 0) tell(`left the sample newsroom: its ${count} articles are taken out of the stories`);
}
