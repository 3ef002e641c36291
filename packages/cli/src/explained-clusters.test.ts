import type { Placement, StoryChange } from '@newsloom/clustering';
import { expect, test } from 'vitest';
import { type ExplainedFile, explainedLines } from './explained-clusters.ts';
import { explainedTexts } from './explained-clusters-text.ts';

const placed = (id: string, storyId: string, given: Partial<Placement> = {}): Placement => ({
  kind: 'placed',
  id,
  storyId,
  isNew: false,
  isDigest: false,
  threshold: 0.5,
  candidates: [],
  ...given,
});

const joined = [
  { storyId: 'story-1', similarity: 0.91239, reasons: { near: 1.23456, gap: -0.2 } },
  { storyId: 'story-7', similarity: 0.02, reasons: { near: -3 } },
];

const change: StoryChange = {
  kind: 'merged',
  storyId: 'story-1',
  otherId: 'story-3',
  articleIds: ['c'],
  similarity: 0.6666,
  threshold: 0.5,
  reasons: { near: 1.98765 },
  candidates: [{ storyId: 'story-7', similarity: 0.31 }],
};

const split: StoryChange = { ...change, kind: 'split', similarity: 0.2, threshold: 0.4, candidates: [] };

const file: ExplainedFile = {
  articles: ['copy', 'a', 'b', 'c', 'd'].map((id) => ({ id, storyId: id === 'd' ? 'story-4' : 'story-1' })),
  decisions: [
    placed('a', 'story-1', { isNew: true }),
    placed('b', 'story-1', { candidates: joined }),
    placed('c', 'story-3', { isNew: true, candidates: joined.slice(1) }),
    change,
    placed('d', 'story-4', { isNew: true, isDigest: true }),
    split,
  ],
  copies: new Map([['copy', 'a']]),
};

test('as lines: the articles in the order of the file, then merges and splits, figures rounded', () => {
  const lines = [...explainedLines(file)];
  expect(lines.slice(0, 3)).toEqual([
    { id: 'copy', cluster: 'story-1', copyOf: 'a', firstPass: null },
    {
      id: 'a',
      cluster: 'story-1',
      copyOf: null,
      firstPass: { cluster: 'story-1', decision: 'opened', threshold: 0.5, candidates: [] },
    },
    {
      id: 'b',
      cluster: 'story-1',
      copyOf: null,
      firstPass: {
        cluster: 'story-1',
        decision: 'joined',
        threshold: 0.5,
        candidates: [
          { cluster: 'story-1', similarity: 0.912, reasons: { near: 1.235, gap: -0.2 } },
          { cluster: 'story-7', similarity: 0.02, reasons: { near: -3 } },
        ],
      },
    },
  ]);
  expect(lines[4]).toMatchObject({ id: 'd', firstPass: { decision: 'digest' } });
  expect(lines[5]).toEqual({
    change: 'merged',
    cluster: 'story-1',
    other: 'story-3',
    articles: ['c'],
    similarity: 0.667,
    threshold: 0.5,
    reasons: { near: 1.988 },
    candidates: [{ cluster: 'story-7', similarity: 0.31 }],
  });
  expect(lines[6]).toMatchObject({ change: 'split', similarity: 0.2, threshold: 0.4 });
});

test('for people: every decision in its order, then the copies; titles cannot steer a terminal', () => {
  const titles = new Map([
    ['a', 'Dam\u001b[2J bursts'],
    ['b', 'Long '.repeat(40)],
  ]);
  const blocks = [...explainedTexts(file, titles)];
  expect(blocks[0]).toBe('a  Dam[2J bursts\n  opened story-1: nothing near its time shares its words\n\n');
  expect(blocks[1]).toMatch(/^b {2}Long .{60,66}\n {2}joined story-1, where 50 % is enough to join\n/);
  expect(blocks[1]).toContain('\n    story-1  91 %  near +1.2, gap -0.2\n    story-7  2 %  near -3.0\n');
  expect(blocks[2]).toContain('  opened story-3, where 50 % is enough to join\n    story-7  2 %');
  expect(blocks[3]).toBe(
    'story-1 took in story-3\n  67 % likely to be one, merged from 50 %: near +2.0\n  next story-7  31 %\n  c\n\n',
  );
  expect(blocks[4]).toContain('opened story-4: a digest, which is compared with nothing');
  expect(blocks[5]).toContain(
    'story-3 was split off from story-1\n  20 % likely to be one, split below 40 %: near +2.0\n  c\n',
  );
  expect(blocks[6]).toBe('copy\n  a copy of a, in story-1\n\n');
});
