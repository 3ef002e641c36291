import { figuresOf } from '@newsloom/score';
import { type ClusterEvidence, outlets, type RatedOutlet } from '@newsloom/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleDigestOf } from './article-digest.ts';
import { listedOf } from './article-digests.ts';
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

const rating = { lean: 'left', factuality: null, evidenceUrl: null, scale: null, licence: null };
const GAZETTE: RatedOutlet = {
  ...outlets.unknownOutlet('gazette.example'),
  name: 'The Gazette',
  country: 'GB',
  owner: 'The Vanes',
  ownerType: 'family',
  ratings: [
    { ...rating, rater: 'panel', ratedAt: '2025' },
    { ...rating, rater: 'desk', ratedAt: '2026-01' },
    { ...rating, rater: 'desk', ratedAt: '2026-02', lean: null, factuality: 'high' },
  ],
};

/** An article in the form that scoring reads. */
const scored = (article: PublishedArticle) => ({ ...article, section: null, page_kind: null });

const textOf = (title: string) => `${title}, said Anna Lind on Friday. It was late at night when the vote was over.`;

/** The document of a story with these articles, in their order. Their texts are made from their titles. */
function documentOf(told: readonly Told[], { outlets = [GAZETTE], text = textOf } = {}) {
  const articles = told.map(articleOf);
  return contentOf({
    story: { id: 's1', language: 'en', created_at: START, split_from: null },
    figures: figuresOf(articles.map(scored), outlets),
    articles,
    digests: new Map(articles.map(({ id, title }) => [id, articleDigestOf(title, text(title), 'en')])),
    status: 'active',
    named: new Map(),
  });
}

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

test('the timeline has the first report, and no line for each later one', () => {
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
      text: 'First reported by The Gazette: The harbour council votes on the vote',
      quote: 'The harbour council votes on the vote',
    },
  ]);
});

describe('what outlets report differently', () => {
  const outlet = (domain: string, lean: string): RatedOutlet => ({
    ...GAZETTE,
    domain,
    name: domain,
    owner: domain,
    ratings: [
      { rater: 'panel', ratedAt: '2025', lean, factuality: null, evidenceUrl: null, scale: null, licence: null },
    ],
  });
  const rated = [outlet('l1', 'left'), outlet('l2', 'left'), outlet('r1', 'right'), outlet('r2', 'right')];
  const rents = 'Tenants fear that rents near the harbour will rise steeply once the luxury flats are built there.';
  const debts = 'Taxpayers will have to cover forty million crowns of debt for the project, the audit office warned.';
  const voteOn = (day: number): string => `The council of Port Lunn will vote on the harbour law on ${day} March.`;
  const told: Record<string, [hours: number, toll: number, stressed: string]> = {
    l1: [1, 12, rents],
    l2: [1.1, 15, rents.replace('Tenants fear', 'Residents said')],
    r1: [1.2, 12, debts],
    r2: [5, 15, debts.replace('warned', 'said')],
  };
  const articles = Object.entries(told).map(([domain, [hours]]) => articleOf({ id: domain, outlet: domain, hours }));
  const document = contentOf({
    story: { id: 's1', language: 'en', created_at: START, split_from: null },
    figures: figuresOf(articles.map(scored), rated),
    articles,
    digests: new Map(
      Object.entries(told).map(([id, [, toll, stressed]]) => [
        id,
        articleDigestOf('', `At least ${toll} people were killed at the pier. ${stressed} ${voteOn(toll)}`, 'en'),
      ]),
    ),
    status: 'active',
    named: new Map(),
  });

  test('is in the document, with outlets and passages', () => {
    expect(document.differences).toMatchObject([
      { what: 'dead', text: '15 or 12 dead', values: [{ outlets: ['l2', 'r2'] }, { outlets: ['l1', 'r1'] }] },
      { what: 'date', text: '12 or 15 March 2026', values: [{ outlets: ['l1', 'r1'] }, { outlets: ['l2', 'r2'] }] },
    ]);
    expect(document.perspectives).toMatchObject({ left: [{ text: expect.stringContaining('rents') }], center: [] });
    expect(document.perspectives?.right.map(({ text }) => text)).toEqual([expect.stringContaining('forty million')]);
  });

  test('is in the timeline', () => {
    expect(document.timeline.map(({ kind }) => kind)).toEqual(['first-report', 'figure', 'side']);
  });
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
      leanRange: { min: -2, max: -2 },
      agreement: 'same',
      raters: ['desk', 'panel'],
    });
  });

  test('without known facts has the name from its page, or its domain', () => {
    const unrated = { lean: null, factuality: null, leanRange: null, agreement: null, raters: [] };
    const unknown = { domain: 'herald.example', country: null, owner: null, ...unrated };
    expect(outletOf({ outlet: 'herald.example', site_name: 'The Herald' })).toEqual({ ...unknown, name: 'The Herald' });
    expect(outletOf({ outlet: 'herald.example' })).toEqual({ ...unknown, name: 'herald.example' });
  });

  test('of an alias is the one that it stands for', () => {
    expect(outletOf({ outlet: 'bbc.co.uk', url: 'https://www.bbc.co.uk/news/a1' })).toMatchObject({
      domain: 'bbc.com',
      name: 'BBC News',
    });
  });

  test('that is unknown is left out', () => {
    expect(outletOf({ outlet: null, site_name: 'The Herald' })).toBeNull();
  });
});

test('outlets of one ultimate owner are one voice for the summary', () => {
  const figures = figuresOf(
    ['vote', 'pier'].map((id) => scored(articleOf({ id }))),
    [{ ...GAZETTE, family: 'Vane Holding' }],
  );
  expect(listedOf(articleOf({ id: 'vote' }), figures).owner).toBe('Vane Holding');
});

test('the local share is that of outlets from the country of the event; null while that is open', () => {
  const inMali = (id: string, outlet: string) => ({ id, outlet, title: 'Blockade of Bamako cuts fuel for Mali' });
  const { eventLocation, localShare } = documentOf([
    inMali('a1', 'maliweb.net'),
    inMali('a2', 'bbc.com'),
    inMali('a3', 'herald.example'),
  ]);
  expect([eventLocation?.country, localShare]).toEqual(['ML', 50]);
  expect(documentOf([{ id: 'a1', outlet: 'bbc.com' }])).toMatchObject({ eventLocation: null, localShare: null });
});

test('an article and the story have their kind', () => {
  const { kind, articles } = documentOf([{ id: 'a1', title: 'Opinion: The harbour is for all' }]);
  expect([kind, articles[0]?.kind]).toEqual(['opinion', 'opinion']);
  expect(documentOf([{ id: 'a1' }])).toMatchObject({ kind: 'news', articles: [{ kind: 'news' }] });
});

test('articles of unknown outlets count as one outlet, and are voices of their own without a name', () => {
  const { keyPoints, outletCount } = documentOf([
    { id: 'a1', outlet: null, title: 'The harbour council votes on the pier' },
    { id: 'a2', outlet: null, title: 'The harbour council votes on the pier', hours: 1 },
  ]);
  expect(outletCount).toBe(1);
  expect(keyPoints.map(({ outlets, citations }) => [outlets, citations.length])).toEqual(keyPoints.map(() => [[], 2]));
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
      'Boats bring ninety tons of herring a year into the harbour, whose council has nine members.',
      'Storms broke two lamps of the council in March, and repairs of the harbour cost forty crowns.',
    ].join(' ');

  test('have a dek with the place where it stands', () => {
    const { dek, dekSource } = documentOf(told, { text });
    const dekCitation = dekSource?.citations[0];
    expect(dek).not.toBeNull();
    const title = told.find(({ id }) => id === dekCitation?.articleId)?.title ?? '';
    expect(dekCitation?.quote).toBe(dek);
    expect(text(title).slice(dekCitation?.start, dekCitation?.end)).toBe(dek);
  });

  test('have no place of a dek without one', () => {
    expect(documentOf([{ id: 'vote' }])).toMatchObject({ dek: null, dekSource: null });
  });

  test('are the same whatever the ratings of the outlets are', () => {
    const rated = fc.array(fc.constantFrom('left', 'center', 'right', null), { minLength: 3, maxLength: 3 });
    const wordsOf = (outlets: RatedOutlet[]) => {
      const { slug, headline, dek, dekSource, keyPoints, image } = documentOf(told, { outlets, text });
      return { slug, headline, dek, dekSource, keyPoints, image };
    };
    const unrated = wordsOf([]);
    fc.assert(
      fc.property(rated, (leans) => {
        const outlets = leans.map((lean, n) => ({
          ...GAZETTE,
          domain: `paper-${n}.example`,
          owner: null,
          ratings: [
            { rater: 'desk', ratedAt: '2026', lean, factuality: null, evidenceUrl: null, scale: null, licence: null },
          ],
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
  const figures = figuresOf(articles.map(scored), [GAZETTE]);
  const story = { id: 's1', language: 'en', created_at: START, split_from: null };
  expect(contentOf({ story, figures, articles, digests: new Map(), status: 'quiet', named: new Map() })).toMatchObject({
    status: 'quiet',
    headline: { text: '', articleId: null },
    keyPoints: [],
    articleCount: 2,
    articles: [
      { id: 'vote', isFirst: true, similarity: 0.8 },
      { id: 'pier', isFirst: false },
    ],
  });
});
