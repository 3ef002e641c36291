import { enqueue, entryOf, STAGE_NAMES, stageAfter } from '@newsloom/pipeline';
import { loadNewsroom } from '@newsloom/sample';
import { articles, type Import } from '@newsloom/store';
import { expect, test } from 'vitest';
import { openNewsloom } from '../harness/newsloom.ts';
import { ANCHOR } from '../harness/sample.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;

/** The sample newsroom as an import: the same articles with the same times. */
const lines: Import[] = loadNewsroom().articles.map((article) => ({
  externalId: `${article.outletId}/${article.slug}`,
  url: `http://${article.outletId}.example${article.path}`,
  title: article.title,
  text: article.paragraphs.join('\n\n'),
  outlet: `${article.outletId}.example`,
  publishedAt: new Date(ANCHOR.getTime() - (96 - article.hours) * HOUR_MS),
  language: 'en',
  wordCount: 200,
}));

/** The result of a run whose clock is `laterMs` ahead. */
async function runAt(laterMs: number) {
  // One at a time, so that articles reach clustering in the same order, and only the clock differs. Stories do not rest
  // between versions: the queues use the real clock, by which such a rest would end in a year.
  const one = STAGE_NAMES.filter((name) => entryOf(name).unit === 'article' && !entryOf(name).sharded);
  const newsloom = await openNewsloom('redis', {
    NEWSLOOM_CONCURRENCY: one.map((name) => `${name}=1`).join(),
    NEWSLOOM_DEBOUNCE_MS: '0',
  });
  newsloom.runtime.now = () => new Date(Date.now() + laterMs);
  newsloom.start();
  const sorted = lines.toSorted((a, b) => Number(a.publishedAt) - Number(b.publishedAt));
  const ids = await articles.importNew(newsloom.db, sorted, newsloom.runtime.now());
  await enqueue(
    newsloom.runtime,
    stageAfter(articles.IMPORTED),
    ids.map((id) => ({ id, traceId: 'test' })),
  );
  await newsloom.idle();
  const stories = await newsloom.stories();
  await newsloom.close();
  return stories
    .map(({ version, updatedAt, firstSeenAt, changelog, ...story }) => story)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

test('invariant 7: the same articles give the same stories, today or in a year', async () => {
  const today = await runAt(0);
  const inAYear = await runAt(YEAR_MS);
  expect(inAYear).toEqual(today);
  // The times of a story are those of its articles.
  const times = lines.map(({ publishedAt }) => publishedAt?.toISOString());
  for (const { firstPublishedAt, lastArticleAt } of today) {
    expect(times).toContain(firstPublishedAt);
    expect(times).toContain(lastArticleAt);
  }
});
