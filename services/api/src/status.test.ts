import { newsloomError } from '@newsloom/errors';
import { feeds } from '@newsloom/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi } from './api.ts';
import { inventedStory } from './testing/invented-story.ts';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let store: TestApi;
beforeAll(async () => {
  store = await openTestApi();
});
afterAll(() => store.close());

test('GET /v1/status says what waits, what there is, and when something came last; for two seconds the same', async () => {
  let now = NOW;
  const api = openApi({ ...store, now: () => now });
  const answer = async () => (await api.inject('/v1/status')).json();
  expect(await answer()).toMatchObject({
    trouble: null,
    articles: { discovered: 0, published: 0 },
    ...{ stories: 0, feeds: { active: 0 }, polledAt: null, publishedAt: null },
  });
  await feeds.add(store.store.db, [{ url: 'https://gazette.example/rss' }], NOW);
  await store.publish(inventedStory({ id: 's1' }));
  expect((await answer()).stories).toBe(0);
  now = new Date(NOW.getTime() + 2_000);
  expect(await answer()).toMatchObject({
    stages: expect.arrayContaining([{ stage: 'poll', waiting: 1 }]),
    ...{ stories: 1, feeds: { active: 1 }, publishedAt: NOW.toISOString() },
  });
});

test('GET /v1/status names what is away by its code only', async () => {
  const ready = () => Promise.reject(newsloomError('queue-unavailable', { reason: 'secret.internal refused' }));
  const api = openApi({ ...store, ready });
  const answer = await api.inject('/v1/status');
  expect(answer.json().trouble).toBe('queue-unavailable');
  expect(answer.body).not.toContain('secret');
});
