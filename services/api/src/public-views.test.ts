import { articles, outlets, type StoryDocument } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedArticle, inventedStory } from './testing/invented-story.ts';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let served: TestApi;

const citation = { articleId: 'a1', quote: 'The vote was close.', start: 0, end: 19 };
const documents: StoryDocument[] = [
  inventedStory({
    id: 'sfull',
    splitFrom: 'sother',
    kind: 'news',
    articles: [
      inventedArticle('a1', 'gazette.example'),
      {
        ...inventedArticle('a2', 'herald.example'),
        isFirst: false,
        duplicateOf: 'a1',
        similarity: 0.5,
        kind: 'opinion',
      },
      { ...inventedArticle('a3', 'x.example'), outlet: null, publishedAt: null, url: null },
    ],
    articleCount: 3,
    outletCount: 2,
    keyPoints: [{ text: citation.quote, citations: [citation], outlets: [], method: 'extractive' }],
    blindspot: { side: 'left', share: 80, threshold: 70 },
    keywords: [{ label: 'harbour', score: 1 }],
    image: 'https://gazette.example/a.png',
  }),
  inventedStory({ id: 'sbare', firstPublishedAt: null, lastArticleAt: null, language: null, dek: null, articles: [] }),
];

const known = {
  ...outlets.unknownOutlet('gazette.example'),
  name: 'The Gazette',
  country: 'GB',
  owner: 'Gazette Ltd',
  family: 'The Family',
  ownerType: 'private',
  stateMedia: false,
  category: 'news',
  factsAt: '2026',
  factsSource: 'panel',
  aliases: ['old.example', 'amp.gazette.example'],
};
const rating = { evidenceUrl: null, scale: 'a scale', licence: 'CC0-1.0', factuality: null, lean: 'left' };

beforeAll(async () => {
  served = await openTestApi();
  const { db } = served.store;
  await served.publish(
    ...documents,
    inventedStory({ id: 'smerged', status: 'merged', mergedInto: 'sfull' }),
    inventedStory({ id: 'sretracted', status: 'retracted' }),
  );
  const ratings = [
    { ...rating, rater: 'panel', ratedAt: '2026' },
    { ...rating, rater: 'panel', ratedAt: '2025-01' },
  ];
  const former = { ...outlets.unknownOutlet('old.example'), ratings: [{ ...rating, rater: 'other', ratedAt: '2024' }] };
  await outlets.put(db, [{ ...known, ratings }, former, outlets.unknownOutlet('bare.example')], NOW);
  const line = { title: 'Harbour vote', text: 'The vote was close.', outlet: 'gazette.example', language: 'en' };
  const url = 'https://gazette.example/7';
  await articles.importNew(db, [{ ...line, externalId: '7', url, publishedAt: NOW, wordCount: 4 }], NOW);
  await articles.importNew(
    db,
    [{ ...line, externalId: '8', url: null, language: null, publishedAt: null, wordCount: 4 }],
    NOW,
  );
  const evidence = { clusterer: 'test', similarity: 0.8, reason: 'copy' as const, components: {}, runnersUp: [] };
  const found = {
    ...{ canonical_url: url, story_id: 'sfull', excerpt: 'The vote', byline: 'A. Writer', site_name: 'Gazette' },
    ...{ section: 'Town', image: `${url}.png`, duplicate_of: 'a0', duplicate_kind: 'syndicated' as const },
    ...{ duplicate_score: 0.9, cluster_evidence: JSON.stringify(evidence), extractor_version: 'x1' },
  };
  await place(db, articles.importedIdOf('7'), 'published', found, NOW);
});
afterAll(() => served.close());

type Row = Record<string, unknown>;

async function rowsOf(view: string): Promise<Row[]> {
  const { rows } = await sql<Row>`select * from ${sql.table(view)}`.execute(served.store.db);
  return rows.map((row) => JSON.parse(JSON.stringify(row)));
}

const camel = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A row with the field names of the API. */
const named = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [camel(column), value]));

/** A story of the API, in the form of the view. */
const flat = (story: StoryDocument): Row => ({
  ...Object.fromEntries(
    ['id', 'version', 'schemaVersion', 'status', 'mergedInto', 'splitFrom', 'slug', 'dek', 'language']
      .concat(['firstPublishedAt', 'firstSeenAt', 'lastArticleAt', 'updatedAt', 'image'])
      .concat(['articleCount', 'originalCount', 'reprintCount', 'outletCount', 'ownerCount'])
      .map((name) => [name, story[name as keyof StoryDocument]]),
  ),
  kind: story.kind ?? null,
  headline: story.headline.text,
  headlineArticleId: story.headline.articleId,
  leftOutlets: story.bias.left,
  centerOutlets: story.bias.center,
  rightOutlets: story.bias.right,
  unratedOutlets: story.bias.unrated,
  leftPercent: story.bias.percent.left,
  centerPercent: story.bias.percent.center,
  rightPercent: story.bias.percent.right,
  blindspot: story.blindspot?.side ?? null,
  importance: story.importance.value,
  velocity: story.velocity.value,
  diversity: story.diversity.value,
  cohesion: story.cohesion.value,
  topicNames: [...story.topics.flatMap(({ id, label }) => [label, id]), ...story.keywords.map(({ label }) => label)],
  outlets: [...new Set(story.articles.flatMap(({ outlet }) => outlet?.domain ?? []))],
  document: story,
});

describe('the public views say what the API says', () => {
  test('public_story: of a story', async () => {
    const rows = new Map((await rowsOf('public_story')).map((row) => [row.id, named(row)]));
    for (const { id } of documents) {
      const { status, body } = await served.get(`/v1/stories/${id}`);
      expect(status).toBe(200);
      expect(rows.get(id)).toEqual(flat(body));
    }
  });

  test('public_story: of merged and retracted ones, by their status', async () => {
    const rows = new Map((await rowsOf('public_story')).map((row) => [row.id, row]));
    expect(rows.get('smerged')).toMatchObject({ status: 'merged', merged_into: 'sfull' });
    expect((await served.get('/v1/stories/smerged')).body).toEqual({ id: 'smerged', mergedInto: 'sfull' });
    expect(rows.get('sretracted')).toMatchObject({ status: 'retracted' });
    expect((await served.get('/v1/stories/sretracted')).status).toBe(410);
  });

  test('public_article: of an article', async () => {
    const rows = await rowsOf('public_article');
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(named(row)).toEqual((await served.get(`/v1/articles/${row.id}`)).body);
  });

  test('public_outlet: of an outlet with all its names', async () => {
    const rows = await rowsOf('public_outlet');
    expect(rows.map(({ domain }) => domain).sort()).toEqual(['bare.example', 'gazette.example']);
    for (const row of rows) {
      const { body } = await served.get(`/v1/outlets/${row.domain}`);
      const { ratings, aliases, stories, ...facts } = named(row) as {
        ratings: Row[];
        aliases: string[];
        stories: number;
      };
      expect(body).toMatchObject({ ...facts, volumes: { stories } });
      expect(new Set(aliases)).toEqual(new Set(body.aliases));
      expect(ratings).toHaveLength(body.ratings.length);
      expect(ratings).toEqual(expect.arrayContaining(body.ratings));
    }
    expect(rows.find(({ domain }) => domain === 'gazette.example')?.ratings).toHaveLength(3);
  });

  test('public_story_article: of the articles of a story', async () => {
    const rows = await rowsOf('public_story_article');
    const { body } = await served.get('/v1/stories/sfull');
    const expected = (body as StoryDocument).articles.map((article, index) => ({
      storyId: 'sfull',
      storyVersion: 1,
      articleId: article.id,
      place: index + 1,
      title: article.title,
      url: article.url,
      publishedAt: article.publishedAt,
      language: article.language,
      kind: article.kind ?? null,
      duplicateOf: article.duplicateOf,
      isFirst: article.isFirst,
      similarity: article.similarity,
      outlet: article.outlet?.domain ?? null,
      outletName: article.outlet?.name ?? null,
      outletCountry: article.outlet?.country ?? null,
      outletOwner: article.outlet?.owner ?? null,
      outletLean: article.outlet?.lean ?? null,
      outletFactuality: article.outlet?.factuality ?? null,
    }));
    expect(rows.filter(({ story_id }) => story_id === 'sfull').map(named)).toEqual(expected);
    expect(rows.filter(({ story_id }) => story_id === 'sbare')).toEqual([]);
  });

  test('public_contract has the version', async () => {
    expect(await rowsOf('public_contract')).toEqual([{ version: 1 }]);
  });
});
