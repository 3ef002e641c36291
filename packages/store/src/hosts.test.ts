import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db, Store } from './database.ts';
import * as hosts from './hosts.ts';
import { articleIdOf } from './ids.ts';
import { at, discover, discovery, NOW, openTestStore, SECOND } from './testing/test-store.ts';

let store: Store;
let db: Db;
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
});
afterAll(() => store.close());

const SPACING = 1_500;

/** Articles that wait to be fetched. */
async function waiting(prefix: string, count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, n) => `${prefix}-${n}`);
  await discover(
    db,
    names.map((name) => discovery(name)),
  );
  return names.map(articleIdOf);
}
const slotOf = async (id: string, host: string, now = NOW) =>
  (await hosts.takeSlot(db, id, host, SPACING, now)).getTime() - NOW.getTime();
const hostRow = async (host: string) => (await hosts.list(db)).find((row) => row.host === host);

describe('the slots of a host', () => {
  test('are exactly its spacing apart, however many ask at once', async () => {
    const ids = await waiting('crowd', 40);
    const slots = await Promise.all(ids.map((id) => slotOf(id, 'crowd.example')));
    expect(slots.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n * SPACING));
  });

  test('are given once to an article, however often it asks at once', async () => {
    const [first = '', id = ''] = await waiting('twice', 2);
    await slotOf(first, 'twice.example');
    const asked = await Promise.all(Array.from({ length: 10 }, () => slotOf(id, 'twice.example')));
    expect(new Set(asked)).toEqual(new Set([SPACING]));
    expect((await hostRow('twice.example'))?.next_slot_at).toEqual(at(2 * SPACING));
  });

  test('do not depend on other hosts', async () => {
    const [a = '', b = ''] = await waiting('apart', 2);
    expect(await slotOf(a, 'one.example')).toBe(0);
    expect(await slotOf(b, 'two.example')).toBe(0);
  });

  test('start now again after a pause', async () => {
    const [a = '', b = ''] = await waiting('pause', 2);
    await slotOf(a, 'pause.example');
    expect(await slotOf(b, 'pause.example', at(SPACING + 1))).toBe(SPACING + 1);
  });

  test('follow the spacing that an operator set', async () => {
    await hosts.setSpacing(db, 'strict.example', 60_000, NOW);
    const ids = await waiting('strict', 3);
    const slots = [];
    for (const id of ids) slots.push(await slotOf(id, 'strict.example'));
    expect(slots).toEqual([0, 60_000, 120_000]);
    await hosts.setSpacing(db, 'strict.example', 10, NOW);
    expect(await hostRow('strict.example')).toMatchObject({ spacing_ms: 10, next_slot_at: at(180_000) });
  });

  test('are immediate on this machine itself, which has no spacing', async () => {
    const ids = await waiting('own', 3);
    const slots = ids.map((id) => hosts.takeSlot(db, id, 'localhost', 0, NOW));
    expect(await Promise.all(slots)).toEqual([NOW, NOW, NOW]);
  });
});

describe('an article with a slot', () => {
  /** An article that got the second slot of its host. */
  async function second(host: string): Promise<string> {
    const [first = '', id = ''] = await waiting(host, 2);
    await slotOf(first, host);
    expect(await slotOf(id, host)).toBe(SPACING);
    return id;
  }

  test('keeps it, however often it asks too early', async () => {
    const id = await second('early.example');
    expect(await slotOf(id, 'early.example', at(1))).toBe(SPACING);
    expect(await slotOf(id, 'early.example', at(SPACING - 1))).toBe(SPACING);
    expect(await hostRow('early.example')).toMatchObject({ next_slot_at: at(2 * SPACING) });
  });

  test('passes when it comes back at its time, and takes no second slot', async () => {
    const id = await second('back.example');
    expect(await slotOf(id, 'back.example', at(SPACING))).toBe(SPACING);
    expect(await hostRow('back.example')).toMatchObject({ next_slot_at: at(2 * SPACING) });
  });

  test('passes when it comes back a little late', async () => {
    const id = await second('late.example');
    expect(await slotOf(id, 'late.example', at(SPACING + 29 * SECOND))).toBe(SPACING + 29 * SECOND);
  });

  test('has used it up when it has passed', async () => {
    const id = await second('used.example');
    await slotOf(id, 'used.example', at(SPACING));
    expect(await slotOf(id, 'used.example', at(SPACING))).toBe(2 * SPACING);
  });

  test('loses it in an outage: articles that come back together are spaced again', async () => {
    const ids = await waiting('outage', 10);
    for (const id of ids) await slotOf(id, 'outage.example');
    const after = 3_600_000;
    const slots = await Promise.all(ids.map((id) => slotOf(id, 'outage.example', at(after))));
    expect(slots.sort((a, b) => a - b)).toEqual(ids.map((_, n) => after + n * SPACING));
  });
});

describe('a host that asked for patience', () => {
  test('has no slot before its time', async () => {
    await hosts.putOff(db, 'tired.example', SPACING, at(60_000));
    const ids = await waiting('tired', 2);
    const slots = [];
    for (const id of ids) slots.push(await slotOf(id, 'tired.example'));
    expect(slots).toEqual([60_000, 60_000 + SPACING]);
  });

  test('keeps its reservations when it asks for less patience than they need', async () => {
    await hosts.putOff(db, 'busy.example', SPACING, at(60_000));
    await hosts.putOff(db, 'busy.example', SPACING, at(5_000));
    expect(await hostRow('busy.example')).toMatchObject({ next_slot_at: at(60_000) });
  });
});
