import type { Db, Transaction } from '@newsloom/store';
import { howManyWait } from '@newsloom/store/testing';
import { until } from '../../../../test/harness/until.ts';

/**
 * Runs `work` while another transaction runs `deed`, which locks rows that the work needs. That transaction commits
 * when `waiters` transactions of the work wait for it and `waiting` has run. Returns the result of the work.
 */
export async function meanwhile<T>(
  db: Db,
  deed: (transaction: Transaction) => Promise<unknown>,
  work: () => Promise<T>,
  { waiters = 1, waiting = async () => {} }: { waiters?: number; waiting?: () => Promise<unknown> } = {},
): Promise<T> {
  const done = Promise.withResolvers<void>();
  const commit = Promise.withResolvers<void>();
  const other = db.transaction().execute(async (transaction) => {
    await deed(transaction);
    done.resolve();
    await commit.promise;
  });
  await Promise.race([done.promise, other]);
  const working = work();
  try {
    await until(`${waiters} transactions that wait`, async () => (await howManyWait(db)) >= waiters);
    await waiting();
  } finally {
    commit.resolve();
  }
  await other;
  return working;
}
