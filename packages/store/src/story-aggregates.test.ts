import { expect, test } from 'vitest';
import { aggregate, volumesOf } from './story-aggregates.ts';
import type { StoryDocument } from './story-document.ts';
import { ALL_LEFT, inventedArticle, inventedStory, publish } from './testing/invented-story.ts';
import { at, DAY, HOUR, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('stories');

const topic = (id: string, label: string) => ({ id: `medtop:${id}`, label, score: 1 });
const of = (domain: string, owner: string): StoryDocument['articles'][number] => {
  const article = inventedArticle(domain);
  return { ...article, outlet: article.outlet && { ...article.outlet, owner } };
};

test('stories are counted by day, topic, outlet, owner, language and blind spot', async () => {
  const politics = topic('11000000', 'politics');
  await publish(
    db,
    inventedStory({
      id: 's1',
      topics: [politics, topic('15000000', 'sport')],
      bias: ALL_LEFT,
      articles: [of('a.example', 'Vane')],
    }),
    inventedStory({
      id: 's2',
      language: 'de',
      topics: [politics],
      articles: [of('a.example', 'VANE'), of('b.example', 'Other')],
      blindspot: { side: 'left', share: 80, threshold: 60 },
      firstPublishedAt: at(-DAY).toISOString(),
    }),
    inventedStory({ id: 's3', bias: { ...ALL_LEFT, percent: { left: 0, center: 50, right: 50 } }, topics: [politics] }),
    inventedStory({ id: 's4', status: 'merged', mergedInto: 's1' }),
    inventedStory({ id: 's5', firstPublishedAt: at(-9 * DAY).toISOString() }),
    inventedStory({ id: 's6', firstPublishedAt: null }),
  );
  expect(await aggregate(db, at(-2 * DAY), at(DAY))).toEqual({
    stories: 3,
    days: [
      { day: '2026-02-28', stories: 1 },
      { day: '2026-03-01', stories: 2 },
    ],
    topics: [
      { id: 'medtop:11000000', label: 'politics', stories: 3, bias: { left: 50, center: 25, right: 25, rated: 2 } },
      { id: 'medtop:15000000', label: 'sport', stories: 1, bias: { left: 100, center: 0, right: 0, rated: 1 } },
    ],
    outlets: [
      { domain: 'a.example', stories: 2 },
      { domain: 'b.example', stories: 1 },
    ],
    owners: [
      { owner: 'vane', stories: 2 },
      { owner: 'other', stories: 1 },
    ],
    languages: [
      { language: 'en', stories: 2 },
      { language: 'de', stories: 1 },
    ],
    blindspots: { left: 1, right: 0 },
  });
  expect(await aggregate(db, at(DAY), at(2 * DAY))).toMatchObject({ stories: 0, days: [], topics: [], owners: [] });
  expect(await volumesOf(db, 'a.example', [at(-HOUR), at(HOUR)])).toEqual([2, 2, 0]);
  expect(await volumesOf(db, 'unknown.example', [NOW])).toEqual([0, 0]);
});
