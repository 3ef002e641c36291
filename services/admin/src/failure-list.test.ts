import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { groupFailures, listFailures, showFailure } from './failure-list.ts';
import { failArticles } from './testing/failing-newsroom.ts';

let newsloom: Newsloom;
beforeEach(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
});
afterEach(() => newsloom.close());

const COUNT = 10;
const tenFailures = () => failArticles(newsloom, COUNT);

describe('ten articles that failed', () => {
  test('are listed with code, message and remedy', async () => {
    const ids = await tenFailures();
    const listed = await listFailures(newsloom.db, { stage: 'fetch' });
    expect(listed.map((failure) => failure.unitId).sort()).toEqual([...ids].sort());
    expect(listed.find((failure) => failure.url === 'https://gazette.example/3')).toMatchObject({
      stage: 'fetch',
      unit: 'article',
      title: 'Article 3',
      code: 'http-refused',
      message: 'https://gazette.example/3 answered 404.',
      remedy: expect.stringContaining('discard it'),
      host: 'gazette.example',
      attempts: 1,
      status: 'open',
    });
    expect(await groupFailures(newsloom.db, {})).toMatchObject([
      { stage: 'fetch', code: 'http-refused', host: 'gazette.example', count: COUNT },
    ]);
  });

  test('are found by stage, code, host, time and limit', async () => {
    await tenFailures();
    const count = async (filter: Parameters<typeof listFailures>[1]) =>
      (await listFailures(newsloom.db, filter)).length;
    const hourAgo = new Date(Date.now() - 3_600_000);
    expect(await count({ code: 'http-refused', host: 'gazette.example', since: hourAgo })).toBe(COUNT);
    expect(await count({ stage: 'extract' })).toBe(0);
    expect(await count({ stage: '' })).toBe(0);
    expect(await count({ host: 'courier.example' })).toBe(0);
    expect(await count({ until: hourAgo })).toBe(0);
    expect(await count({ status: 'replayed' })).toBe(0);
    expect(await count({ limit: 3 })).toBe(3);
    expect(await count({ limit: 0 })).toBe(0);
  });

  test('one is shown with its article and trail', async () => {
    await tenFailures();
    const [first] = await listFailures(newsloom.db, { limit: 1 });
    const { failure, unit } = await showFailure(newsloom.db, first?.id ?? 0, new Date());
    expect(failure).toEqual(first);
    expect(unit).toMatchObject({ unit: 'article', id: failure.unitId, status: 'failed' });
    expect(unit?.trail.map(({ stage, outcome, code }) => ({ stage, outcome, code }))).toEqual([
      { stage: 'fetch', outcome: 'failed', code: 'http-refused' },
    ]);
    await expect(showFailure(newsloom.db, 999_999, new Date())).rejects.toMatchObject({ code: 'not-found' });
  });
});
