import type { StoryChange } from '@newsloom/clustering';
import { expect, test } from 'vitest';
import { stepsOf } from './look-steps.ts';

const at = new Date('2026-03-01T12:00:00Z');

const merge: StoryChange = {
  kind: 'merged',
  storyId: 'sone',
  otherId: 'stwo',
  articleIds: ['a', 'b'],
  similarity: 0.712,
  threshold: 0.5,
  reasons: { near: 0.84, gap: -1.26, cross: 0.4, title: 0.1 },
  candidates: [{ storyId: 'snext', similarity: 0.44 }],
};

const told = (change: StoryChange) => stepsOf(change, at).map(({ unitId, step }) => [unitId, step.code, step.message]);

test('a merge is told of both stories, with what decided and what came next', () => {
  const why =
    'at a likelihood of 71 % that both are one, where 50 % is enough (gap -1.3, near +0.8, cross +0.4). ' +
    'Next came snext at 44 %.';
  expect(told(merge)).toEqual([
    ['sone', 'merged', `It took in story stwo with 2 articles, ${why}`],
    ['stwo', 'merged', `Story sone took it in with 2 articles, ${why}`],
  ]);
});

test('a split is told of both stories', () => {
  const split = {
    ...merge,
    kind: 'split' as const,
    articleIds: ['a'],
    similarity: 0.2,
    threshold: 0.4,
    candidates: [],
  };
  const why =
    'at a likelihood of 20 % that both are one, where less than 40 % is enough (gap -1.3, near +0.8, cross +0.4).';
  expect(told(split)).toEqual([
    ['sone', 'split', `1 article went to story stwo, ${why}`],
    ['stwo', 'split', `It began with 1 article of story sone, ${why}`],
  ]);
});
