import { describe, expect, test } from 'vitest';
import * as articles from './articles.ts';
import { storyIdOf } from './ids.ts';
import * as storyProgress from './story-progress.ts';
import { imported, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('articles');

describe('the ids of stories that articles open', () => {
  const join = async (articleId: string, storyId: string) => {
    const [id = ''] = await articles.importNew(db, [imported(articleId)], NOW);
    await db.updateTable('articles').set({ story_id: storyId }).where('id', '=', id).execute();
  };
  const idFor = async (articleId: string) => (await storyProgress.idsForOpening(db, [articleId])).get(articleId) ?? '';

  test('are their own, and stay so', async () => {
    for (let n = 0; n < 2; n++) {
      expect(await storyProgress.idsForOpening(db, ['a1', 'a2'])).toEqual(
        new Map([
          ['a1', storyIdOf('a1')],
          ['a2', storyIdOf('a2')],
        ]),
      );
    }
    expect(await storyProgress.idsForOpening(db, [])).toEqual(new Map());
  });

  test('are different ones when their own stories go on without them', async () => {
    await join('b', storyIdOf('a1'));
    const second = await idFor('a1');
    expect(second).not.toBe(storyIdOf('a1'));
    await join('c', second);
    const third = await idFor('a1');
    expect(new Set([storyIdOf('a1'), second, third]).size).toBe(3);
    expect(await idFor('a1')).toBe(third);
  });

  test('are the same for many articles as for each alone, however often it was replayed', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => `a${n}`);
    for (const [n, id] of ids.entries()) {
      for (let generation = 0; generation < n % 4; generation++) await join(`${id}-${generation}`, await idFor(id));
    }
    // A story with several articles is taken once.
    await join('another', storyIdOf('a3'));
    const alone = new Map<string, string>();
    for (const id of ids) alone.set(id, await idFor(id));
    expect(new Set(alone.values()).size).toBe(ids.length);
    expect(await storyProgress.idsForOpening(db, ids.toReversed())).toEqual(alone);
    expect([...alone].filter(([id, story]) => story === storyIdOf(id)).map(([id]) => id)).toEqual(['a0', 'a4', 'a8']);
  });
});
