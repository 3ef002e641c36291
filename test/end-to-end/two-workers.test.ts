import { trails } from '@newsloom/store';
import { afterEach, expect, test } from 'vitest';
import { type OwnEngines, openOwnEngines } from '../harness/own-engines.ts';
import { startWorkerProcess, type WorkerProcess } from '../harness/worker-process.ts';

let engines: OwnEngines;
let workers: WorkerProcess[] = [];

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await engines.close();
});

test('two workers of all stages share the work, and no work has a double effect', async () => {
  engines = await openOwnEngines();
  // Each has its own user agent, so that the server can tell them apart.
  workers = await Promise.all(
    ['one', 'two'].map((name) =>
      startWorkerProcess(['all'], {
        ...engines.environment,
        NEWSLOOM_CONTACT: name,
        // Long, because locks could expire on a busy machine, which would change the counts.
        NEWSLOOM_LOCK_MS: '60000',
        NEWSLOOM_LEASE_MS: '60000',
      }),
    ),
  );
  await engines.idle();
  const { length: wanted } = engines.server.articles;
  expect(await engines.counts()).toEqual({ published: wanted });

  const all = await engines.db.selectFrom('articles').select(['id', 'duplicate_of']).execute();
  const alike = Map.groupBy(all, ({ id, duplicate_of }) => duplicate_of ?? id);
  for (const { id, duplicate_of } of all) {
    const done = (await trails.of(engines.db, id)).filter(({ outcome }) => outcome === 'done');
    const counts = Object.fromEntries(
      Map.groupBy(done, ({ stage }) => stage)
        .entries()
        .map(([stage, list]) => [stage, list.length]),
    );
    expect(counts).toEqual({ fetch: 1, extract: 1, dedupe: 1, cluster: expect.any(Number) });
    // Clustering processes a copy again when an earlier original arrives. Any of the others can be that original.
    expect(counts.cluster).toBeLessThanOrEqual(alike.get(duplicate_of ?? id)?.length ?? 0);
  }
  const askers = new Set(engines.server.requests().map(({ userAgent }) => userAgent));
  expect(askers.size).toBe(2);
  const stories = await engines.stories();
  expect(stories.flatMap((story) => story.articles)).toHaveLength(wanted);
});
