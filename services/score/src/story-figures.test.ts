import type { RatedOutlet } from '@newsloom/store';
import { describe, expect, test } from 'vitest';
import { figuresOf, type ScoredArticle } from './story-figures.ts';

/** An article of the gazette, `hours` after the start of a day. */
const articleOf = (id: string, hours: number, differences: Partial<ScoredArticle> = {}): ScoredArticle => ({
  id,
  outlet: 'gazette.example',
  published_at: new Date(Date.UTC(2026, 2, 1, hours)),
  duplicate_of: null,
  cluster_evidence: null,
  ...differences,
});

const ratingOf = (rater: string, ratedAt: string, lean: string): RatedOutlet['ratings'][number] => ({
  rater,
  ratedAt,
  lean,
  factuality: null,
  evidenceUrl: null,
});

const outletOf = (domain: string, ratings: RatedOutlet['ratings']): RatedOutlet => ({
  domain,
  name: null,
  country: null,
  owner: null,
  ownerType: null,
  ratings,
});

describe('articles whose outlet nobody knows', () => {
  const unknown = ['a1', 'a2', 'a3'].map((id) => articleOf(id, 0, { outlet: null }));

  test('count as one outlet', () => {
    const { coverage, scores } = figuresOf(unknown, []);
    expect(coverage).toMatchObject({ articleCount: 3, outletCount: 1, ownerCount: 1, bias: { unrated: 1 } });
    expect(scores.importance.components).toMatchObject({ outlets: { raw: 1 }, owners: { raw: 1 } });
  });

  test('count besides known outlets', () => {
    expect(figuresOf([articleOf('a0', 0), ...unknown], []).coverage).toMatchObject({ outletCount: 2 });
  });
});

test('the pace is that of the hours before the newest article, in any order', () => {
  const articles = [articleOf('a1', 11), articleOf('a2', 1), articleOf('a3', 10), articleOf('a4', 9)];
  for (const told of [articles, articles.toReversed()]) {
    expect(figuresOf(told, []).scores.velocity.components).toMatchObject({ articles: 3 });
  }
});

test('the lean of an outlet comes from the newest rating of each rater; without any it is unrated', () => {
  const rated = outletOf('gazette.example', [
    ratingOf('panel', '2024', 'right'),
    ratingOf('panel', '2025', 'left'),
    ratingOf('desk', '2023', 'left'),
  ]);
  const { coverage, outlets } = figuresOf(
    [articleOf('a1', 0), articleOf('a2', 1, { outlet: 'herald.example' })],
    [rated, outletOf('herald.example', [])],
  );
  expect(coverage.bias).toMatchObject({ left: 1, right: 0, unrated: 1, raters: ['desk', 'panel'], asOf: '2025' });
  expect(outlets).toMatchObject({
    'gazette.example': { name: 'gazette.example', rating: { lean: 'left', asOf: '2025' } },
    'herald.example': { rating: null },
  });
});
