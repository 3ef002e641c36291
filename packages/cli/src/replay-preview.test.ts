import { articleStates } from '@newsloom/admin/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dump } from '../../../test/harness/dump.ts';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { runCommand } from './testing/run-command.ts';

let newsloom: Newsloom;
beforeEach(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
});
afterEach(() => newsloom.close());

test('a dry run with a diff prints a line for each change, then the counts', async () => {
  const { fetched, published, empty } = await articleStates(newsloom, new Date());
  const before = await dump(newsloom.db);
  const lines = await runCommand(['replay', '--from', 'extract', '--all', '--dry-run', '--diff'], newsloom.environment);
  const counts = { from: 'extract', dryRun: true, matched: 7, replayed: 3, changed: 3, failed: 0 };
  expect(lines.at(-1)).toMatchObject(counts);
  const diffs = new Map(
    lines
      .slice(0, -1)
      .map((line) => Object.values(line as object))
      .map((values) => [values[0], values]),
  );
  expect([...diffs.keys()].sort()).toEqual([fetched, published, empty].sort());
  expect(diffs.get(empty)).toContain('--- stored\n+++ extracted\n@@ -0,0 +1,1 @@\n+Words.\n');
  expect(await dump(newsloom.db)).toEqual(before);
  const summary = await runCommand(
    ['replay', '--from', 'extract', '--all', '--dry-run', '--diff', 'summary', '--limit', '1'],
    newsloom.environment,
  );
  expect(summary).toMatchObject([{ diff: null }, { replayed: 1 }]);
});
