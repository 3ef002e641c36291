import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { storableJson } from './storable-row.ts';
import type { StoryDocument } from './story-document.ts';
import * as storyVersions from './story-versions.ts';
import { anyText } from './testing/any-text.ts';
import { inventedArticle, inventedStory, publish } from './testing/invented-story.ts';
import { at, HOUR, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('stories');

/** What the store makes of a document: JSON, without characters that it cannot keep. */
const asStored = (document: StoryDocument): unknown => JSON.parse(storableJson(document));

const entry = (version: number) => ({
  version,
  at: at(version * HOUR).toISOString(),
  kind: 'story.updated',
  summary: `v${version}`,
});

/** Version after version of one story: articles join, leave, and are read again. */
const history = (changes: readonly [string, string, number][]): StoryDocument[] => {
  const articles = new Map<string, StoryDocument['articles'][number]>();
  return changes.map(([domain, title, similarity], n) => {
    if (articles.has(domain) && similarity < 0.1) articles.delete(domain);
    else articles.set(domain, { ...inventedArticle(domain), title, similarity });
    return inventedStory({
      id: 's1',
      version: n + 1,
      updatedAt: at((n + 1) * HOUR).toISOString(),
      headline: { text: title, articleId: null },
      articles: [...articles.values()],
      countries: { [`c${n % 3}`]: n },
      // As publishing does, the oldest entries are dropped.
      changelog: Array.from({ length: Math.min(n + 1, 5) }, (_, m) => entry(n + 1 - m)).reverse(),
    });
  });
};

const wholes = async () =>
  (await db.selectFrom('former_versions').select('version').where('document', 'is not', null).execute()).length;

test('every version is read back exactly as it was published', async () => {
  const change = fc.tuple(anyText, anyText, fc.double({ min: 0, max: 1, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40, size: 'max' }), async (changes) => {
      await sql`truncate stories cascade`.execute(db);
      const documents = history(changes);
      await publish(db, ...documents);
      for (const document of documents) {
        const kept = await storyVersions.byNumber(db, 's1', document.version);
        expect(kept).toEqual({ document: asStored(document), at: at(document.version * HOUR) });
      }
    }),
    { numRuns: 12 },
  );
});

const many = history(Array.from({ length: 40 }, (_, n) => [`${n % 9}.example`, `Title ${n}`, (n % 7) / 7]));

test('one former version in sixteen is whole', async () => {
  await publish(db, ...many);
  expect(await wholes()).toBe(2);
});

test('versions that an earlier release kept whole are read, also between differences', async () => {
  for (const document of many) {
    await publish(db, document);
    // A worker of the release before moves the same document to the old table.
    if (document.version % 5 !== 3) continue;
    await db
      .deleteFrom('former_versions')
      .where('version', '=', document.version - 1)
      .execute();
    const old = many[document.version - 2];
    await sql`
      insert into story_versions (story_id, version, document, created_at)
      values ('s1', ${old?.version}, ${JSON.stringify(old)}, ${old?.updatedAt})`.execute(db);
  }
  for (const document of many) {
    const kept = await storyVersions.byNumber(db, 's1', document.version);
    expect(kept?.document, `version ${document.version}`).toEqual(document);
  }
  const list = await storyVersions.list(db, 's1');
  expect(list.map(({ version, headline }) => [version, headline])).toEqual(
    many.map(({ version, headline }) => [version, headline.text]).toReversed(),
  );
  expect(list.map(({ change }) => change)).toEqual(many.map(({ version }) => entry(version)).toReversed());
});

test('a version is not made up where one between is missing', async () => {
  await publish(db, ...many);
  await db.deleteFrom('former_versions').where('version', '=', 22).execute();
  expect(await storyVersions.byNumber(db, 's1', 21)).toBeUndefined();
  expect(await storyVersions.byNumber(db, 's1', 16)).toMatchObject({ document: { version: 16 } });
});

test('a version beyond all others is not kept, up to the largest number of the store', async () => {
  await publish(db, ...many);
  expect(await storyVersions.byNumber(db, 's1', 41)).toBeUndefined();
  expect(await storyVersions.byNumber(db, 's1', 2 ** 31 - 1)).toBeUndefined();
});
