import { articles, audit, failures, snapshots, steps, stories } from '@newsloom/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dump } from '../../../test/harness/dump.ts';
import { type Newsloom, openNewsloom } from '../../../test/harness/newsloom.ts';
import { replayStages } from './eligibility.ts';
import { adminOf, announce } from './failing-newsroom.ts';
import { replayFrom } from './replay-from.ts';
import type { ReplayCounts } from './stage-replay.ts';

let newsloom: Newsloom;
beforeEach(async () => {
  newsloom = await openNewsloom('redis', { NEWSLOOM_LOG_LEVEL: 'silent' });
});
afterEach(() => newsloom.close());

const now = new Date();
const depth = (stage: string) => newsloom.runtime.queues.depth(stage);
const inTransaction = <T>(work: Parameters<ReturnType<Newsloom['db']['transaction']>['execute']>[0]) =>
  newsloom.db.transaction().execute(work) as Promise<T>;

/** One article for each way that an article can stand, by the name of that way. */
async function oneOfEach() {
  const [waiting, fetched, published, empty, failed, discarded] = await announce(newsloom.db, 6);
  const imported = await articles.importNew(
    newsloom.db,
    [{ externalId: 'x1', url: null, title: 'A line', text: 'words', outlet: 'wire.example', publishedAt: now, language: 'en', wordCount: 1 }],
    now,
  );
  return { waiting, fetched, published, empty, failed, discarded, imported: imported[0] };
}
