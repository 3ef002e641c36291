import { expect, test } from 'vitest';
import type { ClusterArticle } from './article.ts';
import { secondLook } from './second-look.ts';
import { add, type ClusterWindow, createWindow } from './window.ts';

const HOUR = 3_600_000;

const article = (id: string, title: string, text: string, hours: number): ClusterArticle => ({
  id,
  title,
  text,
  language: 'en',
  publishedAt: hours * HOUR,
});

const DAM = [
  article(
    'dam',
    'Dam above Lund bursts, hundreds moved',
    'A dam above Lund gave way on Monday, Mayor Ida Holm said.',
    0,
  ),
  article('flight', 'Lund residents flee as dam bursts', 'Mayor Ida Holm said a dam above Lund gave way on Monday.', 2),
  article(
    'schools',
    'Hundreds in Lund sleep in schools',
    'A dam above Lund gave way on Monday, said Mayor Ida Holm.',
    5,
  ),
] as const;
const RECITAL = article(
  'recital',
  'Pianist Clara Voss cancels tour',
  'Clara Voss hurt her wrist in Vienna, an agent said.',
  3,
);

/** A window of stories, by their ids. */
function windowOf(stories: Record<string, readonly ClusterArticle[]>): ClusterWindow {
  const window = createWindow();
  for (const [id, articles] of Object.entries(stories)) for (const one of articles) add(window, one, id);
  return window;
}

const storiesIn = ({ shards }: ClusterWindow): Record<string, string[]> =>
  Object.fromEntries(
    [...shards.values()].flatMap(({ stories }) =>
      Array.from(stories, ([id, { members }]) => [id, members.map((member) => member.id)]),
    ),
  );

const openingOf = (id: string): string => `of ${id}`;
const [dam, flight, schools] = DAM;

test('stories of one event become one, whichever of them is looked at', () => {
  for (const looked of ['a', 'b']) {
    const window = windowOf({ a: [flight], b: [dam, schools], c: [RECITAL] });
    const changes = secondLook(window, [looked], { openingOf });
    expect(changes).toMatchObject([{ kind: 'merged', storyId: 'b', otherId: 'a', articleIds: ['flight'] }]);
    expect(storiesIn(window)).toEqual({ b: ['dam', 'flight', 'schools'], c: ['recital'] });
  }
});

test('of two stories of one size the older stays', () => {
  const window = windowOf({ a: [flight], b: [dam] });
  expect(secondLook(window, ['a'], { openingOf })).toMatchObject([{ storyId: 'b', otherId: 'a' }]);
});

test('a story of two events is split, and the smaller part opens the story of its first article', () => {
  const window = windowOf({ a: [...DAM, RECITAL] });
  const changes = secondLook(window, ['a'], { openingOf });
  expect(changes).toMatchObject([{ kind: 'split', storyId: 'a', otherId: 'of recital', articleIds: ['recital'] }]);
  expect(storiesIn(window)).toEqual({ a: ['dam', 'flight', 'schools'], 'of recital': ['recital'] });
});

test('what was split off is merged with what is like it', () => {
  const window = windowOf({
    a: [RECITAL, { ...RECITAL, id: 'again', title: 'Clara Voss cancels her tour' }, dam],
    b: [flight, schools],
  });
  secondLook(window, ['a'], { openingOf });
  expect(Object.values(storiesIn(window)).sort()).toEqual([
    ['again', 'recital'],
    ['dam', 'flight', 'schools'],
  ]);
});

test('a story is not split where no article may open one', () => {
  const window = windowOf({ a: [...DAM, RECITAL] });
  expect(secondLook(window, ['a'], { openingOf: () => null })).toEqual([]);
});

test('stories of another time are left alone', () => {
  const later = 4 * 24;
  const window = windowOf({ a: [dam], b: [{ ...flight, publishedAt: later * HOUR }] });
  expect(secondLook(window, ['a', 'b'], { openingOf })).toEqual([]);
});

test('a second time nothing changes', () => {
  const window = windowOf({ a: [flight, RECITAL], b: [dam, schools] });
  secondLook(window, ['a', 'b'], { openingOf });
  const once = storiesIn(window);
  expect(secondLook(window, Object.keys(once), { openingOf })).toEqual([]);
  expect(storiesIn(window)).toEqual(once);
});

test('says what decided', () => {
  const [change] = secondLook(windowOf({ a: [flight], b: [dam, schools] }), ['a'], { openingOf });
  expect(change?.similarity).toBeGreaterThanOrEqual(0.5);
  expect(Object.keys(change?.reasons ?? {})).toHaveLength(5);
});

test('a merge names the other stories that were compared, and each change what would have been enough', () => {
  const told = article(
    'choir',
    'Choir of Lund wins prize',
    'Singers brought Bach to the cathedral; tickets sold out.',
    9,
  );
  const [merge] = secondLook(windowOf({ a: [flight], b: [dam, schools], c: [told], d: [RECITAL] }), ['a'], {
    openingOf,
  });
  expect(merge).toMatchObject({ kind: 'merged', storyId: 'b', threshold: 0.5 });
  expect(merge?.candidates.map(({ storyId }) => storyId)).toEqual(['c']);
  expect(merge?.candidates[0]?.similarity).toBeLessThan(merge?.similarity ?? 0);
  const [split] = secondLook(windowOf({ a: [...DAM, RECITAL] }), ['a'], { openingOf });
  expect(split).toMatchObject({ kind: 'split', threshold: 0.4, candidates: [] });
});
