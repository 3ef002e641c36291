import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as articles from './articles.ts';
import * as changes from './changes.ts';
import * as modelAnswers from './model-answers.ts';
import * as pageLessons from './page-lessons.ts';
import { prune, type Retention } from './retention.ts';
import * as runs from './runs.ts';
import * as snapshots from './snapshots.ts';
import * as stories from './stories.ts';
import * as storyVectors from './story-vectors.ts';
import * as storyVersions from './story-versions.ts';
import { inventedStory, publish } from './testing/invented-story.ts';
import { at, DAY, imported, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('articles', 'stories', 'changes', 'runs', 'model_answers', 'model_days');

const plenty: Retention = { snapshotDays: 30, snapshotBytes: 1e12, changeDays: 30, versionsPerStory: 50, runDays: 2 };
const nothing = { snapshots: 0, changes: 0, versions: 0, runs: 0, modelAnswers: 0, pageLessons: 0, storyVectors: 0 };

/** A page of `bytes` that cannot be compressed, fetched at a time. */
async function snapshot(name: string, bytes: number, fetchedAt: Date): Promise<string> {
  const [id = ''] = await articles.importNew(db, [imported(name)], NOW);
  const packed = randomBytes(bytes);
  const page = { url: 'https://gazette.example/', status: 200, contentType: null, packed, bytes, fetchedAt };
  await db.transaction().execute((transaction) => snapshots.put(transaction, id, page));
  return id;
}
const kept = async () => (await db.selectFrom('snapshots').select('article_id').execute()).map((row) => row.article_id);

describe('what is past its retention goes', () => {
  test('snapshots by age, up to the day', async () => {
    await snapshot('old', 10, at(-30 * DAY - 1));
    const young = await snapshot('young', 10, at(-30 * DAY));
    expect(await prune(db, plenty, NOW)).toEqual({ ...nothing, snapshots: 1 });
    expect(await kept()).toEqual([young]);
  });

  test('snapshots by size, the oldest first; their articles stay', async () => {
    const ids = [];
    for (let n = 0; n < 5; n++) ids.push(await snapshot(`n-${n}`, 1_000, at(n)));
    expect(await prune(db, { ...plenty, snapshotBytes: 3_000 }, NOW)).toEqual({ ...nothing, snapshots: 2 });
    expect((await kept()).sort()).toEqual(ids.slice(2).sort());
    expect(await articles.byIds(db, ids)).toHaveLength(5);
    expect(await prune(db, { ...plenty, snapshotBytes: 2_999 }, NOW)).toEqual({ ...nothing, snapshots: 1 });
    expect(await prune(db, { ...plenty, snapshotBytes: 0 }, NOW)).toEqual({ ...nothing, snapshots: 2 });
  });

  test('changes by age, but for the newest of each story', async () => {
    for (const [storyId, when] of [
      ['s1', -60],
      ['s1', -40],
      ['s2', -50],
      ['s3', -50],
      ['s3', -1],
    ] as const) {
      const change = { storyId, version: 1, kind: 'story.updated' as const };
      await db.transaction().execute((transaction) => changes.append(transaction, [change], at(when * DAY)));
    }
    expect(await prune(db, plenty, NOW)).toEqual({ ...nothing, changes: 2 });
    expect((await changes.after(db, 0, 10)).map((row) => row.story_id)).toEqual(['s1', 's2', 's3']);
  });

  test('versions by number, the present one among them, in every story', async () => {
    for (const id of ['s1', 's2']) {
      for (let version = 1; version <= 4; version++) await publish(db, inventedStory({ id, version }));
    }
    await publish(db, inventedStory({ id: 's3' }));
    const kept = async () =>
      Promise.all(
        ['s1', 's2', 's3'].map(async (id) => (await storyVersions.list(db, id)).map(({ version }) => version)),
      );
    expect(await prune(db, { ...plenty, versionsPerStory: 4 }, NOW)).toEqual(nothing);
    expect(await prune(db, { ...plenty, versionsPerStory: 3 }, NOW)).toEqual({ ...nothing, versions: 2 });
    expect(await kept()).toEqual([[4, 3, 2], [4, 3, 2], [1]]);
    await publish(db, inventedStory({ id: 's1', version: 5 }));
    expect(await prune(db, { ...plenty, versionsPerStory: 3 }, NOW)).toEqual({ ...nothing, versions: 1 });
    expect(await kept()).toEqual([[5, 4, 3], [4, 3, 2], [1]]);
    expect(await prune(db, { ...plenty, versionsPerStory: 1 }, NOW)).toEqual({ ...nothing, versions: 4 });
    expect(await kept()).toEqual([[5], [4], [1]]);
    expect((await stories.byId(db, 's1'))?.document).toMatchObject({ version: 5 });
  });

  test('counts of runs by age, to the moment', async () => {
    for (const [done, when] of [
      [1, -2 * DAY - 1],
      [2, -2 * DAY],
      [3, 0],
    ] as const) {
      await runs.append(db, 'fetch', { done, failed: 0 }, at(when));
    }
    expect(await prune(db, plenty, NOW)).toEqual({ ...nothing, runs: 1 });
    const left = await db.selectFrom('runs').select('units').orderBy('units').execute();
    expect(left.map(({ units }) => units)).toEqual([2, 3]);
    expect(await prune(db, { ...plenty, runDays: 1 }, NOW)).toEqual({ ...nothing, runs: 1 });
  });

  test('answers of language models by age, to the moment, and their days', async () => {
    for (const when of [-7 * DAY - 1, -7 * DAY, 0]) {
      await modelAnswers.keep(db, `at ${when}`, {}, at(when));
      await modelAnswers.reserve(db, 1, 10, at(when));
    }
    await modelAnswers.reserve(db, 1, 10, at(-8 * DAY));
    expect(await prune(db, plenty, NOW)).toEqual({ ...nothing, modelAnswers: 2 });
    const left = await db.selectFrom('model_answers').select('key').execute();
    expect(left.map(({ key }) => key).sort()).toEqual([`at ${-7 * DAY}`, 'at 0'].sort());
    expect(await db.selectFrom('model_days').select('tokens').execute()).toHaveLength(2);
  });

  test('lessons of pages by age, to the moment, and by number in each host and version', async () => {
    const teach = async (name: string, when: number, host = 'a.example', version = 1) => {
      const [articleId = ''] = await articles.importNew(db, [imported(name)], NOW);
      const lesson = { articleId, host, lesson: Buffer.from(name), discoveredAt: at(when) };
      await db.transaction().execute((transaction) => pageLessons.put(transaction, version, [lesson]));
    };
    await teach('old', -30 * DAY - 1, 'b.example');
    await teach('young', -30 * DAY, 'b.example');
    for (let n = 0; n < pageLessons.LESSONS_PER_HOST + 2; n++) await teach(`n${n}`, n);
    await teach('next', -5, 'a.example', 2);
    expect(await prune(db, plenty, NOW)).toEqual({ ...nothing, pageLessons: 3 });
    const left = await db.selectFrom('page_lessons').select('lesson').orderBy('discovered_at').execute();
    const names = left.map(({ lesson }) => lesson.toString());
    expect(names).toEqual([
      'young',
      'next',
      ...Array.from({ length: pageLessons.LESSONS_PER_HOST }, (_, n) => `n${n + 2}`),
    ]);
  });

  test('vectors of stories by the age of their news, to the moment', async () => {
    for (const when of [-7 * DAY - 1, -7 * DAY, 0]) {
      const id = `s at ${when}`;
      await publish(db, inventedStory({ id }));
      const made = { id, language: 'en', lastArticleAt: at(when), model: 'm3', textHash: '' };
      const one = { ...made, vector: Float32Array.of(1) };
      await db.transaction().execute((transaction) => storyVectors.put(transaction, [one]));
    }
    expect(await prune(db, plenty, NOW)).toEqual({ ...nothing, storyVectors: 1 });
    const left = await db.selectFrom('story_vectors').select('story_id as id').execute();
    expect(left.map(({ id }) => id).sort()).toEqual([`s at ${-7 * DAY}`, 's at 0'].sort());
  });

  test('and a second time nothing is left to delete', async () => {
    await snapshot('old', 10, at(-90 * DAY));
    expect(await prune(db, plenty, NOW)).toEqual({ ...nothing, snapshots: 1 });
    expect(await prune(db, plenty, NOW)).toEqual(nothing);
  });
});
