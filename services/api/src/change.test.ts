import { changes, prune, type Retention } from '@newsloom/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let test: TestApi;

beforeEach(async () => {
  test = await openTestApi();
});
afterEach(() => test.close());

const change = (storyId: string, version = 1) => ({ storyId, version, kind: 'story.updated' as const });

const append = (storyId: string, at = NOW) =>
  test.store.db.transaction().execute((transaction) => changes.append(transaction, [change(storyId)], at));

type Item = { cursor: string; storyId: string };

async function poll(after: string | null, limit = 100): Promise<{ changes: Item[]; next: string }> {
  const { status, body } = await test.get(`/v1/changes?limit=${limit}${after === null ? '' : `&after=${after}`}`);
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
  it('gives what has changed, in order, and a place to go on from', async () => {
    for (const id of ['s1', 's2', 's3']) await append(id);
    const first = await poll(null, 2);
    expect(first.changes[0]).toMatchObject({ kind: 'story.updated', storyId: 's1', version: 1, at: NOW.toISOString() });
    expect(storiesOf(first)).toEqual(['s1', 's2']);
    expect(first.next).toBe(first.changes[1]?.cursor);
    const second = await poll(first.next, 2);
    expect(storiesOf(second)).toEqual(['s3']);
    const third = await poll(second.next);
    expect(third).toEqual({ changes: [], next: second.next });
    await append('s4');
    expect(storiesOf(await poll(third.next))).toEqual(['s4']);
  });

  it('can be followed from before the first change', async () => {
    const { changes: none, next } = await poll(null);
    expect(none).toEqual([]);
    expect(await poll(next)).toEqual({ changes: [], next });
    await append('s1');
    expect(storiesOf(await poll(next))).toEqual(['s1']);
  });

  it('leads from any cursor to the present state', async () => {
    const old = new Date(NOW.getTime() - 2 * 86_400_000);
    for (const id of ['s1', 's2', 's1', 's3']) await append(id, old);
    const { changes: seen } = await poll(null);
    await append('s2');
    await prune(test.store.db, keepOneDay(), NOW);
    for (const cursor of [null, seen[0]?.cursor ?? null]) {
      expect(storiesOf(await poll(cursor))).toEqual(['s1', 's3', 's2']);
    }
  });

  it('keeps the place of a reader that has seen everything', async () => {
    await append('s1', new Date(0));
    const { next } = await poll(null);
    await prune(test.store.db, keepOneDay(), NOW);
    expect(await poll(next)).toEqual({ changes: [], next });
    await append('s2');
    expect(storiesOf(await poll(next))).toEqual(['s2']);
  });

  it('tells a reader whose cursor is of another store', async () => {
    await append('s1');
    expect(await test.get('/v1/changes?after=1000')).toMatchObject({
      status: 410,
      body: { error: { code: 'cursor-expired' } },
    });
  });

  it.each([
    'after=',
    'after=-1',
    'after=1.5',
    'after=abc',
    'after=99999999999999999999',
    'limit=0',
    'limit=1001',
    'form=1',
  ])('refuses %s', async (query) => {
    expect(await test.get(`/v1/changes?${query}`)).toMatchObject({
      status: 400,
      body: { error: { code: 'request-invalid' } },
    });
  });

  it('shows no change before one that was numbered earlier', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { promise: numbered, resolve: isNumbered } = Promise.withResolvers<void>();
    const slow = test.store.db.transaction().execute(async (transaction) => {
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

  it('misses nothing and repeats nothing while many write at once', async () => {
    const WRITERS = 8;
    const EACH = 25;
    let writing = true;
    const write = async (writer: number) => {
      for (let n = 0; n < EACH; n++) {
        // Every fifth transaction is rolled back after it was numbered, and leaves a gap.
        const work = test.store.db.transaction().execute(async (transaction) => {
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
        const { status, body } = await test.get(`/v1/changes?limit=7${next === null ? '' : `&after=${next}`}`);
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
