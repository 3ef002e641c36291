import type { ChangeRow } from '@newsloom/store';
import { expect, test } from 'vitest';
import { isFollowed } from './change-filter.ts';

const row: ChangeRow = {
  ...{ seq: 1, story_id: 's1', version: 1, kind: 'story.updated', at: new Date(0), entry: null },
  ...{ languages: ['de', 'en'], topics: ['politics'], outlets: ['bbc.com'] },
};
const all = { languages: [], topics: [], outlets: [] };

test.each([
  ['everything', all, true],
  ['one of its languages', { ...all, languages: ['fr', 'en'] }, true],
  ['other languages', { ...all, languages: ['fr', 'es'] }, false],
  ['its topic and its outlet', { ...all, topics: ['politics'], outlets: ['bbc.com'] }, true],
  ['its topic, of another outlet', { ...all, topics: ['politics'], outlets: ['a.example'] }, false],
  ['another topic, of its outlet', { ...all, topics: ['sport'], outlets: ['bbc.com'] }, false],
  ['its outlet by another name', { ...all, outlets: ['bbc.co.uk'] }, true],
])('who follows %s is told of a change: %o %s', (_, followed, told) => {
  expect(isFollowed(followed, row)).toBe(told);
});

test.each(['languages', 'topics', 'outlets'] as const)('a change that names no %s may be of any', (names) => {
  const followed = { ...all, [names]: ['x'] };
  expect(isFollowed(followed, { ...row, [names]: null })).toBe(true);
  expect(isFollowed(followed, { ...row, [names]: [] })).toBe(false);
});
