import { describe, expect, test } from 'vitest';
import * as storyVectors from './story-vectors.ts';
import { inventedStory, publish } from './testing/invented-story.ts';
import { at, DAY, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('stories');

const STORY = { id: 's1', language: 'en', lastArticleAt: NOW, model: 'bge-m3', textHash: 'of the text' };
const limits = { days: 3, limit: 10 };

type Made = { vector: number[]; language?: string; hours?: number; model?: string };

/** Publishes an active story with this vector, its newest article `hours` after now. */
async function make(id: string, { vector, hours = 0, ...differences }: Made): Promise<void> {
  const lastArticleAt = at((hours * DAY) / 24);
  await publish(db, inventedStory({ id }));
  await put({ ...STORY, language: 'de', ...differences, id, lastArticleAt, vector: Float32Array.from(vector) });
}
const put = (...vectors: storyVectors.StoryVector[]) =>
  db.transaction().execute((transaction) => storyVectors.put(transaction, vectors));

const near = async (vector: number[], of = limits) =>
  (await storyVectors.near(db, { ...STORY, vector: Float32Array.from(vector) }, of)).map(({ id }) => id);

describe('the vector of a story', () => {
  test('comes back unchanged, for the model and the text that it was made of', async () => {
    await make('s1', { vector: [0.1, -0.2, 1e-30] });
    expect(await storyVectors.find(db, STORY)).toEqual(Float32Array.of(0.1, -0.2, 1e-30));
    expect(await storyVectors.find(db, { ...STORY, id: 's2' })).toBeNull();
    expect(await storyVectors.find(db, { ...STORY, model: 'e5' })).toBeNull();
    expect(await storyVectors.find(db, { ...STORY, textHash: 'of another' })).toBeNull();
  });

  test('may be part of a larger buffer', async () => {
    await make('s1', { vector: [1] });
    await put({ ...STORY, vector: Float32Array.of(9, 1, 2, 9).subarray(1, 3) });
    expect(await storyVectors.find(db, STORY)).toEqual(Float32Array.of(1, 2));
  });

  test('is replaced by a newer one, and goes with its story', async () => {
    await make('s1', { vector: [1, 0] });
    await put({ ...STORY, model: 'e5', lastArticleAt: at(1), vector: Float32Array.of(0, 1, 0) });
    expect(await db.selectFrom('story_vectors').selectAll().execute()).toMatchObject([
      { story_id: 's1', language: 'en', last_article_at: at(1), model: 'e5', signs: '010' },
    ]);
    await db.deleteFrom('stories').execute();
    expect(await db.selectFrom('story_vectors').select('story_id').execute()).toEqual([]);
  });
});

describe('near a story', () => {
  test('are those of most signs in common, those equally near by id, and no more than asked for', async () => {
    await make('s5', { vector: [1, -1, -1, -1] });
    await make('s3', { vector: [1, 1, 1, -1] });
    await make('s2', { vector: [1, 1, -1, -1], language: 'fr' });
    await make('s4', { vector: [9, 1, 1, -1] });
    await make('s6', { vector: [1, 1, 1, 1] });
    expect(await near([1, 1, 1, 1])).toEqual(['s6', 's3', 's4', 's2', 's5']);
    expect(await near([1, 1, 1, 1], { days: 3, limit: 2 })).toEqual(['s6', 's3']);
    const [first] = await storyVectors.near(db, { ...STORY, vector: Float32Array.of(1, 1, -1, -1) }, limits);
    expect(first).toEqual({ id: 's2', language: 'fr', vector: Float32Array.of(1, 1, -1, -1) });
  });

  test.each<[string, Made, boolean]>([
    ['an older one', { vector: [1, 1], hours: -72 }, true],
    ['a newer one', { vector: [1, 1], hours: 72 }, true],
    ['a much older one', { vector: [1, 1], hours: -73 }, false],
    ['a much newer one', { vector: [1, 1], hours: 73 }, false],
    ['one of the same language', { vector: [1, 1], language: 'en' }, false],
    ['one with a vector of another model', { vector: [1, 1], model: 'e5' }, false],
    ['one with a vector of another length', { vector: [1, 1, 1] }, false],
  ])('may be %s: %#', async (_, made, isNear) => {
    await make('s2', made);
    expect(await near([1, 1])).toEqual(isNear ? ['s2'] : []);
  });

  test('is not the story itself, nor one that is quiet, merged or about to be', async () => {
    for (const id of ['s1', 's2', 's3', 's4']) await make(id, { vector: [1, 1] });
    await db.updateTable('stories').set({ status: 'quiet' }).where('id', '=', 's2').execute();
    await db.updateTable('stories').set({ merged_into: 's4' }).where('id', '=', 's3').execute();
    expect(await near([1, 1])).toEqual(['s4']);
  });

  test('signs beyond the first 256 do not count, lengths do', async () => {
    const long = Array.from({ length: 300 }, () => 1);
    await make('s3', { vector: long });
    await make('s2', { vector: [...long.slice(0, 256), ...long.slice(256).map(() => -1)] });
    await make('s4', { vector: long.slice(1) });
    expect(await near(long)).toEqual(['s2', 's3']);
  });
});
