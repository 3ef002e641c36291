import { figuresOf } from '@newsloom/score';
import type { ClusterEvidence, RatedOutlet } from '@newsloom/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleDigestOf } from './article-digest.ts';
import type { PublishedArticle } from './published-article.ts';
import { contentOf } from './story-document.ts';

const START = new Date('2026-03-01T12:00:00.000Z');
const hour = (hours: number): string => new Date(START.getTime() + hours * 3_600_000).toISOString();

type Told = Partial<Omit<PublishedArticle, 'published_at'>> & { id: string; hours?: number | null };

const evidenceOf = (runnersUp: ClusterEvidence['runnersUp']): ClusterEvidence => ({
  clusterer: 'test',
  reason: 'similar',
  similarity: 0.8,
  components: {},
  runnersUp,
});

/** An article of the gazette, `hours` after the start (null: time unknown). */
const articleOf = ({ hours = 0, ...differences }: Told): PublishedArticle => ({
  external_id: null,
  url: `https://gazette.example/${differences.id}`,
  title: `The harbour council votes on the ${differences.id}`,
  excerpt: null,
  byline: null,
  site_name: null,
  published_at: hours === null ? null : new Date(START.getTime() + hours * 3_600_000),
  language: 'en',
  image: null,
  paywall: false,
  outlet: 'gazette.example',
  duplicate_of: null,
  cluster_evidence: evidenceOf([]),
  status_at: START,
  ...differences,
});

const GAZETTE: RatedOutlet = {
  domain: 'gazette.example',
  name: 'The Gazette',
  country: 'GB',
  owner: 'The Vanes',
  ownerType: 'family',
  ratings: [
    { rater: 'panel', ratedAt: '2025', lean: 'left', factuality: null, evidenceUrl: null },
    { rater: 'desk', ratedAt: '2026-01', lean: 'left', factuality: null, evidenceUrl: null },
    { rater: 'desk', ratedAt: '2026-02', lean: null, factuality: 'high', evidenceUrl: null },
  ],
};

const textOf = (title: string) => `${title}, said Anna Lind on Friday. It was late at night when the vote was over.`;

/** The document of a story of these articles, in their order, whose texts are made of their titles. */
function documentOf(told: readonly Told[], { outlets = [GAZETTE], text = textOf } = {}) {
  const articles = told.map(articleOf);
  return contentOf({
    story: { id: 's1', language: 'en', created_at: START, split_from: null },
    figures: figuresOf(articles, outlets),
    articles,
    digests: new Map(articles.map(({ id, title }) => [id, articleDigestOf(title, text(title), 'en')])),
    status: 'active',
    merged: new Map(),
  });
}

describe('related stories', () => {
  const relatedTo = (...runnersUp: ClusterEvidence['runnersUp'][]) =>
    documentOf(runnersUp.map((of, n) => ({ id: `a${n}`, cluster_evidence: evidenceOf(of) }))).related;

  test('come nearest first, each with its nearest article', () => {
    expect(
      relatedTo(
        [
          { storyId: 's-dam', similarity: 0.2 },
          { storyId: 's-pier', similarity: 0.3 },
        ],
        [
          { storyId: 's-dam', similarity: 0.4 },
          { storyId: 's-vote', similarity: 0.1 },
        ],
        [{ storyId: 's-dam', similarity: 0.25 }],
      ),
    ).toEqual([
      { id: 's-dam', score: 0.4 },
      { id: 's-pier', score: 0.3 },
      { id: 's-vote', score: 0.1 },
    ]);
  });

  test('are five at most, those equally near in the order of their ids', () => {
    const near = (storyId: string) => ({ storyId, similarity: 0.3 });
    expect(relatedTo(['s7', 's2', 's5', 's3', 's6', 's4'].map(near)).map(({ id }) => id)).toEqual([
      's2',
      's3',
      's4',
      's5',
      's6',
    ]);
  });

  test('do not include the story itself', () => {
    expect(relatedTo([{ storyId: 's1', similarity: 0.3 }])).toEqual([]);
  });
});

describe('the times of a story', () => {
  test('are those of its first and last dated article, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([4, 1, null, 9, 2], { minLength: 5 }), (hours) => {
        expect(documentOf(hours.map((at, n) => ({ id: `a${n}`, hours: at })))).toMatchObject({
          firstPublishedAt: hour(1),
          lastArticleAt: hour(9),
        });
      }),
      { numRuns: 20 },
    );
  });

  test('are null if no article has a time', () => {
    expect(documentOf([{ id: 'a1', hours: null }])).toMatchObject({
      firstPublishedAt: null,
      lastArticleAt: null,
      firstSeenAt: START.toISOString(),
      timeline: [],
    });
  });
});

test('the timeline has the first report and each later dated one that is not a copy', () => {
  const { timeline } = documentOf([
    { id: 'vote' },
    { id: 'reprint', hours: 1, duplicate_of: 'vote' },
    { id: 'pier', hours: 2, outlet: 'herald.example' },
    { id: 'note', hours: null },
    { id: 'cost', hours: 3, outlet: null },
  ]);
  expect(timeline).toEqual([
    {
      at: hour(0),
      kind: 'first-report',
      articleId: 'vote',
      text: 'The Gazette: The harbour council votes on the vote',
    },
    { at: hour(2), kind: 'report', articleId: 'pier', text: 'herald.example: The harbour council votes on the pier' },
    { at: hour(3), kind: 'report', articleId: 'cost', text: 'Unknown: The harbour council votes on the cost' },
  ]);
});

describe('an outlet', () => {
  const outletOf = (told: Partial<Told>) => documentOf([{ id: 'a1', ...told }]).articles[0]?.outlet;

  test('has the known facts', () => {
    expect(outletOf({})).toEqual({
      domain: 'gazette.example',
      name: 'The Gazette',
      country: 'GB',
      lean: 'left',
      factuality: 'high',
      owner: 'The Vanes',
    });
  });

  test('without known facts has the name from its page, or its domain', () => {
    const unknown = { domain: 'herald.example', country: null, lean: null, factuality: null, owner: null };
    expect(outletOf({ outlet: 'herald.example', site_name: 'The Herald' })).toEqual({ ...unknown, name: 'The Herald' });
    expect(outletOf({ outlet: 'herald.example' })).toEqual({ ...unknown, name: 'herald.example' });
  });

  test('that is unknown is left out', () => {
    expect(outletOf({ outlet: null, site_name: 'The Herald' })).toBeNull();
  });
});

test('articles of unknown outlets count as one voice and do not confirm each other', () => {
  const { keyPoints, outletCount } = documentOf([
    { id: 'a1', outlet: null, title: 'The harbour council votes on the pier' },
    { id: 'a2', outlet: null, title: 'The harbour council votes on the pier', hours: 1 },
  ]);
  expect(outletCount).toBe(1);
  expect(keyPoints.map(({ outlets, citations }) => [outlets, citations.length])).toEqual(
    keyPoints.map(() => [['unknown'], 1]),
  );
  expect(keyPoints).not.toEqual([]);
});

describe('the words of a story', () => {
  const titles = [
    'The harbour council votes for a longer pier',
    'The harbour council votes against the fishing fleet',
    'The harbour council votes on the pier at night',
  ];
  const told = titles.map((title, n) => ({ id: `a${n}`, title, outlet: `paper-${n}.example`, hours: n }));
  const text = (title: string) =>
    [
      `${title}, Anna Lind announced on Friday.`,
      ...['Sailors', 'Bakers', 'Teachers'].map(
        (who) => `${who} of the harbour council were told about "${title.slice(27)}" by letter.`,
      ),
    ].join(' ');

  test('have a dek with the place where it stands', () => {
    const { dek, dekCitation } = documentOf(told, { text });
    expect(dek).not.toBeNull();
    const title = told.find(({ id }) => id === dekCitation?.articleId)?.title ?? '';
    expect(dekCitation?.quote).toBe(dek);
    expect(text(title).slice(dekCitation?.start, dekCitation?.end)).toBe(dek);
  });

  test('have no place of a dek without one', () => {
    expect(documentOf([{ id: 'vote' }])).toMatchObject({ dek: null, dekCitation: null });
  });

  test('are the same whatever the ratings of the outlets are', () => {
    const rated = fc.array(fc.constantFrom('left', 'center', 'right', null), { minLength: 3, maxLength: 3 });
    const wordsOf = (outlets: RatedOutlet[]) => {
      const { slug, headline, dek, dekCitation, keyPoints, image } = documentOf(told, { outlets, text });
      return { slug, headline, dek, dekCitation, keyPoints, image };
    };
    const unrated = wordsOf([]);
    fc.assert(
      fc.property(rated, (leans) => {
        const outlets = leans.map((lean, n) => ({
          ...GAZETTE,
          domain: `paper-${n}.example`,
          owner: null,
          ratings: [{ rater: 'desk', ratedAt: '2026', lean, factuality: null, evidenceUrl: null }],
        }));
        expect(wordsOf(outlets)).toEqual(unrated);
      }),
    );
  });
});

describe('the image', () => {
  test('comes from the article of the headline', () => {
    const { headline, image } = documentOf(
      ['vote', 'pier'].map((id) => ({ id, image: `https://a.example/${id}.jpg` })),
    );
    expect(image).toBe(`https://a.example/${headline.articleId}.jpg`);
  });

  test('is the first available one if that article has none', () => {
    const { headline } = documentOf([{ id: 'vote' }, { id: 'pier' }]);
    const others = ['vote', 'pier'].map((id) =>
      id === headline.articleId ? { id } : { id, image: 'https://a.example/other.jpg' },
    );
    expect(documentOf(others).image).toBe('https://a.example/other.jpg');
    expect(documentOf([{ id: 'vote' }]).image).toBeNull();
  });
});

test('the provenance has versions and the date of the newest lean', () => {
  expect(documentOf([{ id: 'vote' }]).provenance).toMatchObject({
    clusterer: 'test',
    summariser: { method: 'extractive', model: null },
    ratingsAsOf: '2026-01',
  });
});

test('articles without a digest give no headline, and are in the rest of the document', () => {
  const articles = [articleOf({ id: 'vote' }), articleOf({ id: 'pier', hours: 1 })];
  const figures = figuresOf(articles, [GAZETTE]);
  const story = { id: 's1', language: 'en', created_at: START, split_from: null };
  expect(contentOf({ story, figures, articles, digests: new Map(), status: 'quiet', merged: new Map() })).toMatchObject(
    {
      status: 'quiet',
      headline: { text: '', articleId: null },
      keyPoints: [],
      articleCount: 2,
      articles: [
        { id: 'vote', isFirst: true, similarity: 0.8 },
        { id: 'pier', isFirst: false },
      ],
    },
  );
});
