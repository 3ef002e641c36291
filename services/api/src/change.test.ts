import { changes, prune, type Retention } from '@newsloom/store';
import { publish } from '@newsloom/store/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inventedStory } from './testing/invented-story.ts';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let served: TestApi;

beforeEach(async () => {
  served = await openTestApi();
});
afterEach(() => served.close());

const change = (storyId: string, version = 1) => ({ storyId, version, kind: 'story.updated' as const });

const append = (storyId: string, at = NOW) =>
  served.store.db.transaction().execute((transaction) => changes.append(transaction, [change(storyId)], at));

type Item = { cursor: string; storyId: string };

async function poll(after: string | null, limit = 100): Promise<{ changes: Item[]; next: string }> {
  const { status, body } = await served.get(`/v1/changes?limit=${limit}${after === null ? '' : `&after=${after}`}`);
  expect(status).toBe(200);
  return body;
}

const storiesOf = (list: { changes: Item[] }) => list.changes.map((item) => item.storyId);

/** Removes the changes that are older than a day. */
const keepOneDay = (): Retention => ({
  changeDays: 1,
  snapshotDays: 1,
  snapshotBytes: 0,
  versionsPerStory: 1,
  runDays: 1,
});

describe('GET /v1/changes', () => {
  test('gives what has changed, in order, and a place to go on from', async () => {
    for (const id of ['s1', 's2', 's3']) await append(id);
    const first = await poll(null, 2);
    expect(first.changes[0]).toMatchObject({ kind: 'story.updated', storyId: 's1', version: 1, at: NOW.toISOString() });
    expect(storiesOf(first)).toEqual(['s1', 's2']);
    expect(first.next).toBe(first.changes[1]?.cursor);
    const second = await poll(first.next, 2);
    expect(storiesOf(second)).toEqual(['s3']);
    const third = await poll(second.next);
    expect(third).toEqual({ changes: [], next: second.next, more: false });
    await append('s4');
    expect(storiesOf(await poll(third.next))).toEqual(['s4']);
  });

  test('answers 304 until the next change, with and without documents', async () => {
    await append('s1');
    for (const url of ['/v1/changes', '/v1/changes?expand=documents', '/v1/changes?after=newest']) {
      const { headers } = await served.get(url);
      const known = { 'if-none-match': String(headers.etag) };
      expect([url, (await served.get(url, known)).status]).toEqual([url, 304]);
      await append('s2');
      const after = await served.get(url, known);
      expect([url, after.status]).toEqual([url, 200]);
      expect(after.body.next).toBe(String(await changes.newest(served.store.db)));
    }
  });

  test('can be followed from before the first change', async () => {
    const { changes: none, next } = await poll(null);
    expect(none).toEqual([]);
    expect(await poll(next)).toEqual({ changes: [], next, more: false });
    await append('s1');
    expect(storiesOf(await poll(next))).toEqual(['s1']);
  });

  test('leads from any cursor to the present state', async () => {
    const old = new Date(NOW.getTime() - 2 * 86_400_000);
    for (const id of ['s1', 's2', 's1', 's3']) await append(id, old);
    const { changes: seen } = await poll(null);
    await append('s2');
    await prune(served.store.db, keepOneDay(), NOW);
    for (const cursor of [null, seen[0]?.cursor ?? null]) {
      expect(storiesOf(await poll(cursor))).toEqual(['s1', 's3', 's2']);
    }
  });

  test('keeps the place of a reader that has seen everything', async () => {
    await append('s1', new Date(0));
    const { next } = await poll(null);
    await prune(served.store.db, keepOneDay(), NOW);
    expect(await poll(next)).toEqual({ changes: [], next, more: false });
    await append('s2');
    expect(storiesOf(await poll(next))).toEqual(['s2']);
  });

  test('holds an answer back until there is something', async () => {
    const waiting = served.get('/v1/changes?wait=50');
    const other = served.get('/v1/changes?wait=50&kind=story.merged');
    await append('s1');
    expect(storiesOf((await waiting).body)).toEqual(['s1']);
    await served.store.db
      .transaction()
      .execute((transaction) => changes.append(transaction, [{ ...change('s2'), kind: 'story.merged' }], NOW));
    const { changes: merged, next } = (await other).body;
    expect(storiesOf({ changes: merged })).toEqual(['s2']);
    expect(next).toBe(merged[0].cursor);
  });

  test('moves the place past changes that its filters leave out, also when nobody waits any more', async () => {
    for (const id of ['s1', 's2']) await append(id);
    const newest = String(await changes.newest(served.store.db));
    for (const wait of [0, 1]) {
      const { body } = await served.get(`/v1/changes?wait=${wait}&kind=story.merged`);
      expect(body).toEqual({ changes: [], next: newest, more: false });
    }
  });

  test('finds the changes of a language, a topic, an outlet: of stories as they were or as they are', async () => {
    const topic = (label: string) => ({ topics: [{ id: `medtop:${label}`, label, score: 1 }] });
    const before = inventedStory({ id: 's1', ...topic('politics') });
    const document = inventedStory({ id: 's1', version: 2, language: 'de', ...topic('sport'), articles: [] });
    const told = changes.toldOf(before, document);
    await served.store.db.transaction().execute(async (transaction) => {
      await changes.append(transaction, [{ ...change('s1', 2), told }, change('of an earlier release')], NOW);
    });
    for (const [query, isIn] of [
      ['lang=en', true],
      ['lang=de', true],
      ['lang=fr', false],
      ['topic=politics', true],
      ['topic=medtop:sport', true],
      ['topic=weather', false],
      ['outlet=gazette.example', true],
      ['outlet=daily.example', false],
      ['kind=story.updated,story.merged', true],
      ['lang=en&topic=sport&outlet=gazette.example', true],
      ['lang=en&topic=weather', false],
    ] as const) {
      const { body } = await served.get(`/v1/changes?${query}`);
      const wanted = [...(isIn ? ['s1'] : []), 'of an earlier release'];
      expect([query, storiesOf(body)]).toEqual([query, wanted]);
    }
  });

  test('tells what changed, and gives the documents on request', async () => {
    const entry = { version: 1, at: NOW.toISOString(), kind: 'story.merged', summary: 'Merged into story s2.' };
    const changelog = [{ ...entry, changes: [{ kind: 'merged' as const, into: 's2' }] }];
    const document = inventedStory({ id: 's1', status: 'merged', mergedInto: 's2', changelog });
    await publish(served.store.db, document);
    await served.store.db.transaction().execute(async (transaction) => {
      const told = changes.toldOf(null, document);
      await changes.append(transaction, [{ ...change('s1'), kind: 'story.merged', told }, change('gone')], NOW);
    });
    const { body } = await served.get('/v1/changes?expand=documents');
    expect(body.changes).toMatchObject([
      { summary: entry.summary, changes: changelog[0]?.changes, into: 's2', from: null, document },
      { storyId: 'gone', summary: null, changes: [], document: null },
    ]);
    await publish(served.store.db, { ...document, version: 2 });
    await served.store.db.transaction().execute((transaction) => changes.append(transaction, [change('s1', 2)], NOW));
    const again = await served.get('/v1/changes?expand=documents');
    expect(again.body.changes.at(-1).document.version).toBe(2);
    expect((await served.get('/v1/changes')).body.changes[0].document).toBeUndefined();
  });

  test('tells a reader whose cursor is of another store', async () => {
    await append('s1');
    expect(await served.get('/v1/changes?after=1000')).toMatchObject({
      status: 410,
      body: { error: { code: 'cursor-expired' } },
    });
  });

  test.each([
    'after=',
    'after=-1',
    'after=1.5',
    'after=abc',
    'after=99999999999999999999',
    'limit=0',
    'limit=1001',
    'form=1',
  ])('refuses %s', async (query) => {
    expect(await served.get(`/v1/changes?${query}`)).toMatchObject({
      status: 400,
      body: { error: { code: 'request-invalid' } },
    });
  });

  test('shows no change before one that was numbered earlier', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { promise: numbered, resolve: isNumbered } = Promise.withResolvers<void>();
    const slow = served.store.db.transaction().execute(async (transaction) => {
      await changes.append(transaction, [change('slow')], NOW);
      isNumbered();
      await released;
    });
    await numbered;
    const quick = append('quick');
    // If the quick writer could overtake, it would do so within twenty answers.
    const seen: Item[] = [];
    for (let i = 0; i < 20; i++) seen.push(...(await poll(null)).changes);
    release();
    await Promise.all([slow, quick]);
    expect(seen).toEqual([]);
    expect(storiesOf(await poll(null))).toEqual(['slow', 'quick']);
  });

  test('misses nothing and repeats nothing while many write at once', async () => {
    const WRITERS = 8;
    const EACH = 25;
    let writing = true;
    const write = async (writer: number) => {
      for (let n = 0; n < EACH; n++) {
        // Every fifth transaction is rolled back after it was numbered, and leaves a gap.
        const work = served.store.db.transaction().execute(async (transaction) => {
          await changes.append(transaction, [change(`s${writer}`, n)], NOW);
          if (n % 5 === 4) throw new Error('rolled back');
        });
        await work.catch((error: Error) => expect(error.message).toBe('rolled back'));
      }
    };
    const seen: { cursor: string; storyId: string; version: number }[] = [];
    const read = async () => {
      let next: string | null = null;
      for (;;) {
        const last = !writing;
        const { status, body } = await served.get(`/v1/changes?limit=7${next === null ? '' : `&after=${next}`}`);
        expect(status).toBe(200);
        seen.push(...body.changes);
        next = body.next;
        if (last && body.changes.length === 0) return;
      }
    };
    const writers = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    await Promise.all([writers.finally(() => (writing = false)), read()]);

    const cursors = seen.map((item) => Number(item.cursor));
    expect(cursors).toEqual([...cursors].sort((a, b) => a - b));
    expect(new Set(cursors).size).toBe(cursors.length);
    for (let writer = 0; writer < WRITERS; writer++) {
      const versions = seen.filter((item) => item.storyId === `s${writer}`).map((item) => item.version);
      expect(versions).toEqual(Array.from({ length: EACH }, (_, n) => n).filter((n) => n % 5 !== 4));
    }
  });
});
