import { describe, expect, test } from 'vitest';
import type { PublishedArticle } from './published-article.ts';
import { relatedOf, withOtherLanguages } from './related-stories.ts';

const START = new Date('2026-03-01T12:00:00.000Z');
const hours = (n: number): Date => new Date(START.getTime() + n * 3_600_000);

type Named = [storyId: string, similarity: number];

const article = (runnersUp: readonly Named[]): PublishedArticle => ({
  id: 'a1',
  external_id: null,
  url: null,
  title: '',
  excerpt: null,
  byline: null,
  site_name: null,
  published_at: START,
  language: 'en',
  image: null,
  paywall: false,
  outlet: null,
  duplicate_of: null,
  status_at: START,
  cluster_evidence: {
    clusterer: 'test',
    reason: 'similar',
    similarity: 0.8,
    components: {},
    runnersUp: runnersUp.map(([storyId, similarity]) => ({ storyId, similarity })),
  },
});

/**
 * The related stories of a story with these articles. `ends` has the times of other stories' last articles, in hours
 * from the beginning of this one.
 */
function related(
  articles: readonly Named[][],
  { ends = {}, splitFrom = null }: { ends?: Record<string, number | null>; splitFrom?: string | null } = {},
) {
  const named = Object.entries(ends).map(
    ([id, end]) => [id, { id, lastArticleAt: end === null ? null : hours(end) }] as const,
  );
  const story = { id: 's1', splitFrom, firstPublishedAt: START.toISOString() };
  return relatedOf({ story, articles: articles.map(article), named: new Map(named) });
}

describe('related stories', () => {
  test('come nearest first, each with its nearest article', () => {
    const articles: Named[][] = [
      [
        ['s-dam', 0.2],
        ['s-pier', 0.3],
      ],
      [
        ['s-dam', 0.4],
        ['s-vote', 0.1],
      ],
      [['s-dam', 0.25]],
    ];
    expect(related(articles).related).toEqual([
      { id: 's-dam', score: 0.4, reasons: ['similar'] },
      { id: 's-pier', score: 0.3, reasons: ['similar'] },
      { id: 's-vote', score: 0.1, reasons: ['similar'] },
    ]);
  });

  test('are five at most, those equally near in the order of their ids', () => {
    const near = ['s7', 's2', 's5', 's3', 's6', 's4'].map((id): Named[] => [[id, 0.3]]);
    expect(related(near).related.map(({ id }) => id)).toEqual(['s2', 's3', 's4', 's5', 's6']);
  });

  test('do not include the story itself', () => {
    expect(related([[['s1', 0.3]]])).toEqual({ related: [], previousStory: null });
  });

  test('are named as they are now', () => {
    const named = new Map([['s-gone', { id: 's-there', lastArticleAt: null }]]);
    const story = { id: 's1', splitFrom: null, firstPublishedAt: null };
    const articles = [
      article([
        ['s-gone', 0.3],
        ['s-there', 0.2],
      ]),
    ];
    expect(relatedOf({ story, articles, named }).related).toMatchObject([{ id: 's-there', score: 0.3 }]);
  });

  test('say why', () => {
    const ends = { 's-old': -5, 's-now': 5 };
    const options = { ends, splitFrom: 's-now' };
    expect(
      related(
        [
          [
            ['s-old', 0.3],
            ['s-now', 0.25],
          ],
        ],
        options,
      ).related.map(({ reasons }) => reasons),
    ).toEqual([
      ['similar', 'previous'],
      ['similar', 'split'],
    ]);
  });
});

test('those of other languages come last, and one that resembles it too has both reasons', () => {
  const similar = [
    { id: 's-dam', score: 0.4, reasons: ['similar' as const] },
    { id: 's-pier', score: 0.3 },
  ];
  const near = [
    { id: 's-damm', cosine: 0.95 },
    { id: 's-pier', cosine: 0.9 },
    { id: 's-presa', cosine: 0.85 },
  ];
  expect(withOtherLanguages(similar, near)).toEqual([
    { id: 's-dam', score: 0.4, reasons: ['similar'] },
    { id: 's-pier', score: 0.3, reasons: ['other-language'] },
    { id: 's-damm', score: 0.95, reasons: ['other-language'] },
    { id: 's-presa', score: 0.85, reasons: ['other-language'] },
  ]);
  expect(withOtherLanguages(similar, near.slice(1, 2))[1]).toEqual({ ...similar[1], reasons: ['other-language'] });
  expect(withOtherLanguages(similar.slice(0, 1), [{ id: 's-dam', cosine: 0.9 }])).toEqual([
    { id: 's-dam', score: 0.4, reasons: ['similar', 'other-language'] },
  ]);
});

describe('the story before', () => {
  test.each<[string, Named[], Record<string, number | null>, string | null]>([
    [
      'is the latest that ended before',
      [
        ['s-a', 0.4],
        ['s-b', 0.3],
      ],
      { 's-a': -30, 's-b': -2 },
      's-b',
    ],
    ['is not one that goes on', [['s-a', 0.4]], { 's-a': 1 }, null],
    ['is not one that is hardly related', [['s-a', 0.1]], { 's-a': -1 }, null],
    ['is not one without a time', [['s-a', 0.4]], { 's-a': null }, null],
    ['is not one that is gone', [['s-a', 0.4]], {}, null],
  ])('%s', (_, runnersUp, ends, previous) => {
    expect(related([runnersUp], { ends }).previousStory).toBe(previous);
  });
});
