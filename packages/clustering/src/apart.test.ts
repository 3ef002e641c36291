import { expect, test } from 'vitest';
import { type Apart, areApart, forget, joinApart, setApart } from './apart.ts';

test('a split sets two stories apart, and what leaves is apart from all that its story was', () => {
  const apart: Apart = new Map();
  setApart(apart, 'a', 'b');
  setApart(apart, 'b', 'c');
  expect([areApart(apart, 'a', 'b'), areApart(apart, 'c', 'b'), areApart(apart, 'c', 'a')]).toEqual([true, true, true]);
  expect(areApart(apart, 'a', 'x')).toBe(false);
});

test('a merged story goes on as the one that took it in', () => {
  const apart: Apart = new Map();
  setApart(apart, 'a', 'b');
  joinApart(apart, 'x', 'b');
  expect([areApart(apart, 'a', 'x'), areApart(apart, 'x', 'a'), areApart(apart, 'a', 'b')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('nothing is left of stories that ended', () => {
  const apart: Apart = new Map();
  setApart(apart, 'a', 'b');
  setApart(apart, 'a', 'c');
  forget(apart, 'b');
  expect([...apart.keys()].sort()).toEqual(['a', 'c']);
  forget(apart, 'c');
  expect(apart.size).toBe(0);
});
