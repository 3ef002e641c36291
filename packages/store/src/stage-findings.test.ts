import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Progress } from './article-progress.ts';
import * as articles from './articles.ts';
import type { ClusterEvidence } from './articles-table.ts';
import { anyText, stored } from './testing/any-text.ts';
import { namedArticles } from './testing/named-articles.ts';
import { at, place, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('articles');
const { announced, rowOf, advance } = namedArticles(db);

describe('what a stage found', () => {
  const evidence: ClusterEvidence = {
    clusterer: 'test "1"',
    similarity: 0.1 + 0.2,
    reason: 'similar',
    components: { words: 1 / 3, names: null },
    runnersUp: [{ storyId: 's\\1', similarity: 1e-7 }],
  };
  /** A value of each column that a stage writes. */
  const full = {
    reason: 'a reason',
    title: 'A title',
    text: 'The text.',
    excerpt: 'An excerpt',
    byline: 'By somebody',
    site_name: 'The Gazette',
    published_at: at(-1),
    language: 'de',
    image: 'https://gazette.example/i.png',
    word_count: 2_147_483_647,
    paywall: true,
    canonical_url: 'https://gazette.example/c',
    extractor_version: '9',
    shard: 'rest',
    duplicate_of: 'a-other',
    duplicate_kind: 'near',
    duplicate_score: 0.1 + 0.2,
    story_id: 's1',
    cluster_evidence: JSON.stringify(evidence),
  } as const satisfies Omit<Progress, 'id'>;
  /** As little as each column takes. */
  const empty = {
    reason: null,
    title: '',
    text: '',
    excerpt: null,
    byline: null,
    site_name: null,
    published_at: null,
    language: null,
    image: null,
    word_count: 0,
    paywall: false,
    canonical_url: null,
    extractor_version: null,
    shard: null,
    duplicate_of: null,
    duplicate_kind: null,
    duplicate_score: null,
    story_id: null,
    cluster_evidence: null,
  } satisfies Record<keyof typeof full, unknown>;

  test('is kept, in every column and differently in every row', async () => {
    const [a = '', b = '', c = ''] = await announced('a', 'b', 'c');
    await advance('discovered', 'extracted', [
      { id: a, ...full },
      { id: b, ...empty },
      { id: c, ...full, title: 'Another title', paywall: false, published_at: null, duplicate_score: 1e-300 },
    ]);
    const kept = { ...full, cluster_evidence: evidence };
    expect(await rowOf(a)).toMatchObject(kept);
    expect(await rowOf(b)).toMatchObject(empty);
    expect(await rowOf(c)).toMatchObject({
      ...kept,
      title: 'Another title',
      paywall: false,
      published_at: null,
      duplicate_score: 1e-300,
    });
    await advance('extracted', 'deduped', [{ id: a, ...empty }]);
    expect(await rowOf(a)).toMatchObject({ ...empty, status: 'deduped' });
  });

  test('goes into its own column, in any order of keys', async () => {
    const [a = '', b = ''] = await announced('a', 'b');
    await advance('discovered', 'extracted', [
      { id: a, excerpt: 'excerpt of a', byline: 'byline of a' },
      { byline: 'byline of b', excerpt: 'excerpt of b', id: b },
    ]);
    for (const [id, name] of [
      [a, 'a'],
      [b, 'b'],
    ] as const) {
      expect(await rowOf(id)).toMatchObject({ excerpt: `excerpt of ${name}`, byline: `byline of ${name}` });
    }
  });

  test('comes back as the text that it was, without characters that Postgres refuses', async () => {
    const ids = await announced('a', 'b', 'c', 'd', 'e', 'f');
    const found = fc.record({
      title: anyText,
      text: anyText,
      byline: fc.option(anyText),
      site_name: fc.option(anyText),
    });
    const texts = (length: number) => fc.array(found, { minLength: length, maxLength: length });
    await fc.assert(
      fc.asyncProperty(texts(ids.length), async (rows) => {
        await db.updateTable('articles').set({ status: 'discovered' }).execute();
        const progress = rows.map((row, n) => ({ id: ids[n] ?? '', ...row }));
        expect(await advance('discovered', 'extracted', progress)).toHaveLength(ids.length);
        const kept = new Map((await articles.byIds(db, ids)).map((row) => [row.id, row]));
        for (const { id, title, text, byline, site_name } of progress) {
          expect(kept.get(id)).toMatchObject({
            title: stored(title),
            text: stored(text),
            byline: byline === null ? null : stored(byline),
            site_name: site_name === null ? null : stored(site_name),
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('can be evidence that quotes any text', async () => {
    const [a = ''] = await announced('a');
    const runnerUp = fc.record({
      storyId: anyText.map(stored),
      similarity: fc.double({ noNaN: true, noDefaultInfinity: true }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(runnerUp, { maxLength: 4 }), async (runnersUp) => {
        await place(db, a, 'deduped');
        const json = JSON.stringify({ ...evidence, runnersUp });
        await advance('deduped', 'clustered', [{ id: a, cluster_evidence: json }]);
        expect((await rowOf(a)).cluster_evidence).toEqual(JSON.parse(json));
      }),
      { numRuns: 30 },
    );
  });
});
