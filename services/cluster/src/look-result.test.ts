import type { StoryChange } from '@newsloom/clustering';
import { expect, test } from 'vitest';
import { lookResultOf } from './look-result.ts';

const change = (kind: StoryChange['kind'], storyId: string, otherId: string, ...articleIds: string[]): StoryChange => ({
  kind,
  storyId,
  otherId,
  articleIds,
  similarity: kind === 'merged' ? 0.8 : 0.3,
  threshold: 0.5,
  reasons: { cross: 1.5 },
  candidates: [],
});

test('an article that moves twice counts as moved once', () => {
  const { moved, merged, begun } = lookResultOf([change('split', 'x', 'z', 'a'), change('merged', 'y', 'z', 'a')]);
  expect(moved).toMatchObject([{ id: 'a', from: 'x', to: 'y', evidence: { reason: 'merged', similarity: 0.8 } }]);
  expect([merged.size, begun.size]).toEqual([0, 0]);
});

test('an article that comes back did not move', () => {
  expect(lookResultOf([change('split', 'x', 'z', 'a'), change('merged', 'x', 'z', 'a')]).moved).toEqual([]);
});

test('a story leads to the last one that took it in', () => {
  const { merged } = lookResultOf([change('merged', 'y', 'x', 'a'), change('merged', 'w', 'y', 'a', 'b')]);
  expect([...merged]).toEqual([
    ['x', 'w'],
    ['y', 'w'],
  ]);
});

test('a story that was split off knows where its articles were at first', () => {
  const { begun, moved } = lookResultOf([change('split', 'x', 'y', 'a', 'b'), change('split', 'y', 'z', 'b')]);
  expect([...begun]).toEqual([
    ['y', 'x'],
    ['z', 'x'],
  ]);
  expect(moved.map(({ id, from, to }) => [id, from, to])).toEqual([
    ['a', 'x', 'y'],
    ['b', 'x', 'z'],
  ]);
});

test('a split is as likely to be right as both are unlikely to be one, and keeps the other related', () => {
  const [moved] = lookResultOf([change('split', 'x', 'z', 'a')]).moved;
  expect(moved?.evidence).toMatchObject({
    reason: 'split',
    similarity: 0.7,
    components: { cross: 1.5 },
    runnersUp: [{ storyId: 'x', similarity: 0.3 }],
  });
});

test('a stray copy goes to where its original is after the look', () => {
  const stray = { id: 'copy', score: 0.9, from: 'own', originalId: 'a', to: 'x' };
  const evidence = { reason: 'copy', similarity: 0.9, components: { copy: 0.9 } };
  expect(lookResultOf([], [stray]).moved).toMatchObject([{ id: 'copy', from: 'own', to: 'x', evidence }]);
  const split = lookResultOf([change('split', 'x', 'z', 'a')], [stray]);
  expect(split.moved.find(({ id }) => id === 'copy')?.to).toBe('z');
  const merged = lookResultOf([change('merged', 'y', 'x', 'b')], [stray]);
  expect(merged.moved.find(({ id }) => id === 'copy')?.to).toBe('y');
});
