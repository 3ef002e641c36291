import type { ArticleRow, StoryDocument } from '@newsloom/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { followSample } from '../../../test/harness/sample.ts';
import { outcomeOf } from '../../../test/harness/stories.ts';
import { replayFrom } from './replay-from.ts';
import { adminOf } from './testing/failing-newsroom.ts';

let newsloom: Newsloom;
let server: Awaited<ReturnType<typeof followSample>>;
beforeAll(async () => {
  // On a busy machine a page could exceed its deadline, and the feed's text would be used.
  newsloom = await openNewsloom('redis', { NEWSLOOM_EXTRACT_DEADLINE_MS: '100000', NEWSLOOM_LOG_LEVEL: 'silent' });
  server = await followSample(newsloom.db);
  newsloom.start();
  await newsloom.idle();
});
afterAll(async () => {
  await newsloom.close();
  await server.stop();
});

const allArticles = () => newsloom.db.selectFrom('articles').selectAll().execute();
const live = async () => (await newsloom.stories()).filter((story) => story.status !== 'retracted');
const byId = (rows: ArticleRow[]) => new Map(rows.map((row) => [row.id, row]));

/** The largest story, so that some articles stay when a few leave. */
async function largest(): Promise<StoryDocument> {
  const [story] = (await live()).sort((a, b) => b.articleCount - a.articleCount);
  if (!story) throw new Error('there is no story');
  return story;
}

test('a few articles of one story are clustered again; everything else stays the same, byte for byte', async () => {
  const story = await largest();
  const ids = story.articles.filter((article) => article.duplicateOf === null).map((article) => article.id);
  const chosen = ids.slice(1, 4);
  const before = { articles: byId(await allArticles()), stories: await live() };

  const counts = await replayFrom(
    adminOf(newsloom.runtime),
    'cluster',
    { ids: chosen },
    { reason: 'they are misplaced' },
  );
  expect(counts).toEqual({ matched: 3, replayed: 3, stories: 1, leftOut: {}, stopped: false });
  await newsloom.idle();

  const after = byId(await allArticles());
  for (const id of chosen) {
    expect(after.get(id)).toMatchObject({ status: 'published', story_id: story.id });
    before.articles.delete(id);
    after.delete(id);
  }
  expect(after).toEqual(before.articles);
  const others = (documents: StoryDocument[]) => documents.filter((document) => document.id !== story.id);
  expect(JSON.stringify(others(await live()))).toBe(JSON.stringify(others(before.stories)));
});

/** Expects every published story to list exactly the articles that are in it. */
async function expectStoriesHoldTheirArticles(): Promise<void> {
  const listed = (await live()).flatMap((story) => story.articles.map((article) => [article.id, story.id]));
  const rows = (await allArticles()).filter((row) => row.duplicate_kind !== 'same-url');
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(rows.map((row) => [row.id, row.story_id])));
}

test('all articles of a story are clustered again: they form one story, and no empty story is left', async () => {
  const story = await largest();
  const before = outcomeOf(await newsloom.stories());
  const ids = (await allArticles()).filter((row) => row.story_id === story.id).map((row) => row.id);
  await replayFrom(adminOf(newsloom.runtime), 'cluster', { ids }, { reason: null });
  await newsloom.idle();
  expect(outcomeOf(await newsloom.stories())).toEqual(before);
  await expectStoriesHoldTheirArticles();
});

test('the whole newsroom is clustered again, twice, and forms the same stories', async () => {
  const outcomes = [];
  for (const reason of ['a new clusterer', 'the same again']) {
    const counts = await replayFrom(adminOf(newsloom.runtime), 'cluster', {}, { reason });
    expect(counts.replayed).toBe((await allArticles()).length);
    await newsloom.idle();
    outcomes.push(outcomeOf(await newsloom.stories()));
  }
  expect(outcomes[1]).toEqual(outcomes[0]);
  await expectStoriesHoldTheirArticles();
});

test.each(['extract', 'dedupe', 'score', 'publish'] as const)(
  'the whole newsroom is run again from %s: readers see no difference',
  async (stage) => {
    const before = await newsloom.stories();
    await replayFrom(adminOf(newsloom.runtime), stage, {}, { reason: null });
    await newsloom.idle();
    expect(await newsloom.stories()).toEqual(before);
    expect((await allArticles()).every((row) => row.status === 'published')).toBe(true);
  },
);
