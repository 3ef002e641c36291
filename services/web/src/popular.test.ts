import { createClient } from '@newsloom/client';
import { describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import { openPopular } from './popular.ts';
import { otherStory } from './testing/full-story.ts';
import { parsedPage } from './testing/parsed-page.ts';
import { openTestWeb } from './testing/test-web.ts';

describe('what is popular', () => {
  /** Counts the requests. Each answer has the number of its request as a topic, unless the API is away. */
  const counted = () => {
    const state = { asked: 0, isAway: false, now: 0 };
    const fetch = async () => {
      state.asked++;
      if (state.isAway) throw new Error('away');
      return Response.json({ topics: [{ id: `${state.asked}` }], languages: [] });
    };
    const client = createClient({ url: 'http://api.test', retries: 0, fetch });
    const popular = openPopular(client, () => new Date(state.now));
    return { state, seen: async () => (await popular()).topics.map(({ id }) => id).join() };
  };

  test('is asked for once in half a minute, and readers do not wait for it', async () => {
    const { state, seen } = counted();
    expect([await seen(), await seen()]).toEqual(['1', '1']);
    state.now = 29_999;
    expect([await seen(), state.asked]).toEqual(['1', 1]);
    state.now = 30_000;
    expect(await seen()).toBe('1');
    await until('the newer answer', async () => (await seen()) === '2');
    expect(state.asked).toBe(2);
  });

  test('is nothing while the API is away, and stays what it was if it goes away', async () => {
    const { state, seen } = counted();
    state.isAway = true;
    expect(await seen()).toBe('');
    Object.assign(state, { isAway: false, now: 30_000 });
    await until('an answer', async () => (await seen()) === '2');
    Object.assign(state, { isAway: true, now: 60_000 });
    expect([await seen(), await seen()]).toEqual(['2', '2']);
  });
});

describe('the sections of the front page', () => {
  const sport = { id: 'medtop:15000000', label: 'sport', score: 1 };
  const final = { id: 'medtop:20001108', label: 'sport event', score: 1 };
  const health = { id: 'medtop:07000000', label: 'health', score: 1 };
  /** Eleven are shown above the sections. Of the rest, four are about sport and two about health. */
  const stories = Array.from({ length: 17 }, (_, place) =>
    otherStory({ id: `s${place}`, topics: place < 9 ? [] : place < 15 ? [sport, final] : [health] }),
  );

  test('have three stories of a topic of the top that are not above, or there is none', async () => {
    const { get } = openTestWeb(stories);
    const { body } = await get('/');
    const sections = body.split('<section class="topic"').slice(1);
    expect(sections).toHaveLength(1);
    const links = parsedPage(`<section ${sections[0]}`).elements.flatMap(({ attributes }) => attributes.href ?? []);
    expect(links.filter((href) => /^\/(topic|story)/.test(href))).toEqual([
      '/topic/sport',
      ...['s11', 's12', 's13'].map((id) => `/story/quay-delayed-${id}`),
    ]);
  });

  test('are left out without the API, and of a narrowed list', async () => {
    const away = openTestWeb(stories, { '/v1/aggregates': () => new Response('', { status: 503 }) });
    expect((await away.get('/')).status).toBe(200);
    expect((await openTestWeb(stories).get('/?lang=en')).body).not.toContain('class="topic"');
  });
});
