import { expect, test } from 'vitest';
import * as outlets from './outlets.ts';
import * as storyOutlets from './story-outlets.ts';
import { inventedArticle, inventedStory, publish } from './testing/invented-story.ts';
import { NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('outlets', 'outlet_aliases', 'stories');

const storyOf = (id: string, domains: string[]) => inventedStory({ id, articles: domains.map(inventedArticle) });

test('an outlet is known as one, as an alias, or by a story', async () => {
  await outlets.put(db, [{ ...outlets.unknownOutlet('a.example'), aliases: ['old.example'] }], NOW);
  await publish(db, storyOf('s1', ['c.example', 'd.example']));
  const asked = ['a.example', 'old.example', 'c.example', 'x.example'];
  expect([...(await storyOutlets.known(db, asked))].sort()).toEqual(['a.example', 'c.example', 'old.example']);
  expect(await storyOutlets.known(db, [])).toEqual(new Set());
});

test('the outlets of stories are counted, the most frequent first', async () => {
  await publish(db, storyOf('s1', ['c.example', 'd.example']), storyOf('s2', ['d.example', 'a.example']), {
    ...storyOf('s3', ['a.example']),
    status: 'retracted',
  });
  expect(await storyOutlets.seen(db)).toEqual([
    { domain: 'd.example', stories: 2 },
    { domain: 'a.example', stories: 1 },
    { domain: 'c.example', stories: 1 },
  ]);
  expect(await storyOutlets.count(db, 'd.example')).toBe(2);
  expect(await storyOutlets.count(db, 'x.example')).toBe(0);
});
