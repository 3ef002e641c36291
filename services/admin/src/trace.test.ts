import { STAGE_NAMES } from '@newsloom/pipeline';
import { articles, feeds, type StoryDocument } from '@newsloom/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { followSample } from '../../../test/harness/sample.ts';
import { feedsHealth } from './feed-health.ts';
import { statusOf } from './status.ts';
import { type Trace, traceOf } from './trace.ts';

/** The published sample newsroom: every kind of unit, each with a trail. */
let newsloom: Newsloom;
let server: Awaited<ReturnType<typeof followSample>>;
let story: StoryDocument;
beforeAll(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
  server = await followSample(newsloom.db);
  newsloom.start();
  await newsloom.idle();
  const [first] = (await newsloom.stories()).sort((a, b) => b.reprintCount - a.reprintCount);
  if (!first) throw new Error('there is no story');
  story = first;
});
afterAll(async () => {
  await newsloom.close();
  await server.stop();
});

const only = <Unit extends Trace['unit']>(traces: Trace[], unit: Unit): Extract<Trace, { unit: Unit }> => {
  const [trace, ...others] = traces.filter((one): one is Extract<Trace, { unit: Unit }> => one.unit === unit);
  if (!trace || others.length > 0) throw new Error(`not exactly one ${unit}`);
  return trace;
};

describe('the trace of an article', () => {
  test('has its steps, by id and by address', async () => {
    const original = story.articles.find((article) => article.duplicateOf === null && !article.isFirst);
    const trace = only(await traceOf(newsloom.db, original?.id ?? '', new Date()), 'article');
    expect(trace).toMatchObject({
      url: original?.url,
      status: 'published',
      text: 'It is in a published story.',
      duplicateOf: null,
      feed: { url: expect.stringContaining('http') },
      story: { id: story.id, headline: story.headline.text },
      failures: [],
    });
    expect(trace.trail.map((step) => step.text)).toEqual([
      'The page was fetched.',
      'The text was extracted from the page.',
      'It was compared with the other articles.',
      expect.stringMatching(/^It (opened a story|joined the story that it is most similar to)\.$/),
    ]);
    const times = trace.trail.map((step) => step.at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(trace.story?.text).toMatch(/^It (joined at a similarity of \d+ %|opened the story)/);
    expect(await traceOf(newsloom.db, original?.url ?? '', new Date())).toEqual([trace]);
  });

  test('is found under other spellings of its address', async () => {
    const [article] = story.articles;
    const row = await articles.byId(newsloom.db, article?.id ?? '');
    const traces = await traceOf(newsloom.db, `${row?.url}?utm_source=letter`, new Date(), row?.canonical_url);
    expect(only(traces, 'article').id).toBe(article?.id);
  });

  test('names the original of a copy and says why it is in the story', async () => {
    const copy = story.articles.find((article) => article.duplicateOf !== null);
    const trace = only(await traceOf(newsloom.db, copy?.id ?? '', new Date()), 'article');
    expect(trace.duplicateOf).toMatchObject({ id: copy?.duplicateOf, title: expect.stringMatching(/./) });
    expect(trace.story?.id).toBe(story.id);
  });
});

test('the trace of a story has its members, versions and changes', async () => {
  const trace = only(await traceOf(newsloom.db, story.id, new Date()), 'story');
  expect(trace).toMatchObject({ headline: story.headline.text, version: story.version });
  expect(trace.text).toBe(`It is published: version ${story.version}, ${story.status}.`);
  expect(trace.members.map((member) => member.id).sort()).toEqual(story.articles.map((article) => article.id).sort());
  expect(trace.members.every((member) => /^It (opened|joined|is a copy)/.test(member.text))).toBe(true);
  expect(trace.versions.map((one) => one.version)).toContain(story.version);
  expect(trace.changes[0]).toMatchObject({ kind: 'story.created', version: 1 });
  // A trail keeps only the newest steps, so the step of the first version may be gone.
  const published = story.version === 1 ? 'Its first version was published.' : 'A new version was published.';
  expect(trace.trail.map((step) => step.text)).toEqual(expect.arrayContaining(['Its coverage was scored.', published]));
});

test('the trace of a feed has its health, by address and by id', async () => {
  const [feed] = await feeds.list(newsloom.db);
  const trace = only(await traceOf(newsloom.db, feed?.url ?? '', new Date()), 'feed');
  expect(trace).toMatchObject({ id: feed?.id, health: 'well', errorCount: 0 });
  expect(trace.text).toMatch(/^Its last poll went well\. It is polled again at \d{4}-/);
  expect(trace.trail[0]?.text).toBe('The feed was read.');
  expect(await traceOf(newsloom.db, feed?.id ?? '', new Date())).toEqual([trace]);
});

test('an unknown unit is not found, and the error says what to do', async () => {
  await expect(traceOf(newsloom.db, 'https://nowhere.example/', new Date())).rejects.toMatchObject({
    code: 'not-found',
    remedy: expect.stringMatching(/./),
  });
});

test('the status of an idle pipeline', async () => {
  const status = await statusOf(newsloom.runtime);
  expect(status.stages.map(({ stage, waiting, oldestSeconds }) => ({ stage, waiting, oldestSeconds }))).toEqual(
    STAGE_NAMES.map((stage) => ({
      stage,
      waiting: 0,
      oldestSeconds: 0,
    })),
  );
  const count = server.articles.length;
  expect(status.articles).toEqual({ published: count });
  expect(status.stories).toBe((await newsloom.stories()).length);
  expect(status.feeds).toEqual({ active: server.feeds.length, failing: 0, quiet: 0, paused: 0, gone: 0 });
  expect(status.openFailures).toEqual([]);
  const fetched = status.stages.find(({ stage }) => stage === 'fetch');
  // A page that takes longer than the rest of an article may be fetched twice, which costs only a request.
  expect(fetched?.lastHour.done).toBeGreaterThanOrEqual(count);
  expect(fetched?.lastHour.failed).toBe(0);
  expect(await feedsHealth(newsloom.db, new Date())).toEqual(
    server.feeds.map(() => expect.objectContaining({ health: 'well', errorCount: 0, code: null })),
  );
});
