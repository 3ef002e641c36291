import { type AdminDeps, listFailures, replayFailures } from '@newsloom/admin';
import type { SampleServer } from '@newsloom/sample';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dump } from '../harness/dump.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { followSample } from '../harness/sample.ts';
import { addressOf } from '../harness/stories.ts';

let newsloom: Newsloom;
let server: SampleServer;
let broken: Set<string>;

beforeEach(async () => {
  newsloom = await openNewsloom();
  server = await followSample(newsloom.db, ['meridian-wire', 'harbour-times']);
  broken = new Set(server.articles.slice(0, 10).map(({ url }) => url));
  server.setFault((url) => broken.has(url.href), { status: 500 });
  newsloom.start();
  await newsloom.idle();
});
afterEach(async () => {
  await newsloom.close();
  await server.stop();
});

const deps = (): AdminDeps => ({ ...newsloom.runtime, actor: 'tester', pause: async () => {} });

async function replay(): Promise<string[]> {
  const outcomes: string[] = [];
  for await (const { outcome } of replayFailures(deps(), {}, { reason: null })) outcomes.push(outcome);
  return outcomes;
}

test('ten pages that answer 500 are ten failures with code, message and remedy, after their retries', async () => {
  const failures = await listFailures(newsloom.db, {});
  expect(failures.map(({ url }) => url).sort()).toEqual([...broken].sort());
  for (const failure of failures) {
    expect(failure).toMatchObject({ stage: 'fetch', code: 'http-server-error', attempts: 4, status: 'open' });
    expect(failure.message).toContain('500');
    expect(failure.remedy).toContain('newsloom failed replay');
    expect(server.requests(failure.url ?? '').filter(({ status }) => status === 500)).toHaveLength(4);
  }
});

test('a replay publishes them, and a second replay changes nothing', async () => {
  server.setFault(() => true, null);
  expect(await replay()).toEqual(Array(10).fill('replayed'));
  await newsloom.idle();
  const inStories = (await newsloom.stories()).flatMap((story) => story.articles.map(({ url }) => addressOf(url)));
  expect(inStories.sort()).toEqual(server.articles.map(({ url }) => addressOf(url)).sort());
  expect(await listFailures(newsloom.db, {})).toEqual([]);

  const before = await dump(newsloom.db);
  expect(await replay()).toEqual([]);
  await newsloom.idle();
  expect(await dump(newsloom.db)).toEqual(before);
});
