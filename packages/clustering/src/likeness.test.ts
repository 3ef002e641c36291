import { expect, test } from 'vitest';
import type { ClusterArticle } from './article.ts';
import { likeness, subjectOf } from './likeness.ts';
import { add, createWindow, dateOf, termsOf } from './window.ts';

const DAY = 86_400_000;

const article = (id: string, publishedAt: number | null, text = 'Mayor Ida Holm spoke in Lund.'): ClusterArticle => ({
  id,
  title: 'Dam bursts above Lund',
  text,
  language: 'en',
  publishedAt,
});

/** Compares an article with the only story of a window. */
function compared(one: ClusterArticle, story: ClusterArticle[]) {
  const window = createWindow();
  for (const member of story) add(window, member, 'story');
  const shard = window.shards.get('en');
  const held = shard?.stories.get('story');
  if (shard === undefined || held === undefined) throw new Error('the window has the story');
  return likeness(shard.vocabulary, subjectOf(shard.vocabulary, termsOf(window, one), dateOf(one)), held);
}

test.each([
  { what: 'after its last', at: 5, story: [1, 2], days: { gap: 3, reach: 4 } },
  { what: 'before its first', at: 0, story: [1, 2], days: { gap: 1, reach: 2 } },
  { what: 'within, nearer the last', at: 4, story: [1, 5], days: { gap: 0, reach: 3 } },
  { what: 'within, nearer the first', at: 2, story: [1, 5], days: { gap: 0, reach: 3 } },
  { what: 'the undated are passed over', at: 5, story: [null, 1, 2], days: { gap: 3, reach: 4 } },
  { what: 'a story without dates', at: 5, story: [null], days: null },
  { what: 'an article without one', at: null, story: [1], days: null },
])('the days between an article and a story: $what', ({ at, story, days }) => {
  const inMs = (day: number | null) => day && day * DAY;
  const found = compared(
    article('new', inMs(at)),
    story.map((day, place) => article(`${place}`, inMs(day))),
  );
  expect(found.days).toEqual(days);
});

test('names are compared only where both sides have some', () => {
  const nameless = { ...article('new', 0), title: 'the dam has burst', text: 'the dam above the town is gone' };
  expect(compared(article('new', 0), [article('1', 0)]).names).toBeCloseTo(1);
  expect(compared(nameless, [article('1', 0)]).names).toBeNull();
  expect(compared(article('new', 0), [{ ...nameless, id: '1' }]).names).toBeNull();
  expect(compared(article('new', 0), [{ ...nameless, id: '1' }, article('2', 0)]).names).toBeCloseTo(1);
});

test('a story is compared by its newest forty articles', () => {
  const old = article('old', 0, 'An orchestra played in Vienna.');
  const recent = Array.from({ length: 40 }, (_, place) => article(`${place}`, (1 + place) * 1_000));
  expect(compared(article('new', DAY), [old, ...recent]).nearest).toBeCloseTo(1);
  expect(compared(article('new', DAY), [old, ...recent]).centroid).toBeCloseTo(1);
  expect(compared(article('new', DAY), [old, ...recent.slice(1)]).centroid).toBeLessThan(0.999_9);
});
