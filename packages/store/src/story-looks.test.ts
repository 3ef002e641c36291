import { describe, expect, test } from 'vitest';
import * as storyLooks from './story-looks.ts';
import { namedArticles } from './testing/named-articles.ts';
import { useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('articles');
const { inStatus: article } = namedArticles(db);

describe('copies that are in another story than their original', () => {
  async function strays(...storyIds: string[]): Promise<string[]> {
    const found = await storyLooks.strayCopies(db, 'en', storyIds);
    return found.map(({ id, score, from, originalId, to }) => `${id} ${score}: ${from} -> ${originalId} ${to}`);
  }

  test('are found from either story, each once', async () => {
    const original = await article('original', 'clustered', { story_id: 's1' });
    const copyOf = (name: string, found: { story_id: string | null; shard?: string; duplicate_score?: number }) =>
      article(name, 'clustered', { duplicate_of: original, ...found });
    await copyOf('astray', { story_id: 's2', duplicate_score: 0.75 });
    await copyOf('at-home', { story_id: 's1' });
    await copyOf('elsewhere', { story_id: 's3' });
    await copyOf('foreign', { story_id: 's2', shard: 'de' });
    await copyOf('nowhere', { story_id: null });
    await article('no-copy', 'clustered', { story_id: 's2' });
    const astray = 'a-astray 0.75: s2 -> a-original s1';
    const elsewhere = 'a-elsewhere 1: s3 -> a-original s1';
    expect(await strays('s1')).toEqual([astray, elsewhere]);
    expect(await strays('s2')).toEqual([astray]);
    expect(await strays('s1', 's2', 's3')).toEqual([astray, elsewhere]);
    expect(await strays('s4')).toEqual([]);
  });

  test('are none where the original is in another shard or in no story', async () => {
    const foreign = await article('foreign', 'clustered', { story_id: 's1', shard: 'de' });
    const unplaced = await article('unplaced', 'deduped', { story_id: null });
    await article('one', 'clustered', { story_id: 's2', duplicate_of: foreign });
    await article('two', 'clustered', { story_id: 's2', duplicate_of: unplaced });
    expect(await strays('s1', 's2')).toEqual([]);
  });
});
