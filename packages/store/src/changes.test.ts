import { describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import * as changes from './changes.ts';
import { inventedArticle, inventedStory } from './testing/invented-story.ts';
import { at, NOW, somebodyWaits, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('changes');

const change = (storyId: string) => ({ storyId, version: 1, kind: 'story.updated' as const });
/** Appends changes, and then keeps the transaction open for as long as `hold` takes. */
const appendAll = (storyIds: string[], hold: () => Promise<void> = async () => {}) =>
  db.transaction().execute(async (transaction) => {
    await changes.append(transaction, storyIds.map(change), NOW);
    await hold();
  });
const append = (storyId: string, hold?: () => Promise<void>) => appendAll([storyId], hold);
const storiesAfter = async (seq: number) => (await changes.after(db, seq, 10)).map((row) => row.story_id);

describe('the change log', () => {
  test('returns what was appended, in order, from any place', async () => {
    for (const id of ['s1', 's2', 's3']) await append(id);
    const all = await changes.after(db, 0, 10);
    expect(all).toMatchObject([
      { story_id: 's1', version: 1, kind: 'story.updated', at: NOW },
      { story_id: 's2' },
      { story_id: 's3' },
    ]);
    const [first, second, third] = all.map((row) => row.seq);
    expect((await changes.after(db, first ?? 0, 1)).map((row) => row.story_id)).toEqual(['s2']);
    expect((await changes.after(db, second ?? 0, 10)).map((row) => row.story_id)).toEqual(['s3']);
    expect(await changes.after(db, third ?? 0, 10)).toEqual([]);
    expect(await changes.ofStory(db, 's2')).toEqual(all.slice(1, 2));
  });

  test('returns changes that were appended together in their given order', async () => {
    await append('s0');
    await db.transaction().execute((transaction) =>
      changes.append(
        transaction,
        [
          { storyId: 's3', version: 7, kind: 'story.created' },
          { storyId: 's1', version: 2, kind: 'story.retracted' },
          { storyId: 's2', version: 1, kind: 'story.merged' },
          { storyId: 's1', version: 3, kind: 'story.updated' },
        ],
        at(1),
      ),
    );
    const all = await changes.after(db, 0, 10);
    expect(all.slice(1)).toMatchObject([
      { story_id: 's3', version: 7, kind: 'story.created', at: at(1) },
      { story_id: 's1', version: 2, kind: 'story.retracted', at: at(1) },
      { story_id: 's2', version: 1, kind: 'story.merged', at: at(1) },
      { story_id: 's1', version: 3, kind: 'story.updated', at: at(1) },
    ]);
    expect((await changes.ofStory(db, 's1')).map(({ version }) => version)).toEqual([2, 3]);
    expect(await storiesAfter(all[1]?.seq ?? 0)).toEqual(['s1', 's2', 's1']);
  });

  test('tells what changed, and the names of the story before and after', async () => {
    const entry = { version: 2, at: NOW.toISOString(), kind: 'story.updated', summary: 'New headline.\u0000' };
    const topics = (label: string) => [{ id: `medtop:${label}`, label, score: 1 }];
    const before = inventedStory({ id: 's1', topics: topics('war'), articles: [inventedArticle('a.example')] });
    const document = inventedStory({
      ...{ id: 's1', version: 2, language: 'fr', topics: topics('peace'), changelog: [entry] },
      articles: [inventedArticle('b.example'), inventedArticle('b.example'), inventedArticle(null)],
    });
    const told = changes.toldOf(before, document);
    await db
      .transaction()
      .execute((transaction) => changes.append(transaction, [{ ...change('s1'), version: 2, told }], NOW));
    expect(await changes.after(db, 0, 10)).toMatchObject([
      {
        entry: { ...entry, summary: 'New headline.' },
        languages: ['en', 'fr'],
        topics: ['war', 'medtop:war', 'peace', 'medtop:peace'],
        outlets: ['a.example', 'b.example'],
      },
    ]);
    expect(changes.toldOf(null, inventedStory({ id: 's2', language: null }))).toEqual({
      ...{ entry: null, languages: [], topics: [], outlets: [] },
    });
  });

  test('an empty list appends nothing and takes no lock', async () => {
    const gate = Promise.withResolvers<void>();
    const appended = Promise.withResolvers<void>();
    const holding = append('s1', async () => {
      appended.resolve();
      await gate.promise;
    });
    await appended.promise;
    await appendAll([]);
    gate.resolve();
    await holding;
    expect(await storiesAfter(0)).toEqual(['s1']);
  });

  test('has nothing of a transaction that was rolled back', async () => {
    const rolledBack = append('s1', () => Promise.reject(new Error('a defect')));
    await expect(rolledBack).rejects.toThrow('a defect');
    expect(await storiesAfter(0)).toEqual([]);
  });

  test('shows no change while a smaller number may still come', async () => {
    const gate = Promise.withResolvers<void>();
    const appended = Promise.withResolvers<void>();
    const slow = append('slow', async () => {
      appended.resolve();
      await gate.promise;
    });
    await appended.promise;
    let isThrough = false;
    const quick = append('quick').then(() => {
      isThrough = true;
    });
    await until('the second writer to wait or finish', async () => isThrough || (await somebodyWaits(db)));
    const meanwhile = await storiesAfter(0);
    gate.resolve();
    await Promise.all([slow, quick]);
    expect(meanwhile).toEqual([]);
    expect(await storiesAfter(0)).toEqual(['slow', 'quick']);
  });

  test('shows a reader every change once, while writers overlap', async () => {
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let n = 0; n < 15; n++) {
        // Transactions of different length overlap in every way.
        const pause = async () => {
          for (let i = 0; i < (writer * n) % 5; i++) await db.selectNoFrom((eb) => eb.lit(1).as('one')).execute();
        };
        await appendAll([`${writer}-${2 * n}`, `${writer}-${2 * n + 1}`], pause);
      }
    });
    let writing = true;
    const done = Promise.all(writers).then(() => {
      writing = false;
    });
    const seen: string[] = [];
    let cursor = 0;
    const follow = async () => {
      const page = await changes.after(db, cursor, 7);
      seen.push(...page.map((row) => row.story_id));
      cursor = page[page.length - 1]?.seq ?? cursor;
      return page.length;
    };
    while (writing) await follow();
    await done;
    while ((await follow()) > 0);
    expect(seen).toHaveLength(240);
    expect(new Set(seen).size).toBe(240);
    for (let writer = 0; writer < 8; writer++) {
      const own = seen.filter((id) => id.startsWith(`${writer}-`));
      expect(own).toEqual(own.map((_, n) => `${writer}-${n}`));
    }
  });
});
