import type { Db, Transaction } from '../database.ts';
import type { StoryDocument } from '../story-document.ts';
import * as storyProgress from '../story-progress.ts';
import { NOW } from './test-store.ts';

const score = (value: number) => ({ value, components: { articles: 1 }, scorerVersion: 'test' });

/** The document of an invented story without articles; `differences` replace its fields. */
export function inventedStory(differences: Partial<StoryDocument> & { id: string }): StoryDocument {
  return {
    schemaVersion: 1,
    slug: 'harbour-vote',
    version: 1,
    status: 'active',
    mergedInto: null,
    splitFrom: null,
    firstPublishedAt: NOW.toISOString(),
    firstSeenAt: NOW.toISOString(),
    lastArticleAt: NOW.toISOString(),
    updatedAt: NOW.toISOString(),
    headline: { text: 'Harbour council votes', articleId: null },
    dek: 'The vote was close.',
    dekSource: {
      citations: [{ articleId: 'a1', quote: 'The vote was close.', start: 0, end: 19 }],
      outlets: ['gazette.example'],
      method: 'extractive',
    },
    keyPoints: [],
    language: 'en',
    articles: [],
    articleCount: 0,
    originalCount: 0,
    reprintCount: 0,
    outletCount: 0,
    ownerCount: 0,
    bias: {
      left: 0,
      center: 0,
      right: 0,
      unrated: 0,
      rated: 0,
      percent: { left: 0, center: 0, right: 0 },
      statement: 'No source is rated',
      raters: [],
      asOf: null,
    },
    factuality: {},
    ownership: {},
    countries: {},
    blindspot: null,
    firstBy: null,
    topics: [],
    keywords: [],
    entities: [],
    locations: [],
    eventLocation: null,
    importance: score(0),
    velocity: score(0),
    diversity: score(0),
    cohesion: score(0),
    timeline: [],
    differences: [],
    perspectives: null,
    related: [],
    previousStory: null,
    image: null,
    provenance: {
      pipelineVersion: 'test',
      clusterer: null,
      summariser: { method: 'extractive', model: null },
      ratingsAsOf: null,
    },
    changelog: [],
    ...differences,
  };
}

/** The bias of a story whose only outlet leans left. */
export const ALL_LEFT: StoryDocument['bias'] = {
  left: 1,
  center: 0,
  right: 0,
  unrated: 0,
  rated: 1,
  percent: { left: 100, center: 0, right: 0 },
  statement: '100 % of the rated sources lean left',
  raters: ['test'],
  asOf: '2026-01-01',
};

/** An article of a document, of an outlet or of none. */
export const inventedArticle = (domain: string | null): StoryDocument['articles'][number] => ({
  id: `a-${domain}`,
  externalId: null,
  url: null,
  title: 'Harbour council votes',
  excerpt: null,
  byline: null,
  publishedAt: null,
  language: 'en',
  image: null,
  paywall: false,
  outlet: domain === null ? null : { domain, name: domain, country: null, lean: null, factuality: null, owner: null },
  duplicateOf: null,
  isFirst: false,
  similarity: 1,
});

/** Publishes documents, each as a version of its story. Opens stories that do not exist. */
export async function publish(db: Db, ...documents: StoryDocument[]): Promise<void> {
  for (const document of documents) {
    const { id, language } = document;
    const lastArticleAt = document.lastArticleAt === null ? null : new Date(document.lastArticleAt);
    await db.transaction().execute(async (transaction) => {
      await storyProgress.touch(transaction, [{ id, shard: 'rest', language, lastArticleAt }], NOW);
      await storyProgress.publish(transaction, await publicationsOf(transaction, [document], 1));
    });
  }
}

/** Publications of documents of different stories, each in place of the one that is there. */
export async function publicationsOf(
  db: Transaction,
  documents: readonly StoryDocument[],
  revision: number,
): Promise<storyProgress.Publication[]> {
  const rows = await db.selectFrom('stories').select(['id', 'document']).execute();
  const present = new Map(rows.map(({ id, document }) => [id, document]));
  return documents.map((document) => ({ document, before: present.get(document.id) ?? null, revision }));
}
