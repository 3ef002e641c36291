/**
 * Measures how newsloom behaves under a steady stream: `node test/bench/soak.ts [--quick] [--seconds N] [--rate N]`.
 * `newsloom up` follows outlets on loopback that publish `rate` articles a second for `seconds`, and then works off the
 * rest. The articles are NEWSLOOM_DATA/clustering (allsides-unlabelled.stream.jsonl.gz). Linux only.
 */
import { setTimeout } from 'node:timers/promises';
import { backlog, isIdle } from '@newsloom/pipeline';
import { articleCounts, feeds } from '@newsloom/store';
import { openScriptRun } from '../harness/script-run.ts';
import { startProcess } from '../harness/worker-process.ts';
import { importsOf, streamFile } from './article-lines.ts';
import { isThere, readLines } from './bench-data.ts';
import { machine } from './machine.ts';
import { benchOptions } from './options.ts';
import { servePacedOutlets } from './paced-outlets.ts';
import { memoryMb } from './process-memory.ts';
import { figure } from './report-table.ts';
import { type Lag, type Look, printSoak } from './soak-report.ts';

const { quick, seconds = quick ? 20 : 600, rate = 4 } = benchOptions();

/** As many as a country's newsroom follows. Each publishes an article every few seconds. */
const OUTLETS = 40;

/** Short, so that the wait for a poll does not dominate the lag. Real feeds are polled every quarter of an hour. */
const POLL_MS = 5_000;

/** Looks at memory and queues during the run: enough for a curve. */
const LOOKS = 60;

/**
 * The longest time in seconds for working off the rest after the stream has ended. If it takes longer, the rate was too
 * high.
 */
const PATIENCE_S = 300;

if (isThere('a soak', streamFile)) {
  await using opened = new AsyncDisposableStack();
  const run = opened.adopt(await openScriptRun(), ({ close }) => close());
  const { db, runtime } = run;
  const imports = importsOf(streamFile, readLines(streamFile).slice(0, Math.ceil(seconds * rate)));
  const server = opened.adopt(await servePacedOutlets(imports, OUTLETS, rate), ({ stop }) => stop());
  const followed = server.feeds.map((url) => ({ url }));
  await feeds.add(db, followed, runtime.now());
  const environment = {
    NEWSLOOM_HOME: run.home,
    NEWSLOOM_PORT: '0',
    NEWSLOOM_WEB_PORT: '0',
    NEWSLOOM_LOG_LEVEL: 'error',
    NEWSLOOM_POLL_INTERVAL_MS: String(POLL_MS),
    NEWSLOOM_ALLOW_RANGES: '127.0.0.1',
  };
  const up = await startProcess(['up', '--no-sample', '--processes', '1'], environment, 'API at ');
  opened.defer(async () => void (await up.stop()));

  const startedAt = performance.now();
  const secondsSince = () => (performance.now() - startedAt) / 1_000;
  const looks: Look[] = [];
  for (let isDone = false; !isDone && secondsSince() < seconds + PATIENCE_S; ) {
    await setTimeout((seconds * 1_000) / LOOKS);
    const stages = await backlog(db, runtime.now());
    const published = (await articleCounts(db)).find(({ status }) => status === 'published')?.count ?? 0;
    looks.push({
      second: secondsSince(),
      memory: memoryMb(up.pid, 'VmRSS'),
      published,
      waiting: new Map(stages.map(({ stage, waiting }) => [stage, waiting])),
    });
    isDone = published === imports.length && isIdle(stages);
  }
  console.log(
    `${figure(looks.at(-1)?.published ?? 0)} of ${figure(imports.length)} articles of ${OUTLETS} outlets are in stories, ` +
      `${figure(rate)} a second for ${seconds} s, polled every ${POLL_MS / 1_000} s (${machine})\n`,
  );
  const rows = await db.selectFrom('articles').select(['url', 'discovered_at', 'status', 'status_at']).execute();
  printSoak(
    looks,
    rows.flatMap(({ url, discovered_at, status, status_at }): Lag[] => {
      const at = server.appearedAt(url ?? '');
      if (at === undefined) return [];
      const seen = (discovered_at.getTime() - at) / 1_000;
      return [{ seen, story: status === 'published' ? (status_at.getTime() - at) / 1_000 : null }];
    }),
  );
}
