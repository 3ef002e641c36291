/**
 * Measures how soon a shard is written again after its writer was killed, how many articles a second a writer places,
 * and whether a busy writer keeps its lease:
 * `node test/bench/takeover.ts [--quick] [--runs N] [--lines N]`. Starts two processes of the cluster stage with the
 * default configuration, on fresh private engines each time, with N articles. One is killed in the middle of them, and
 * the other is on standby. Then measures twice without a kill: once alone, and once while other processes compete for
 * every core. Linux only.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { loadConfig } from '@newsloom/config';
import { bringDeduped } from '../harness/deduped-articles.ts';
import { openScriptRun, type ScriptRun } from '../harness/script-run.ts';
import { startWorkerProcess, type WorkerProcess } from '../harness/worker-process.ts';
import { machine } from './machine.ts';
import { benchOptions, repeat } from './options.ts';
import { median } from './quantile.ts';
import { figure, table } from './report-table.ts';

const { quick, runs, lines = quick ? 200 : 3_000 } = benchOptions();

/** Short compared with all measured times. */
const LOOK_MS = 10;

/** Busy processes per core, besides the measured ones. Few in a quick run, because other tests run at the same time. */
const SPINNING = quick ? 1 : 4;

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

const alone = await measureBeside(0);
console.log(`\nA writer alone places ${figure(lines / alone.seconds)} articles a second.`);
const { epochs, seconds } = await measureBeside(SPINNING);
console.log(
  `\nWith ${SPINNING} times as many busy processes as cores, ${figure(lines)} articles took ${figure(seconds)} s and ${epochs} ` +
    `${epochs === 1 ? 'epoch: the writer kept its lease' : 'epochs: the writer lost its lease'}.`,
);

/** Starts a process that writes the shard `en`, and another on standby. */
async function startBoth(opened: AsyncDisposableStack): Promise<{ run: ScriptRun; writer: WorkerProcess }> {
  const run = opened.adopt(await openScriptRun(), ({ close }) => close());
  const start = () => startWorkerProcess(['cluster'], { NEWSLOOM_HOME: run.home, NEWSLOOM_LOG_LEVEL: 'error' });
  const writer = opened.adopt(await start(), ({ kill }) => kill());
  await until(async () => (await epochOf(run)) === 1);
  opened.adopt(await start(), ({ kill }) => kill());
  return { run, writer };
}

/** How many epochs and seconds the articles take besides `spinning` busy processes per core. */
async function measureBeside(spinning: number): Promise<{ epochs: number; seconds: number }> {
  await using opened = new AsyncDisposableStack();
  const { run } = await startBoth(opened);
  for (let n = 0; n < spinning * availableParallelism(); n++) {
    opened.adopt(spawn(process.execPath, ['-e', 'for (;;);']), (child) => void child.kill('SIGKILL'));
  }
  await bringDeduped(run.runtime, lines);
  const startedAt = performance.now();
  await until(async () => (await placedIn(run)) === lines);
  return { epochs: (await epochOf(run)) ?? 0, seconds: (performance.now() - startedAt) / 1_000 };
}

async function measure(): Promise<Takeover> {
  await using opened = new AsyncDisposableStack();
  const { run, writer } = await startBoth(opened);
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
