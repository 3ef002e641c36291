import { changes } from '@newsloom/store';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi } from './api.ts';
import { eventsOf } from './testing/event-stream.ts';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

/** Transactions of a run. One in eight stays open while others commit, one in ten is rolled back. */
const TRANSACTIONS = 1_000;
const WRITERS = 8;
const SEED = 20_260_801;

/** The only story of the last transaction. */
const LAST = `${WRITERS}-0-0`;

let served: TestApi;
let url: string;

beforeAll(async () => {
  served = await openTestApi();
  const app = openApi(served);
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  closing.push(() => app.close(), served.close);
});
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

type Work = { kind: 'commit' | 'hold before' | 'hold after' | 'roll back'; stories: number };

const anyWork: fc.Arbitrary<Work> = fc.record({
  kind: fc.oneof(
    { weight: 31, arbitrary: fc.constant('commit' as const) },
    { weight: 3, arbitrary: fc.constant('hold before' as const) },
    { weight: 2, arbitrary: fc.constant('hold after' as const) },
    { weight: 4, arbitrary: fc.constant('roll back' as const) },
  ),
  stories: fc.integer({ min: 1, max: 3 }),
});

/** Writes its share of the changes. Each story has a unique name, so that missed and repeated changes are noticed. */
async function write(writer: number, works: Work[], committed: Set<string>): Promise<void> {
  for (const [n, { kind, stories }] of works.entries()) {
    const ids = Array.from({ length: stories }, (_, i) => `${writer}-${n}-${i}`);
    const pause = async () => {
      // While it is open, the other writers commit, or wait for it.
      for (let i = 0; i < 10; i++) await served.store.db.selectNoFrom((eb) => eb.lit(1).as('one')).execute();
    };
    const transaction = served.store.db.transaction().execute(async (transaction) => {
      if (kind === 'hold before') await pause();
      await changes.append(
        transaction,
        ids.map((storyId) => ({ storyId, version: n + 1, kind: 'story.updated' as const })),
        NOW,
      );
      if (kind === 'hold after') await pause();
      if (kind === 'roll back') throw new Error('rolled back');
    });
    await transaction.then(
      () => {
        for (const id of ids) committed.add(id);
      },
      (error: Error) => expect(error.message).toBe('rolled back'),
    );
  }
}

type Seen = { cursor: string; storyId: string };

/** Follows the stream. Disconnects every so often and continues after the last id that it received. */
async function follow(until: (seen: Seen[]) => boolean): Promise<Seen[]> {
  const seen: Seen[] = [];
  let last = '0';
  for (;;) {
    const answer = await fetch(`${url}/v1/changes/stream`, { headers: { 'last-event-id': last } });
    let count = 0;
    for await (const { id, data } of eventsOf(answer)) {
      last = id ?? last;
      if (data !== null) seen.push(JSON.parse(data));
      if (until(seen)) return seen;
      if (++count === 100) break;
    }
  }
}

/** Asks for pages, and waits for new changes. */
async function ask(until: (seen: Seen[]) => boolean): Promise<Seen[]> {
  const seen: Seen[] = [];
  let next = '0';
  while (!until(seen)) {
    const answer = await served.get(`/v1/changes?after=${next}&limit=7&wait=1`);
    expect(answer.status).toBe(200);
    seen.push(...answer.body.changes);
    next = answer.body.next;
  }
  return seen;
}

test('misses nothing and repeats nothing while transactions stay open, seeded', async () => {
  const [all = []] = fc.sample(fc.array(anyWork, { minLength: TRANSACTIONS, maxLength: TRANSACTIONS }), {
    seed: SEED,
    numRuns: 1,
  });
  const committed = new Set<string>();
  const isEnd = (seen: Seen[]) => seen.at(-1)?.storyId === LAST;
  const readers = [follow(isEnd), follow(isEnd), ask(isEnd)];
  const share = TRANSACTIONS / WRITERS;
  await Promise.all(
    Array.from({ length: WRITERS }, (_, i) => write(i, all.slice(i * share, (i + 1) * share), committed)),
  );
  await write(WRITERS, [{ kind: 'commit', stories: 1 }], committed);
  const stored = await changes.after(served.store.db, 0, 10 * TRANSACTIONS);
  for (const seen of await Promise.all(readers)) {
    expect(seen.map(({ storyId }) => storyId)).toEqual(stored.map((row) => row.story_id));
    expect(seen.map(({ cursor }) => Number(cursor))).toEqual(stored.map((row) => row.seq));
  }
  expect(new Set(stored.map((row) => row.story_id))).toEqual(committed);
  expect(stored).toHaveLength(committed.size);
});
