import { expect, test } from 'vitest';
import { articleFill } from './restore-rows.ts';

type Article = Parameters<typeof articleFill>[0];

const AT = '2026-03-01T10:00:00.000Z';

const article: Article = {
  ...{ id: 'a1', externalId: null, url: 'https://daily.example/dam', canonicalUrl: null, title: 'Dam opens' },
  ...{ outlet: 'daily.example', publishedAt: null, language: 'en', status: 'clustered', reason: null, storyId: 's1' },
  ...{ duplicateOf: null, duplicateKind: null, duplicateScore: null, cluster: null, shard: 'en', pageKind: 'opinion' },
  ...{ text: 'x', excerpt: null, byline: null, siteName: 'Daily', section: 'Politics', image: null, wordCount: 1 },
  ...{ paywall: false, extractorVersion: 'blocks-4', discoveredAt: '2026-02-01T10:00:00.000Z', statusAt: AT },
};

test('an exported article has its fields in columns, and waits since it has its status', () => {
  expect(articleFill(article)).toMatchObject({
    ...{ site_name: 'Daily', page_kind: 'opinion', word_count: 1, story_id: 's1', shard: 'en' },
    ...{ discovered_at: '2026-02-01T10:00:00.000Z', status_at: AT, queued_at: AT, cluster_evidence: null },
  });
});

test('the evidence of its story is JSON', () => {
  const cluster: Article['cluster'] = {
    ...{ clusterer: 'c', similarity: 1, reason: 'opened', components: {}, runnersUp: [] },
  };
  expect(articleFill({ ...article, cluster }).cluster_evidence).toBe(JSON.stringify(cluster));
  expect(articleFill({ ...article, cluster })).not.toHaveProperty('cluster');
});
