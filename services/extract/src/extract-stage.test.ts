import { loadConfig } from '@newsloom/config';
import { newsloomError } from '@newsloom/errors';
import { inventedPage, inventedParagraphs } from '@newsloom/extraction/testing';
import { isSharded } from '@newsloom/pipeline';
import { articleJob, START, useStageBench } from '@newsloom/pipeline/testing';
import {
  type ArticleRow,
  articleIdOf,
  articles,
  type Db,
  digests,
  replays,
  snapshots,
  storyProgress,
} from '@newsloom/store';
import { afterAll, describe, expect, test } from 'vitest';
import { extractStage } from './extract-stage.ts';
import { openPagePool, type PagePool } from './page-pool.ts';
import { service } from './service.ts';
import { endlessPage, soundPage } from './testing/made-page.ts';

const bench = useStageBench();
const { run, trailOf, openFailures } = bench;
const db = (): Db => bench.runtime().store.db;

const pool = openPagePool({ threads: 1, deadlineMs: 60_000 });
afterAll(() => pool.close());

const ID = articleIdOf('dam');
const FEED_TEXT = 'The dam above the old town was opened.';
const PAGE = soundPage(1);
const LAST = { attempt: 3 };

/** Adds an article that waits for the stage, with its page. */
async function bring({ feedText = FEED_TEXT, body = PAGE.body }: { feedText?: string | null; body?: Uint8Array } = {}) {
  const found = { identity: 'dam', url: PAGE.url, title: 'The dam is open', outlet: 'gazette.example' };
  const unknown = { publishedAt: START, byline: null, language: 'en', image: null };
  const packed = await snapshots.packBody(body);
  await db()
    .transaction()
    .execute(async (transaction) => {
      await articles.discover(transaction, null, [{ ...found, ...unknown, feedText }], START);
      await replays.putBack(transaction, [ID], 'fetched', START);
      const { url, contentType } = PAGE;
      const page = { url, status: 200, contentType, packed, bytes: body.byteLength, fetchedAt: START };
      await snapshots.put(transaction, ID, page);
    });
}

async function article(): Promise<ArticleRow> {
  const row = await articles.byId(db(), ID);
  if (!row) throw new Error('no article');
  return row;
}

/** A pool in which every page fails with `error`. */
const failing = (error: Error): PagePool => ({ extract: () => Promise.reject(error), close: async () => {} });
const tooSlow = failing(newsloomError('page-deadline', { ms: 10_000 }));

test('a page gives its text', async () => {
  await bring();
  expect(await run(extractStage(pool), articleJob(ID))).toEqual({ kind: 'complete' });
  expect(await article()).toMatchObject({ status: 'extracted', text: PAGE.text, reason: null });
  expect(await trailOf(ID)).toEqual([{ stage: 'extract', outcome: 'done', code: 'extracted' }]);
});

test('an article with a text goes on to the next stage', async () => {
  await bring();
  await run(extractStage(pool), articleJob(ID));
  expect(await bench.passedOn('dedupe', 1)).toMatchObject([{ articleId: ID }]);
});

test('an article is counted by its language and words', async () => {
  await bring();
  await run(extractStage(pool), articleJob(ID));
  const { language, word_count } = await article();
  expect(bench.reports().at(-1)).toMatchObject({ code: 'extracted', article: { language, words: word_count } });
  expect(word_count).toBeGreaterThan(0);
});

test('the digest of an article is deleted when its text is extracted again', async () => {
  await bring();
  const { status_at } = await article();
  await db()
    .transaction()
    .execute((transaction) => digests.put(transaction, '1', [{ id: ID, digest: {}, articleAt: status_at }]));
  expect((await digests.of(db(), [ID], '1')).size).toBe(1);
  await run(extractStage(pool), articleJob(ID));
  expect((await digests.of(db(), [ID], '1')).size).toBe(0);
});

test('an error that is not of the page does not replace the text', async () => {
  await bring();
  const deadline = failing(newsloomError('stage-deadline', { stage: 'extract', ms: 120_000 }));
  expect(await run(extractStage(deadline), articleJob(ID))).toEqual({ kind: 'retry', afterMs: 2_000 });
  expect(await article()).toMatchObject({ status: 'fetched', text: '' });
});

describe('a page past its deadline', () => {
  test('is tried again, and gives its text if that succeeds', async () => {
    await bring();
    expect(await run(extractStage(tooSlow), articleJob(ID))).toEqual({ kind: 'retry', afterMs: 2_000 });
    expect(await run(extractStage(tooSlow), articleJob(ID), { attempt: 2 })).toEqual({ kind: 'retry', afterMs: 8_000 });
    expect(await article()).toMatchObject({ status: 'fetched', text: '' });
    expect(await run(extractStage(pool), articleJob(ID), LAST)).toEqual({ kind: 'complete' });
    expect(await article()).toMatchObject({ status: 'extracted', text: PAGE.text, reason: null });
    expect(await trailOf(ID)).toEqual([
      { stage: 'extract', outcome: 'retry', code: 'page-deadline' },
      { stage: 'extract', outcome: 'retry', code: 'page-deadline' },
      { stage: 'extract', outcome: 'done', code: 'extracted' },
    ]);
  });

  test('gives the text of the feed after the last try, and the trail says so', async () => {
    await bring();
    expect(await run(extractStage(tooSlow), articleJob(ID), LAST)).toEqual({ kind: 'complete' });
    expect(await article()).toMatchObject({
      status: 'extracted',
      text: FEED_TEXT,
      reason: 'feed-text-after-deadline',
    });
    expect(await trailOf(ID)).toEqual([{ stage: 'extract', outcome: 'done', code: 'feed-text-after-deadline' }]);
    expect(await openFailures()).toEqual([]);
  });

  test('fails after the last try if the feed has no text', async () => {
    await bring({ feedText: null });
    await run(extractStage(tooSlow), articleJob(ID), LAST);
    expect(await article()).toMatchObject({ status: 'failed', reason: 'page-deadline' });
    expect(await openFailures()).toEqual([expect.objectContaining({ stage: 'extract', code: 'page-deadline' })]);
  });
});

test('the deadline of a page comes from the configuration', async () => {
  await bring({ body: endlessPage().body });
  const config = loadConfig({ NEWSLOOM_EXTRACT_DEADLINE_MS: '100', NEWSLOOM_EXTRACT_THREADS: '1' });
  const { stage, close } = service.open(config, bench.runtime().now);
  if (isSharded(stage)) throw new Error('pages have no shards');
  await run(stage, articleJob(ID));
  await close();
  expect(await trailOf(ID)).toEqual([{ stage: 'extract', outcome: 'retry', code: 'page-deadline' }]);
});

describe('a page that cannot be read', () => {
  const deep = new TextEncoder().encode('<div>'.repeat(5_000));

  test('gives the text of the feed at once', async () => {
    await bring({ body: deep });
    await run(extractStage(pool), articleJob(ID));
    expect(await article()).toMatchObject({ status: 'extracted', text: FEED_TEXT, reason: 'feed-text' });
  });

  test('fails where the feed has no text', async () => {
    await bring({ feedText: null, body: deep });
    await run(extractStage(pool), articleJob(ID));
    expect(await article()).toMatchObject({ status: 'failed', reason: 'page-too-complex' });
  });
});

describe('a published article that is extracted again', () => {
  /** Makes an article of a published story whose page was empty when fetched again. */
  const bringAgain = async () => {
    await bring({ feedText: null, body: new Uint8Array() });
    await db()
      .transaction()
      .execute((transaction) =>
        storyProgress.touch(transaction, [{ id: 's1', shard: 'en', language: 'en', lastArticleAt: START }], START),
      );
    await db().updateTable('stories').set({ version: 1 }).execute();
    await db().updateTable('articles').set({ story_id: 's1', text: 'What readers have.' }).execute();
  };

  test.each([
    ['has no text any more', pool, {}],
    ['is too slow', tooSlow, LAST],
  ])('and %s stays published as it was, and the failure is recorded', async (_, reader, tries) => {
    await bringAgain();
    await run(extractStage(reader), articleJob(ID), tries);
    expect(await article()).toMatchObject({ status: 'published', text: 'What readers have.', reason: null });
    expect(await openFailures()).toEqual([expect.objectContaining({ stage: 'extract', unit_id: ID })]);
    expect(await trailOf(ID)).toEqual([expect.objectContaining({ stage: 'extract', outcome: 'failed' })]);
  });
});

test('an article without any text ends here', async () => {
  await bring({ feedText: null, body: new Uint8Array() });
  expect(await run(extractStage(pool), articleJob(ID))).toEqual({ kind: 'complete' });
  expect(await article()).toMatchObject({ status: 'skipped', reason: 'no-text' });
  expect((await bench.runtime().queues.depth('dedupe')).waiting).toBe(0);
});

describe('what pages of a host teach', () => {
  const BOX =
    'The Gazette belongs to those who read it. They meet each spring in the customs house and choose its board.';
  const idOf = (subject: number | string): string => articleIdOf(`host ${subject}`);

  /** Adds an article about a subject, with the box after its text, that waits for the stage. */
  async function bringSubject(subject: number, { host = 'www.gazette.example', name = `${subject}` } = {}) {
    const url = `https://${host}/${name}`;
    const unknown = { publishedAt: START, byline: null, language: 'en', image: null, feedText: null };
    const html = inventedPage(`News of ${subject}`, inventedParagraphs(subject), { after: `<p>${BOX}</p>` });
    const body = Buffer.from(html);
    const packed = await snapshots.packBody(body);
    const found = { identity: `host ${name}`, url, title: 'News', outlet: 'gazette.example', ...unknown };
    const page = { url, status: 200, contentType: 'text/html', packed, bytes: body.byteLength, fetchedAt: START };
    await db()
      .transaction()
      .execute(async (transaction) => {
        await articles.discover(transaction, null, [found], START);
        await replays.putBack(transaction, [idOf(name)], 'fetched', START);
        await snapshots.put(transaction, idOf(name), page);
      });
  }
  const textOf = async (name: number | string) => (await articles.byId(db(), idOf(name)))?.text;
  const lessons = () => db().selectFrom('page_lessons').selectAll().orderBy('article_id').execute();
  const extract = (name: number | string, reader = pool) => run(extractStage(reader), articleJob(idOf(name)));
  const whole = (subject: number) => inventedParagraphs(subject).join('\n\n');

  test('is left out of the text of the next ones', async () => {
    for (const subject of [1, 2, 3, 4]) {
      await bringSubject(subject);
      await extract(subject);
    }
    expect(await textOf(3)).toBe(`${whole(3)}\n\n${BOX}`);
    expect(await textOf(4)).toBe(whole(4));
    expect(await lessons()).toHaveLength(4);
  });

  test('is kept with its host and the time of its article', async () => {
    await bringSubject(1);
    await extract(1);
    expect(await lessons()).toEqual([
      expect.objectContaining({ article_id: idOf(1), host: 'gazette.example', discovered_at: START }),
    ]);
  });

  test('is the same when they are run again, and so is their text', async () => {
    for (const subject of [1, 2, 3]) {
      await bringSubject(subject);
      await extract(subject);
    }
    const before = await lessons();
    for (const subject of [1, 2, 3]) {
      await db()
        .transaction()
        .execute((transaction) => replays.putBack(transaction, [idOf(subject)], 'fetched', START));
      await extract(subject);
      expect(await textOf(subject)).toBe(`${whole(subject)}\n\n${BOX}`);
    }
    expect(await lessons()).toEqual(before);
  });

  test('is of one host only', async () => {
    for (const subject of [1, 2, 3]) {
      await bringSubject(subject, { host: 'www.courier.example' });
      await extract(subject);
    }
    await bringSubject(4);
    await extract(4);
    expect(await textOf(4)).toBe(`${whole(4)}\n\n${BOX}`);
  });

  test('is nothing where one article stands under many addresses', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await bringSubject(1, { name });
      await extract(name);
      expect(await textOf(name)).toBe(`${whole(1)}\n\n${BOX}`);
    }
  });

  test('is not kept of an article that no longer waits', async () => {
    await bringSubject(1);
    const late: PagePool = {
      ...pool,
      extract: async (page, signal) => {
        const reading = await pool.extract(page, signal);
        await db().updateTable('articles').set({ status: 'skipped' }).where('id', '=', idOf(1)).execute();
        return reading;
      },
    };
    await extract(1, late);
    expect(await lessons()).toEqual([]);
  });

  test('is done without where a lesson is damaged', async () => {
    for (const subject of [1, 2, 3]) {
      await bringSubject(subject);
      await extract(subject);
    }
    await db()
      .updateTable('page_lessons')
      .set({ lesson: Buffer.from('torn') })
      .where('article_id', '=', idOf(1))
      .execute();
    await bringSubject(4);
    await extract(4);
    expect(await textOf(4)).toBe(`${whole(4)}\n\n${BOX}`);
  });
});
