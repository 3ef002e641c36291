/**
 * Calculates the cost of a number of articles a day from measured costs: `node test/bench/plan.ts [--rate N]`, N
 * articles a second on average (by default 58, which is five million a day). It measures nothing itself. Each cost
 * below names the command that gives it, and holds for the machine on which it was measured.
 */
import { defaultOptions } from '@newsloom/clustering';
import { STAGE_NAMES } from '@newsloom/pipeline';
import { MOST_JOBS } from '@newsloom/queue';
import { benchOptions } from './options.ts';
import { figure, table } from './report-table.ts';

/** Five million articles a day. */
const FIVE_MILLION = 5_000_000 / 86_400;

const { rate = FIVE_MILLION } = benchOptions();

/** News follows the day: the busiest hour has three times the average (the stream of `npm run bench -- import`). */
const PEAK = 3;

/** A process that is busier than this has no room for bursts. */
const MOST_BUSY = 0.7;

/** CPU milliseconds an article. */
const CPU_MS = {
  // 7.2 real pages a second on two cores, minus the stages after extraction (`npm run bench -- pages`).
  'fetch and extract': 265,
  // Node: 6.5 ms for all stages from dedupe on (`npm run bench -- import`), minus the clusterer's share below.
  'dedupe, score, publish': 5.5,
  // The clusterer's share: one writer per shard, on one thread.
  cluster: 1,
  // `npm run bench -- import`
  PostgreSQL: 2.4,
  Redis: 0.4,
};

/**
 * Bytes an article (`npm run bench -- import`). `pruned` is the write-ahead log for deleting its snapshot (`npm run
 * bench -- retention`).
 */
const BYTES = { tables: 14_000, log: 29_000, snapshot: 30_000, pruned: 60_000 };

/** By default, page snapshots are kept for this long (`NEWSLOOM_KEEP_SNAPSHOT_DAYS`). */
const SNAPSHOT_DAYS = 30;

/** The share of articles in the largest language: English in the feeds of `test/real`, one in two. */
const LARGEST_LANGUAGE = 0.5;

/**
 * All languages. The others share the rest in the same proportions as on the web: the second of them has half of the
 * first.
 */
const LANGUAGES = 40;
const others = Array.from({ length: LANGUAGES - 1 }, (_, index) => 1 / (index + 1));
const sum = others.reduce((all, one) => all + one, 0);
const SHARES = [LARGEST_LANGUAGE, ...others.map((one) => ((1 - LARGEST_LANGUAGE) * one) / sum)];

/** Bytes of an article in the window of the clusterer (heap and buffers, over 20,000 articles of the stream). */
const WINDOW_BYTES = 3_300;

const { maxArticles, windowMs } = defaultOptions;
const windowDays = windowMs / 86_400_000;

/** A job of BullMQ with its keys, in bytes. */
const JOB_BYTES = 1_000;

const peak = rate * PEAK;
const cores = (ms: number): number => (peak * ms) / 1_000 / MOST_BUSY;
const day = rate * 86_400;
const GB = 1e9;

console.log(
  `${figure(day)} articles a day: ${figure(rate)} a second on average, ${figure(peak)} in the busiest hour\n`,
);
console.log(
  table(
    ['work', 'CPU ms an article', `cores at the peak, ${100 * MOST_BUSY} % busy`],
    Object.entries(CPU_MS).map(([name, ms]) => [name, ms, cores(ms)]),
  ),
);
const largest = peak * LARGEST_LANGUAGE;
console.log(
  `\n${table(
    ['what', 'amount'],
    [
      ['processes of fetch and extract, one for a core', Math.ceil(cores(CPU_MS['fetch and extract']))],
      ['articles a second of the largest shard, at the peak', largest],
      ['of what one writer carries, share', (largest * CPU_MS.cluster) / 1_000 / MOST_BUSY],
      ['hours that its window holds, at the peak', maxArticles / largest / 3_600],
      [
        `shards for ${LANGUAGES} languages, so that none has more in ${windowDays} days than a window holds`,
        SHARES.reduce((all, share) => all + Math.ceil((share * day * windowDays) / maxArticles), 0),
      ],
      ['MB of memory of a writer whose window is full', (maxArticles * WINDOW_BYTES) / 1e6],
      [
        'GB that the window would take for all that may belong together',
        (largest * windowMs * WINDOW_BYTES) / 1_000 / GB,
      ],
      ['PostgreSQL: MB written a second, at the peak', (peak * BYTES.log) / 1e6],
      ['PostgreSQL: GB of tables more a day', (day * BYTES.tables) / GB],
      ['PostgreSQL: GB of log a day for snapshots past their retention, row by row', (day * BYTES.pruned) / GB],
      ['snapshots: GB, at the bound of days', (day * BYTES.snapshot * SNAPSHOT_DAYS) / GB],
      ['Redis: GB at most, all queues full', (JOB_BYTES * MOST_JOBS * STAGE_NAMES.length) / GB],
    ],
  )}`,
);
const perDay = (articlesASecond: number): string => `${figure((articlesASecond * 86_400) / 1e6)} million a day`;
const held = maxArticles / (windowMs / 1_000) / LARGEST_LANGUAGE;
const carried = (1_000 * MOST_BUSY) / CPU_MS.cluster / LARGEST_LANGUAGE / PEAK;
console.log(
  `\nThe limits in their order: from ${perDay(held)} on the window of the largest shard (${figure(maxArticles)} articles) ` +
    `no longer holds the ${windowDays} days in which articles find each other; its writer is full at ` +
    `${perDay(carried)}; PostgreSQL on 16 cores at ${perDay((1_000 * 16 * MOST_BUSY) / CPU_MS.PostgreSQL / PEAK)}.`,
);
