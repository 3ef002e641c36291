import { createHttpClient, type HttpClient } from '@newsloom/http';
import { articleIdOf, articles, type Db } from '@newsloom/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send, useTestWeb } from '../../../packages/http/src/testing/test-web.ts';
import { articleJob, useStageBench } from '../../../packages/pipeline/src/testing/stage-bench.ts';
import { START } from '../../../packages/pipeline/src/testing/test-runtime.ts';
import { fetchStage } from './fetch-stage.ts';

const bench = useStageBench();
const { run, trailOf, openFailures, statusOf } = bench;
const web = useTestWeb();
const db = (): Db => bench.runtime().store.db;
const settings = { userAgent: 'newsloom/test', timeoutMs: 60_000, maxBytes: 1_000_000, hostSpacingMs: 1_000 };

let http: HttpClient;
beforeAll(() => {
  http = createHttpClient({ ...settings, now: () => START });
});
afterAll(() => http.close());

const ID = articleIdOf('dam');
const fetching = () => run(fetchStage({ http: settings }, http), articleJob(ID));

/** Announces an article whose page is at /dam. */
const announce = (feedText: string | null) =>
  db()
    .transaction()
    .execute((transaction) =>
      articles.discover(
        transaction,
        null,
        [
          {
            identity: 'dam',
            url: `${web.url()}/dam`,
            title: 'The dam is open',
            outlet: null,
            publishedAt: START,
            byline: null,
            language: 'en',
            image: null,
            feedText,
          },
        ],
        START,
      ),
    );

describe('a page that is not to be had', () => {
  test.each([
    [401, 'page-withheld'],
    [402, 'page-withheld'],
    [403, 'page-withheld'],
    [451, 'page-withheld'],
    [404, 'page-missing'],
    [410, 'page-missing'],
  ])('because of %i leaves the text of the feed', async (status, code) => {
    web.at('/dam', send(status));
    await announce('The dam above the old town was opened.');
    expect(await fetching()).toEqual({ kind: 'complete' });
    expect(await statusOf(ID)).toBe('fetched');
    expect(await trailOf(ID)).toEqual([{ stage: 'fetch', outcome: 'done', code }]);
    expect((await bench.runtime().queues.depth('extract')).waiting).toBe(1);
  });

  test.each([
    ['without a text in the feed', 404, null],
    ['with no word in the feed', 404, ' – '],
    ['without a text in the feed', 403, null],
    ['because the request is bad', 400, 'The dam above the old town was opened.'],
  ])('fails %s (%i)', async (_, status, feedText) => {
    web.at('/dam', send(status));
    await announce(feedText);
    await fetching();
    expect(await statusOf(ID)).toBe('failed');
    expect(await openFailures()).toEqual([expect.objectContaining({ stage: 'fetch', code: 'http-refused' })]);
  });
});
