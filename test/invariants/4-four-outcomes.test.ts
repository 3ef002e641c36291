import { newsloomError } from '@newsloom/errors';
import type { Service } from '@newsloom/pipeline';
import { defineStage, done, enqueue, later } from '@newsloom/pipeline';
import { articleProgress, articles, failures, trails } from '@newsloom/store';
import { expect, test } from 'vitest';
import { openNewsloom } from '../harness/newsloom.ts';
import { until } from '../harness/until.ts';

/** A fetch stage whose outcome for each article is named by its title. */
function scripted(now: () => Date): Service {
  const seen = new Map<string, number>();
  const stage = defineStage({
    name: 'fetch',
    load: async (ids, { db }) =>
      new Map(
        (await articleProgress.inStatus(db, 'discovered', ids, ['title'])).map((article) => [article.id, article]),
      ),
    work: async (article) => {
      const times = (seen.get(article.id) ?? 0) + 1;
      seen.set(article.id, times);
      if (article.title === 'later' && times <= 3) return later('host-busy', new Date(now().getTime() + 10));
      if (article.title === 'retry' && times <= 2) throw newsloomError('http-timeout', { url: 'u', ms: 1 });
      if (article.title === 'never') throw newsloomError('http-refused', { url: 'u', status: 404 });
      if (article.title === 'always') throw new Error('a defect');
      return done(article.title, null);
    },
    save: async (transaction, finished, context) => {
      const skipped = finished.map(({ id, unit: { title } }) => ({ id, reason: title }));
      const moved = await articleProgress.advance(transaction, 'discovered', 'skipped', skipped, context.now());
      return new Map(moved.map((id) => [id, []]));
    },
  });
  return { name: 'fetch', open: () => ({ stage, close: async () => {} }) };
}

test('invariant 4: every run ends in one of four outcomes, by one classifier', async () => {
  const newsloom = await openNewsloom();
  const titles = ['no-text', 'later', 'retry', 'never', 'always'];
  const discoveries = titles.map((title) => ({
    identity: title,
    url: `http://example.org/${title}`,
    title,
    outlet: 'example.org',
    publishedAt: null,
    byline: null,
    language: null,
    image: null,
    feedText: null,
  }));
  const ids = await newsloom.db
    .transaction()
    .execute((transaction) => articles.discover(transaction, null, discoveries, new Date()));
  newsloom.start([scripted(newsloom.runtime.now)]);
  await enqueue(
    newsloom.runtime,
    'fetch',
    ids.map((id) => ({ id, traceId: 'test' })),
  );

  const rows = await until('every article at its end', async () => {
    const found = await articles.byIds(newsloom.db, ids);
    return found.every(({ status }) => status === 'skipped' || status === 'failed') ? found : null;
  });
  const endOf = async (title: string) => {
    const row = rows.find((one) => one.title === title);
    const trail = (await trails.of(newsloom.db, row?.id ?? '')).map(
      ({ outcome, code, attempt }) => `${outcome} ${code} ${attempt}`,
    );
    return { status: row?.status, reason: row?.reason, trail };
  };
  // An expected dead end is `done`, with its reason.
  expect(await endOf('no-text')).toEqual({ status: 'skipped', reason: 'no-text', trail: ['done no-text 1'] });
  // Being put off, three times here, spends no attempt.
  expect(await endOf('later')).toEqual({ status: 'skipped', reason: 'later', trail: ['done later 1'] });
  expect(await endOf('retry')).toEqual({
    status: 'skipped',
    reason: 'retry',
    trail: ['retry http-timeout 1', 'retry http-timeout 2', 'done retry 3'],
  });
  expect(await endOf('never')).toEqual({ status: 'failed', reason: 'http-refused', trail: ['failed http-refused 1'] });
  expect(await endOf('always')).toEqual({
    status: 'failed',
    reason: 'unexpected',
    trail: ['retry unexpected 1', 'retry unexpected 2', 'retry unexpected 3', 'failed unexpected 4'],
  });
  const open = await failures.list(newsloom.db, {});
  expect(open.map(({ code, host }) => `${code} ${host}`).sort()).toEqual([
    'http-refused example.org',
    'unexpected example.org',
  ]);
  for (const { message, remedy } of open) expect(message.length * remedy.length).toBeGreaterThan(0);
  await newsloom.close();
});
