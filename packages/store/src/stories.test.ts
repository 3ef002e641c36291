import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as stories from './stories.ts';
import type { StoryDocument } from './story-document.ts';
import * as storyProgress from './story-progress.ts';
import * as storyVersions from './story-versions.ts';
import { anyText, stored } from './testing/any-text.ts';
import { inventedArticle, inventedStory, publicationsOf, publish } from './testing/invented-story.ts';
import { at, HOUR, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('stories');

const rowOf = async (id: string) => {
  const row = await stories.byId(db, id);
  if (!row) throw new Error(`no story ${id}`);
  return row;
};
const formerVersions = () =>
  db
    .selectFrom('former_versions')
    .select(['story_id', 'version', 'created_at'])
    .orderBy('story_id')
    .orderBy('version')
    .execute();
/** Publishes documents of stories that are there, all in one call. */
const publishTogether = (...documents: StoryDocument[]) =>
  db.transaction().execute(async (transaction) => {
    const publications = await publicationsOf(transaction, documents, 0);
    const at = publications.map((one) => ({ ...one, revision: 10 * one.document.version }));
    return storyProgress.publish(transaction, at);
  });
const open = (...ids: string[]) =>
  db.transaction().execute((transaction) => {
    const touched = ids.map((id) => ({ id, shard: 'en', language: 'en', lastArticleAt: NOW }));
    return storyProgress.touch(transaction, touched, NOW);
  });
describe('publishing', () => {
  test('keeps the document, the version, and the columns of filters', async () => {
    await publish(
      db,
      inventedStory({ id: 's1', outletCount: 3, blindspot: { side: 'left', share: 70, threshold: 60 } }),
    );
    expect(await rowOf('s1')).toMatchObject({ version: 1, published_revision: 1, outlet_count: 3, blindspot: 'left' });
    expect((await rowOf('s1')).document).toEqual((await storyVersions.byNumber(db, 's1', 1))?.document);
  });

  test('makes the previous document a former version, for many stories at once', async () => {
    await open('s1', 's2', 's3');
    const score = (value: number) => ({ value, components: {}, scorerVersion: 'test' });
    const first = [
      inventedStory({ id: 's1', importance: score(1e-300) }),
      inventedStory({ id: 's2', updatedAt: at(1).toISOString(), firstPublishedAt: null, outletCount: 7 }),
    ];
    await publishTogether(...first);
    expect(await formerVersions()).toEqual([]);
    const second = [
      inventedStory({
        id: 's2',
        version: 2,
        status: 'quiet',
        updatedAt: at(HOUR).toISOString(),
        blindspot: { side: 'left', share: 70, threshold: 60 },
        importance: score(0.1 + 0.2),
      }),
      inventedStory({ id: 's3', updatedAt: at(2).toISOString(), dek: 'Another dek.' }),
    ];
    await publishTogether(...second);
    expect(await formerVersions()).toEqual([{ story_id: 's2', version: 1, created_at: at(1) }]);
    expect(await storyVersions.byNumber(db, 's2', 1)).toEqual({ document: first[1], at: at(1) });
    expect(await rowOf('s1')).toMatchObject({ version: 1, document: first[0], importance: 1e-300, updated_at: NOW });
    expect(await rowOf('s2')).toMatchObject({
      version: 2,
      document: second[0],
      status: 'quiet',
      published_revision: 20,
      importance: 0.1 + 0.2,
      outlet_count: 0,
      blindspot: 'left',
      first_published_at: NOW,
      updated_at: at(HOUR),
    });
    expect(await rowOf('s3')).toMatchObject({ version: 1, document: second[1], published_revision: 10 });
    await publishTogether(inventedStory({ id: 's2', version: 3, firstPublishedAt: null }));
    expect((await formerVersions()).map(({ version }) => version)).toEqual([1, 2]);
    expect(await rowOf('s2')).toMatchObject({ version: 3, blindspot: null, first_published_at: null });
  });

  test('publishes nothing for an empty list', async () => {
    await open('s1');
    await publishTogether();
    expect(await rowOf('s1')).toMatchObject({ version: 0, document: null });
  });

  test('keeps topics and outlets with any characters, each outlet once', async () => {
    await open('s1', 's2');
    const names = fc.array(anyText, { maxLength: 6 });
    let version = 0;
    await fc.assert(
      fc.asyncProperty(names, names, async (labels, domains) => {
        version++;
        const named = (id: string, topics: string[], outlets: string[]) =>
          inventedStory({
            id,
            version,
            keywords: topics.map((label) => ({ label, score: 1 })),
            articles: [...outlets, null, ...outlets].map(inventedArticle),
          });
        await publishTogether(named('s1', labels, domains), named('s2', domains, labels));
        const [one, two] = [await rowOf('s1'), await rowOf('s2')];
        expect([one.topics, two.topics]).toEqual([labels, domains].map((all) => [...new Set(all)].map(stored)));
        expect([one.outlets, two.outlets]).toEqual([
          [...new Set(domains)].map(stored),
          [...new Set(labels)].map(stored),
        ]);
      }),
      {
        numRuns: 40,
        examples: [
          [
            ['a, "b"', '{c}', 'NULL', ''],
            ['d\\e', "f'g", 'null'],
          ],
        ],
      },
    );
  });

  test('keeps every version, newest first, with the line of its changelog', async () => {
    const line = (version: number) => ({
      version,
      at: NOW.toISOString(),
      kind: 'story.updated',
      summary: `v${version}`,
    });
    await publish(
      db,
      inventedStory({ id: 's1', changelog: [line(1)] }),
      inventedStory({ id: 's1', version: 2, articleCount: 5, changelog: [line(1), line(2)] }),
      inventedStory({ id: 's1', version: 3, changelog: [] }),
    );
    expect(await storyVersions.list(db, 's1')).toMatchObject([
      { version: 3, change: null },
      { version: 2, articleCount: 5, change: { summary: 'v2' } },
      { version: 1, headline: 'Harbour council votes', change: { summary: 'v1' } },
    ]);
  });

  test('gives a version by its number, present or former', async () => {
    await open('s0', 's1', 's2');
    const versionsOf = (id: string) =>
      [1, 2, 3].map((version) => inventedStory({ id, version, updatedAt: at(version * HOUR).toISOString() }));
    const documents = versionsOf('s1');
    for (const document of documents) await publishTogether(document);
    await publishTogether(inventedStory({ id: 's2', dek: 'Another story.' }));
    for (const document of documents) {
      expect(await storyVersions.byNumber(db, 's1', document.version)).toEqual({
        document,
        at: at(document.version * HOUR),
      });
    }
    expect((await storyVersions.list(db, 's1')).map(({ version, at }) => [version, at])).toEqual([
      [3, at(3 * HOUR)],
      [2, at(2 * HOUR)],
      [1, at(HOUR)],
    ]);
    for (const version of [0, 4]) expect(await storyVersions.byNumber(db, 's1', version)).toBeUndefined();
    // Opened, but without a published version.
    expect(await storyVersions.list(db, 's0')).toEqual([]);
    expect(await storyVersions.byNumber(db, 's0', 0)).toBeUndefined();
    expect(await storyVersions.list(db, 's-unknown')).toEqual([]);
  });

  test('takes text that was cut in the middle of a character', async () => {
    await publish(db, inventedStory({ id: 's1', dek: 'cut \ud83d', headline: { text: 'a\u0000b', articleId: null } }));
    expect((await rowOf('s1')).document).toMatchObject({ dek: 'cut \ufffd', headline: { text: 'ab' } });
  });
});

describe('the versions of stories', () => {
  const nextVersion = (ids: string[]) =>
    db.transaction().execute(async (transaction) => {
      const versions = await storyProgress.lockVersions(transaction, ids);
      const documents = ids.map((id) => inventedStory({ id, version: (versions.get(id) ?? 0) + 1 }));
      await storyProgress.publish(transaction, await publicationsOf(transaction, documents, 1));
      return versions;
    });

  test('are returned with the lock', async () => {
    await open('s1', 's2');
    await nextVersion(['s2']);
    expect(await nextVersion(['s2', 's1'])).toEqual(
      new Map([
        ['s1', 0],
        ['s2', 1],
      ]),
    );
    const none = await db
      .transaction()
      .execute((transaction) => storyProgress.lockVersions(transaction, ['s-unknown']));
    expect(none).toEqual(new Map());
  });

  test('are written one after the other, in whatever order callers name them', async () => {
    const ids = Array.from({ length: 15 }, (_, n) => `s${n}`);
    await open(...ids);
    const writers = Array.from({ length: 6 }, (_, n) => nextVersion(n % 2 ? ids : ids.toReversed()));
    const seen = await Promise.all(writers);
    for (const id of ids) {
      expect(seen.map((versions) => versions.get(id)).sort()).toEqual([0, 1, 2, 3, 4, 5]);
      expect((await storyVersions.list(db, id)).map(({ version }) => version)).toEqual([6, 5, 4, 3, 2, 1]);
    }
  });
});
