/**
 * Measures how soon a shard is written again after its writer was killed: `node test/bench/takeover.ts [--quick] [--runs
 * N]`. Two processes of the cluster stage, with the configuration of a first start, on fresh private engines each time:
 * one is killed in the middle of its articles, the other stands by. Linux only.
 */
import { setTimeout } from 'node:timers/promises';
import { loadConfig } from '@newsloom/config';
import { bringDeduped } from '../harness/deduped-articles.ts';
import { openScriptRun, type ScriptRun } from '../harness/script-run.ts';
import { startWorkerProcess } from '../harness/worker-process.ts';
import { machine } from './machine.ts';
import { benchOptions, repeat } from './options.ts';
import { median } from './quantile.ts';
import { figure, table } from './report-table.ts';

const { quick, runs, lines = quick ? 600 : 3_000 } = benchOptions();

/** Short against any of the times. */
const LOOK_MS = 10;

/** Seconds after the kill. */
type Takeover = { leased: number; firstPlaced: number; lastPlaced: number };

const { leaseMs } = loadConfig({});
const all = await repeat(runs, measure);
const middle = (of: (one: Takeover) => number) => figure(median(all.map(of)));
console.log(
  `The next writer has the shard ${middle(({ leased }) => leased)} s after the kill and places its first article after ` +
    `${middle(({ firstPlaced }) => firstPlaced)} s (medians; a lease is ${leaseMs / 1_000} s; ${machine}).\n`,
);
console.log(
  table(
    ['run', 's to the lease', 's to the first article', `s to the last of ${figure(lines)} articles`],
    all.map(({ leased, firstPlaced, lastPlaced }, run) => [String(run + 1), leased, firstPlaced, lastPlaced]),
  ),
);

async function measure(): Promise<Takeover> {
  await using opened = new AsyncDisposableStack();
  const run = opened.adopt(await openScriptRun(), ({ close }) => close());
  const start = () => startWorkerProcess(['cluster'], { NEWSLOOM_HOME: run.home, NEWSLOOM_LOG_LEVEL: 'error' });
  const writer = opened.adopt(await start(), ({ kill }) => kill());
  await until(async () => (await epochOf(run)) === 1);
  opened.adopt(await start(), ({ kill }) => kill());
  await bringDeduped(run.runtime, lines);
  await until(async () => (await placedIn(run)) > lines / 20);

  await writer.kill();
  const killedAt = performance.now();
  const since = () => (performance.now() - killedAt) / 1_000;
  const before = await placedIn(run);
  if (before === lines) throw new Error('it was killed too late: there was nothing left to do');
  await until(async () => (await epochOf(run)) === 2);
  const leased = since();
  await until(async () => (await placedIn(run)) > before);
  const firstPlaced = since();
  await until(async () => (await placedIn(run)) === lines);
  return { leased, firstPlaced, lastPlaced: since() };
}

async function until(look: () => Promise<boolean>): Promise<void> {
  while (!(await look())) await setTimeout(LOOK_MS);
}

async function epochOf({ db }: ScriptRun): Promise<number | undefined> {
  const row = await db.selectFrom('shards').select('epoch').where('name', '=', 'en').executeTakeFirst();
  return row?.epoch;
}

async function placedIn({ db }: ScriptRun): Promise<number> {
  const { count } = await db
    .selectFrom('articles')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'clustered')
    .executeTakeFirstOrThrow();
  return count;
}
