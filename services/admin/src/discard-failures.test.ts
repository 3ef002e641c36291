import { articles, audit, failures } from '@newsloom/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { discardFailures } from './discard-failures.ts';
import { listFailures } from './failure-list.ts';
import { adminOf, collect, everythingOf, failArticles } from './testing/failing-newsroom.ts';

let newsloom: Newsloom;
beforeEach(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
});
afterEach(() => newsloom.close());

const COUNT = 10;
const tenFailures = () => failArticles(newsloom, COUNT);
const statusesOf = async (ids: string[]) => (await articles.byIds(newsloom.db, ids)).map((article) => article.status);

describe('a discard', () => {
  test('closes what matches, ends its article as skipped and is audited', async () => {
    const ids = await tenFailures();
    const [one] = await listFailures(newsloom.db, { limit: 1 });
    const id = one?.id ?? 0;
    const results = await collect(
      discardFailures(adminOf(newsloom.runtime), { ids: [id] }, { reason: 'gone for good' }),
    );
    expect(results).toEqual([{ failureId: id, unitId: one?.unitId, stage: 'fetch', outcome: 'discarded' }]);
    expect(await articles.byId(newsloom.db, one?.unitId ?? '')).toMatchObject({
      status: 'skipped',
      reason: 'discarded',
    });
    expect((await statusesOf(ids)).filter((status) => status === 'failed')).toHaveLength(COUNT - 1);
    expect(await failures.byId(newsloom.db, id)).toMatchObject({ status: 'discarded' });
    expect(await audit.list(newsloom.db, 10)).toMatchObject([
      { actor: 'ada', action: 'failed.discard', details: { reason: 'gone for good', effect: { discarded: 1 } } },
    ]);
    expect(
      await collect(discardFailures(adminOf(newsloom.runtime), { ids: [id] }, { reason: null })),
      'a second one finds nothing',
    ).toEqual([]);
  });

  test('of everything, without any criterion, is refused', async () => {
    await tenFailures();
    const before = await everythingOf(newsloom);
    await expect(
      collect(discardFailures(adminOf(newsloom.runtime), {}, { limit: 5, reason: null })),
    ).rejects.toMatchObject({ code: 'filter-empty' });
    expect(await everythingOf(newsloom)).toEqual(before);
  });

  test('as a dry run says what would be done and changes nothing', async () => {
    await tenFailures();
    const before = await everythingOf(newsloom);
    const discards = await collect(
      discardFailures(adminOf(newsloom.runtime), { stage: 'fetch' }, { dryRun: true, reason: null }),
    );
    expect(discards.map((result) => result.outcome)).toEqual(Array(COUNT).fill('would-discard'));
    expect(await everythingOf(newsloom)).toEqual(before);
  });
});
