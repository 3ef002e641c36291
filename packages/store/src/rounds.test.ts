import { describe, expect, test } from 'vitest';
import type { Round } from './rounds.ts';
import * as rounds from './rounds.ts';
import { at, HOUR, NOW, SECOND, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('rounds');

const LEASE = 10 * SECOND;
const take = (stages: string[], now = NOW) => rounds.take(db, stages, LEASE, now);
const stagesOf = (taken: Round[]) => taken.map(({ stage }) => stage).sort();
const place = { id: 'a1', restsSince: at(-HOUR) };

describe('a round', () => {
  test('begins at its beginning', async () => {
    expect(await take(['fetch'])).toEqual([{ stage: 'fetch', after: null }]);
    expect(await take([])).toEqual([]);
  });

  test('is taken by only one of many at once', async () => {
    const stages = ['poll', 'fetch', 'extract', 'score'];
    for (const now of [NOW, at(LEASE)]) {
      const taken = await Promise.all(
        Array.from({ length: 10 }, (_, n) => take(n % 2 ? stages : stages.toReversed(), now)),
      );
      expect(stagesOf(taken.flat())).toEqual(stages.toSorted());
    }
  });

  test('is not given to a second process, until its lease has run out', async () => {
    await take(['fetch']);
    expect(await take(['fetch', 'extract'], at(LEASE - 1))).toEqual([{ stage: 'extract', after: null }]);
    expect(await take(['fetch', 'extract'], at(LEASE))).toEqual([{ stage: 'fetch', after: null }]);
    expect(await take(['fetch', 'extract'], at(2 * LEASE))).toHaveLength(2);
  });

  test('goes on after the place at which it was given back', async () => {
    await take(['fetch', 'extract']);
    await rounds.giveBack(db, { stage: 'fetch', after: place }, NOW);
    expect(await take(['fetch', 'extract'])).toEqual([{ stage: 'fetch', after: place }]);
  });

  test('begins again when it is given back at its end', async () => {
    await take(['fetch']);
    await rounds.giveBack(db, { stage: 'fetch', after: place }, NOW);
    await rounds.giveBack(db, { stage: 'fetch', after: null }, NOW);
    expect(await take(['fetch'])).toEqual([{ stage: 'fetch', after: null }]);
  });

  test('is not taken before it is due', async () => {
    await take(['fetch', 'extract']);
    await rounds.giveBack(db, { stage: 'fetch', after: place }, at(HOUR));
    await rounds.giveBack(db, { stage: 'extract', after: null }, at(1));
    expect(stagesOf(await take(['fetch', 'extract']))).toEqual([]);
    expect(stagesOf(await take(['fetch', 'extract'], at(1)))).toEqual(['extract']);
    expect(stagesOf(await take(['fetch', 'extract'], at(HOUR - 1)))).toEqual(['extract']);
    expect(await take(['fetch'], at(HOUR))).toEqual([{ stage: 'fetch', after: place }]);
  });

  test('keeps its place when its process does not come back', async () => {
    await take(['fetch']);
    await rounds.giveBack(db, { stage: 'fetch', after: place }, NOW);
    await take(['fetch']);
    expect(await take(['fetch'], at(LEASE))).toEqual([{ stage: 'fetch', after: place }]);
  });

  test('of one stage does not depend on that of another', async () => {
    await take(['fetch', 'extract']);
    await rounds.giveBack(db, { stage: 'fetch', after: place }, NOW);
    await rounds.giveBack(db, { stage: 'extract', after: { id: 'a2', restsSince: NOW } }, NOW);
    const taken = new Map((await take(['fetch', 'extract'])).map(({ stage, after }) => [stage, after?.id]));
    expect(taken).toEqual(
      new Map([
        ['fetch', 'a1'],
        ['extract', 'a2'],
      ]),
    );
  });
});
