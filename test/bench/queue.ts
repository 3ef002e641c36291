/**
 * Measures what the queues cost: `node test/bench/queue.ts [--quick]`. Jobs without work go through one queue (added
 * together, taken, completed), and through a chain of as many queues as there are stages (each handler adds its job to
 * the next queue), alternately on Redis and on Postgres.
 */
import { STAGE_NAMES } from '@newsloom/pipeline';
import { openQueues, type Queues } from '@newsloom/queue';
import { openScriptRun } from '../harness/script-run.ts';
import { articleJobs, end, type Hop, jobsASecond, newIds, passOn } from './job-flow.ts';
import { machine } from './machine.ts';
import { benchOptions, repeat } from './options.ts';
import { median } from './quantile.ts';
import { table } from './report-table.ts';

const { quick, runs } = benchOptions();
/** Enough to keep the slower engine busy for seconds. */
const HOPS = quick ? 70 : 1_400;
const LENGTHS = [1, STAGE_NAMES.length];
const CONCURRENCIES = [1, 8, 32];

await using opened = new AsyncDisposableStack();
const { runtime } = opened.adopt(await openScriptRun(), ({ close }) => close());
const redis = runtime.queues;
if (redis.engine === 'redis') await compare();
else console.log('queue: skipped, since this machine has no Redis');

async function compare(): Promise<void> {
  const connection = { kind: 'postgres', url: runtime.store.url } as const;
  const postgres = opened.adopt(
    await openQueues({ connection, prefix: 'bench', onError: (error) => console.error(error) }),
    ({ close }) => close(),
  );
  const rows = [];
  for (const length of LENGTHS) {
    for (const concurrency of CONCURRENCIES) {
      const pairs = await repeat(runs, async () => ({
        redis: await hopsASecond(redis, length, concurrency),
        postgres: await hopsASecond(postgres, length, concurrency),
      }));
      const rate = {
        redis: median(pairs.map((pair) => pair.redis)),
        postgres: median(pairs.map((pair) => pair.postgres)),
      };
      rows.push([String(length), String(concurrency), rate.redis, rate.postgres, rate.redis / rate.postgres]);
    }
  }
  console.log(`Hops a second (${machine}); the ratio is to Postgres in the same run.\n`);
  console.log(table(['queues in a row', 'concurrency of each', 'Redis', 'Postgres', 'Redis : Postgres'], rows));
}

async function hopsASecond(queues: Queues, length: number, concurrency: number): Promise<number> {
  const nameOf = (place: number): string => `row_of_${length}_${place}`;
  const hopOf = (place: number): Hop => ({
    queue: nameOf(place),
    handle: place === length - 1 ? end : passOn(queues, nameOf(place + 1)),
  });
  const later = Array.from({ length: length - 1 }, (_, place) => hopOf(place + 1));
  const jobs = articleJobs(newIds(HOPS / length + 1));
  return length * (await jobsASecond(queues, [hopOf(0), ...later], concurrency, jobs));
}
