import { articleJob, jobOf, running, type useStageBench } from '@newsloom/pipeline/testing';
import { articles, type Lease, shards } from '@newsloom/store';
import { afterEach } from 'vitest';
import { clusterStage } from '../cluster-stage.ts';

/** Opens writers of the shard `en`, one after the other. Their leases end with the test, or by `release`. */
export function useWriters(bench: ReturnType<typeof useStageBench>) {
  let lease: Lease | null = null;
  const release = async (): Promise<void> => {
    await lease?.release();
    lease = null;
  };
  afterEach(release);

  const openWriter = async () => {
    const { store, log, now } = bench.runtime();
    lease = await shards.leaseShard(store.db, 'en', 60_000, running);
    if (!lease) throw new Error('no lease');
    let isOutdated = false;
    const stage = await clusterStage({ shards: ['en', 'rest'] }).open(lease, { db: store.db, log, now }, () => {
      isOutdated = true;
    });
    const handle = stage.handler(bench.runtime());
    return {
      isOutdated: () => isOutdated,
      /** Places articles as one batch, by their import names. */
      place: (...names: string[]) =>
        Promise.all(names.map((name) => handle(jobOf(articleJob(articles.importedIdOf(name))), running))),
      /** Looks again at the stories that are due. Returns the ids of the stories that must be scored again. */
      look: async () => (await stage.tend?.())?.map(({ id }) => id).sort(),
    };
  };
  return { openWriter, release };
}
