import { outlets, type RatedOutlet } from '@newsloom/store';
import { describe, expect, test } from 'vitest';
import { figuresOf, type ScoredArticle } from './story-figures.ts';

/** An article of the gazette, `hours` after the start of a day. */
const articleOf = (id: string, hours: number, differences: Partial<ScoredArticle> = {}): ScoredArticle => ({
  id,
  url: null,
  title: 'Council votes on the harbour',
  section: null,
  page_kind: null,
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
  scale: null,
  licence: null,
});

const outletOf = (domain: string, ratings: RatedOutlet['ratings'], facts: Partial<RatedOutlet> = {}): RatedOutlet => ({
  ...outlets.unknownOutlet(domain),
  ratings,
  ...facts,
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
  const { coverage, outlets: known } = figuresOf(
    [articleOf('a1', 0), articleOf('a2', 1, { outlet: 'herald.example' })],
    [rated, outletOf('herald.example', [])],
  );
  expect(coverage.bias).toMatchObject({ left: 1, right: 0, unrated: 1, raters: ['desk', 'panel'], asOf: '2025' });
  expect(known).toMatchObject({
    'gazette.example': { name: 'gazette.example', rating: { lean: 'left', asOf: '2025' } },
    'herald.example': { rating: null },
  });
});

describe('the outlet of an article', () => {
  const gazette = outletOf('gazette.example', [ratingOf('panel', '2025', 'center')], {
    name: 'The Gazette',
    owner: 'The Vanes',
    aliases: ['gazette-old.example'],
  });

  test('is the one that its alias stands for, with the ratings of both names', () => {
    const old = outletOf('gazette-old.example', [ratingOf('desk', '2025', 'lean-right')]);
    const { coverage, outlets, articleOutlets } = figuresOf(
      [articleOf('a1', 0), articleOf('a2', 1, { outlet: 'gazette-old.example' })],
      [gazette, old],
    );
    expect(coverage).toMatchObject({ outletCount: 1, ownerCount: 1, bias: { right: 0, center: 1, unrated: 0 } });
    expect(Object.keys(outlets)).toEqual(['gazette.example']);
    expect(outlets['gazette.example']?.rating).toMatchObject({ leanRaters: ['desk', 'panel'], agreement: 'adjacent' });
    expect(articleOutlets).toEqual({ a2: 'gazette.example' });
  });

  test('is its section where that is rated apart, of the same owner and with the other facts of the outlet', () => {
    const opinion = outletOf('gazette.example/opinion', [ratingOf('panel', '2025', 'left')]);
    const { coverage, outlets } = figuresOf(
      [articleOf('a1', 0), articleOf('a2', 1, { url: 'https://gazette.example/opinion/a2' })],
      [{ ...gazette, ratings: [{ ...ratingOf('desk', '2025', 'right'), factuality: 'high' }] }, opinion],
    );
    expect(coverage).toMatchObject({
      outletCount: 2,
      ownerCount: 1,
      bias: { left: 1, right: 1 },
      factuality: { high: 2 },
    });
    expect(outlets['gazette.example/opinion']).toMatchObject({ name: 'The Gazette', owner: 'The Vanes' });
  });

  test('may be a section that is known under an alias', () => {
    const sport = outletOf('bbc.co.uk/sport', [ratingOf('panel', '2025', 'left')]);
    const article = articleOf('a1', 0, { outlet: 'bbc.co.uk', url: 'https://www.bbc.co.uk/sport/a1' });
    const { outlets } = figuresOf([article], [sport, outletOf('bbc.com', [ratingOf('desk', '2025', 'right')])]);
    expect(outlets).toMatchObject({ 'bbc.co.uk/sport': { name: 'BBC News', country: 'GB', rating: { lean: 'left' } } });
  });

  test('has the facts of the starter registry, without any import', () => {
    const { coverage, outlets } = figuresOf(
      [
        articleOf('a1', 0, { outlet: 'bbc.co.uk', url: 'https://www.bbc.co.uk/news/a1' }),
        articleOf('a2', 0, { outlet: 'thetimes.co.uk' }),
        articleOf('a3', 0, { outlet: 'wsj.com' }),
        articleOf('a4', 0, { outlet: 'tass.com' }),
      ],
      [],
    );
    expect(outlets['bbc.com']).toMatchObject({ name: 'BBC News', ownerType: 'public-service', rating: null });
    expect(coverage).toMatchObject({
      outletCount: 4,
      ownerCount: 3,
      ownership: { stateMedia: 1 },
      countries: { GB: 2 },
    });
  });
});

test('the kind of a story is that of its articles; satire by the outlet, opinion by the page', () => {
  const { kind, articleKinds, scores } = figuresOf(
    [
      articleOf('a1', 0, { outlet: 'theonion.com' }),
      articleOf('a2', 0, { page_kind: 'opinion' }),
      articleOf('a3', 0, { outlet: 'herald.example', url: 'https://herald.example/opinion/a3' }),
      articleOf('a4', 0, { outlet: 'courier.example' }),
    ],
    [],
  );
  expect([kind, articleKinds]).toEqual(['opinion', { a1: 'satire', a2: 'opinion', a3: 'opinion' }]);
  expect(scores.importance.components.kind).toBeLessThan(1);
  expect(figuresOf([articleOf('a1', 0)], [])).toMatchObject({ kind: 'news', articleKinds: {} });
});
