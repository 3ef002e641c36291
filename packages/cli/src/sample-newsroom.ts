import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNewsloomError } from '@newsloom/errors';
import { loadNewsroom, outletRatings, type SampleServer, startSampleServer } from '@newsloom/sample';
import { type Db, feeds, outlets } from '@newsloom/store';
import { z } from 'zod';
import { tell } from './output.ts';

/**
 * What a home remembers of its sample newsroom: a later start must find the same articles at the same addresses and
 * times.
 */
const memorySchema = z.object({ port: z.int(), anchor: z.coerce.date(), feeds: z.array(z.string()) });
type Memory = z.infer<typeof memorySchema>;

/** The first choice; any other port will do. */
const PORT = 4180;

const memoryFileOf = (home: string): string => join(home, 'sample.json');

async function recall(home: string): Promise<Memory | null> {
  const text = await readFile(memoryFileOf(home), 'utf8').catch(() => '');
  // A torn file is no reason not to start: the newsroom begins anew.
  return memorySchema.safeParse(text && jsonOf(text)).data ?? null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Says whether nothing is followed but the sample newsroom, or nothing at all. */
export async function followsSampleOnly(home: string, db: Db): Promise<boolean> {
  const known = new Set((await recall(home))?.feeds);
  return (await feeds.list(db)).every((feed) => known.has(feed.url));
}

/** Serves the sample newsroom and follows its feeds, with its outlets rated. */
export async function openSample(home: string, db: Db, now: Date): Promise<SampleServer> {
  const memory = await recall(home);
  const anchor = memory?.anchor ?? now;
  const server = await startSampleServer({ anchor, port: memory?.port ?? PORT }).catch((error: unknown) => {
    if (!isNewsloomError(error) || error.code !== 'port-unavailable') throw error;
    return startSampleServer({ anchor });
  });
  const urls = server.feeds.map((feed) => feed.url);
  await feeds.remove(db, memory?.feeds.filter((url) => !urls.includes(url)) ?? []);
  await writeFile(memoryFileOf(home), JSON.stringify({ port: server.port, anchor, feeds: urls }));
  const ratings = outletRatings(loadNewsroom());
  await db.transaction().execute((transaction) =>
    outlets.put(
      transaction,
      ratings.map(({ domain, name, country, owner, ownerType, lean, factuality, rater, ratedAt }) => ({
        domain,
        name,
        country,
        owner,
        ownerType,
        ratings: lean || factuality ? [{ rater, ratedAt, lean, factuality, evidenceUrl: null }] : [],
      })),
      now,
    ),
  );
  await feeds.add(db, server.feeds, now);
  tell(`no feeds of your own yet: following the sample newsroom at ${server.origin} (invented outlets, sample text)`);
  return server;
}

/** Follows the sample newsroom no longer; the stories that it made stay. */
export async function leaveSample(home: string, db: Db): Promise<void> {
  const memory = await recall(home);
  if (memory) await feeds.remove(db, memory.feeds);
}
