/**
 * Fills the empty store of DATABASE_URL with invented news that has passed all stages: `node test/bench/seed.ts
 * [--stories N]`. Each story has ten articles on average, the largest 2,000 (`LARGE_SIZES`). A hundred thousand stories
 * take 10 GB, and half an hour on two busy cores.
 */
import { migrateStore } from '@newsloom/store';
import { fillStore } from '../harness/filled-store/fill-store.ts';
import { LARGE_SIZES } from '../harness/filled-store/news-plan.ts';
import { benchOptions } from './options.ts';

/** The mean of `LARGE_SIZES`. */
const ARTICLES_A_STORY = 10;

/** When the newest article of a seeded store was published. */
export const SEEDED_AT = new Date('2026-03-01T12:00:00Z');

/** Fills a migrated store with about as many stories. */
export const seedStore = (url: string, stories: number): Promise<void> =>
  fillStore(url, {
    articles: ARTICLES_A_STORY * stories,
    newestAt: SEEDED_AT,
    now: SEEDED_AT,
    sizes: LARGE_SIZES,
  });

if (import.meta.main) {
  const url = process.env.DATABASE_URL;
  if (url === undefined) throw new Error('DATABASE_URL names the empty store to fill');
  const { stories = 100_000 } = benchOptions();
  const startedAt = performance.now();
  await migrateStore(url);
  await seedStore(url, stories);
  console.log(`${stories} stories in ${Math.round((performance.now() - startedAt) / 1_000)} s`);
}
