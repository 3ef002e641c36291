import { expect, test } from 'vitest';
import { areApart } from './apart.ts';
import { applyChange, type StoryChange } from './story-change.ts';
import { add, type ClusterWindow, createWindow } from './window.ts';

/** A window of stories, by their ids, with the articles of these ids. */
function windowOf(stories: Record<string, string[]>): ClusterWindow {
  const window = createWindow();
  for (const [storyId, ids] of Object.entries(stories)) {
    for (const id of ids) {
      add(window, { id, title: `Report ${id}`, text: 'A dam gave way.', language: 'en', publishedAt: 0 }, storyId);
    }
  }
  return window;
}

const storiesIn = ({ shards }: ClusterWindow): Record<string, string[]> =>
  Object.fromEntries(
    [...shards.values()].flatMap(({ stories }) =>
      Array.from(stories, ([id, { members }]) => [id, members.map((member) => member.id).sort()]),
    ),
  );

const changeOf = (kind: StoryChange['kind'], storyId: string, otherId: string, articleIds: string[]): StoryChange => ({
  ...{ kind, storyId, otherId, articleIds },
  similarity: 0.7,
  threshold: 0.5,
  reasons: {},
  candidates: [],
});

test('a story that ended takes along what only this window has of it', () => {
  const window = windowOf({ a: ['a1', 'a2'], b: ['b1'], c: ['c1'] });
  applyChange(window, changeOf('merged', 'b', 'a', ['a1']));
  expect(storiesIn(window)).toEqual({ b: ['a1', 'a2', 'b1'], c: ['c1'] });
});

test('a story that ended leads to one that this window did not have', () => {
  const window = windowOf({ a: ['a1'], c: ['c1'] });
  applyChange(window, changeOf('merged', 'b', 'a', ['a0', 'a1']));
  expect(storiesIn(window)).toEqual({ b: ['a1'], c: ['c1'] });
});

test('a split moves the articles that this window has, and keeps both apart', () => {
  const window = windowOf({ a: ['a1', 'a2', 'a3'] });
  applyChange(window, changeOf('split', 'a', 'z', ['a0', 'a2']));
  expect(storiesIn(window)).toEqual({ a: ['a1', 'a3'], z: ['a2'] });
  expect(areApart(window.apart, 'a', 'z')).toBe(true);
});

test('stories that were split stay apart from the story that takes one of them in', () => {
  const window = windowOf({ a: ['a1', 'a2'], b: ['b1'] });
  applyChange(window, changeOf('split', 'a', 'z', ['a2']));
  applyChange(window, changeOf('merged', 'b', 'z', ['a2']));
  expect(areApart(window.apart, 'a', 'b')).toBe(true);
});

test('a window remembers nothing of a split of which it has no article', () => {
  const window = windowOf({ a: ['a1'] });
  applyChange(window, changeOf('split', 'x', 'z', ['x1']));
  expect(window.apart.size).toBe(0);
});
