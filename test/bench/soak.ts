/**
 * Measures how newsloom holds out under a steady stream: `node test/bench/soak.ts [--quick] [--seconds N] [--rate N]`.
 * `newsloom up` follows outlets on loopback that publish `rate` articles a second for `seconds`; then it works off what is
 * left. The articles are NEWSLOOM_DATA/clustering (allsides-unlabelled.stream.jsonl.gz). Linux only.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { backlog, isIdle, stageNames } from '@newsloom/pipeline';
import { feeds } from '@newsloom/store';
import { openScriptRun } from '../harness/script-run.ts';
import { startProcess } from '../harness/worker-process.ts';
import { importsOf, streamFile } from './article-lines.ts';
import { isThere, readLines } from './bench-data.ts';
import { linePlots } from './line-plot.ts';
import { machine } from './machine.ts';
import { benchOptions } from './options.ts';
import { servePacedOutlets } from './paced-outlets.ts';
import { memoryMb } from './process-memory.ts';
import { quantile } from './quantile.ts';
import { figure, table } from './report-table.ts';

const { quick, seconds = quick ? 20 : 600, rate = 4 } = benchOptions();

/** A newsroom of a country; each comes with an article every some seconds. */
const OUTLETS = 40;

/** So that a poll, which real feeds have every quarter of an hour, does not rule the lag. */
const POLL_MS = 5_000;

/** Looks at memory and queues over the run: enough for a curve. */
const LOOKS = 60;

/** What is left when the stream has ended is worked off in less, or it was too much. In seconds. */
const PATIENCE_S = 300;

type Look = { second: number; memory: number; published: number; waiting: Map<string, number> };

if (isThere('a soak', streamFile)) {
  await using opened = new AsyncDisposableStack();
  const run = opened.adopt(await openScriptRun(), ({ close }) => close());
  const articles = importsOf(streamFile, readLines(streamFile).slice(0, Math.ceil(seconds * rate)));
  const server = opened.adopt(await servePacedOutlets(articles, OUTLETS, rate), ({ stop }) => stop());
  await feeds.add(
    run.db,
    server.feeds.map((url) => ({ url })),
    run.runtime.now(),
  );
  const up = await startProcess(
    ['up', '--no-sample', '--processes', '1'],
    {
      NEWSLOOM_HOME: run.home,
      NEWSLOOM_PORT: '0',
      NEWSLOOM_LOG_LEVEL: 'error',
      NEWSLOOM_POLL_INTERVAL_MS: String(POLL_MS),
    },
    'API at ',
  );
  opened.defer(async () => void (await up.stop()));

  const startedAt = performance.now();
  const looks: Look[] = [];
  const look = async (): Promise<boolean> => {
    const stages = await backlog(run.db, run.runtime.now());
    const published = await publishedCount();
    looks.push({
      second: (performance.now() - startedAt) / 1_000,
      memory: memoryMb(up.pid, 'VmRSS'),
      published,
      waiting: new Map(stages.map(({ stage, waiting }) => [stage, waiting])),
    });
    return server.appeared() === articles.length && published >= articles.length && isIdle(stages);
  };
  while (!(await look()) && performance.now() - startedAt < (seconds + PATIENCE_S) * 1_000) {
    await setTimeout((seconds * 1_000) / LOOKS);
  }
  await report(looks);

  async function publishedCount(): Promise<number> {
    const row = await run.db
      .selectFrom('articles')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('status', '=', 'published')
      .executeTakeFirstOrThrow();
    return Number(row.n);
  }

  async function report(looks: readonly Look[]): Promise<void> {
    const rows = await run.db.selectFrom('articles').select(['url', 'discovered_at', 'status', 'status_at']).execute();
    const lags = rows.flatMap(({ url, discovered_at, status, status_at }) => {
      const at = server.appearedAt(url ?? '');
      if (at === undefined) return [];
      const seen = (discovered_at.getTime() - at) / 1_000;
      return [{ seen, story: status === 'published' ? (status_at.getTime() - at) / 1_000 : null }];
    });
    const stories = lags.flatMap(({ story }) => story ?? []);
    const last = looks.at(-1);
    console.log(
      `${figure(last?.published ?? 0)} of ${figure(articles.length)} articles of ${OUTLETS} outlets are in stories, ` +
        `${figure(rate)} a second for ${seconds} s, polled every ${POLL_MS / 1000} s (${machine})\n`,
    );
    const quantiles = [0.5, 0.95, 0.99];
    console.log(
      table(
        ['seconds from publication', ...quantiles.map((share) => `${100 * share} %`)],
        [
          [
            'until it is seen',
            ...quantiles.map((share) =>
              quantile(
                lags.map(({ seen }) => seen),
                share,
              ),
            ),
          ],
          ['until its story has it', ...quantiles.map((share) => quantile(stories, share))],
        ],
      ),
    );
    const half = looks.slice(looks.length / 2);
    const growth = (half.at(-1)?.memory ?? 0) - (half[0]?.memory ?? 0);
    console.log(
      `\nMemory: ${figure(Math.max(...looks.map(({ memory }) => memory)))} MB at most, ` +
        `${figure(growth)} MB more at the end than at half-time.\n`,
    );
    const shown = looks.filter((_, index) => index % Math.ceil(looks.length / 12) === 0);
    console.log(
      table(
        ['second', 'in stories', 'MB', ...stageNames],
        shown.map(({ second, published, memory, waiting }) => [
          second,
          published,
          memory,
          ...stageNames.map((stage) => waiting.get(stage) ?? 0),
        ]),
      ),
    );
    const plot = join(tmpdir(), 'newsloom-soak.svg');
    writeFileSync(
      plot,
      linePlots(
        looks.map(({ second }) => second),
        [
          {
            title: 'units that wait',
            lines: stageNames.map((name) => ({ name, values: looks.map(({ waiting }) => waiting.get(name) ?? 0) })),
          },
          {
            title: 'articles in stories',
            lines: [{ name: 'published', values: looks.map(({ published }) => published) }],
          },
          { title: 'memory in MB', lines: [{ name: 'process', values: looks.map(({ memory }) => memory) }] },
        ],
      ),
    );
    console.log(`\nThe same as curves: ${plot}`);
  }
}
