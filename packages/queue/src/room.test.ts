import { expect, test } from 'vitest';
import { openRoom } from './room.ts';

/** Room for ten jobs per queue. The test sets the state of the engine and the clock. */
function room(state: { jobs?: number; memory?: number } = {}) {
  const engine = { jobs: 0, memory: 0, asked: 0, now: 0, ...state };
  const opened = openRoom(
    {
      async jobsIn() {
        engine.asked += 1;
        return engine.jobs;
      },
      memoryShare: async () => engine.memory,
    },
    10,
    () => engine.now,
  );
  return { engine, take: (wanted: number, queue = 'fetch') => opened.take(queue, wanted) };
}

test('a queue takes jobs until it is full, and each queue has room of its own', async () => {
  const { take } = room({ jobs: 3 });
  expect(await take(5)).toBe(5);
  expect(await take(5)).toBe(2);
  expect(await take(5)).toBe(0);
  expect(await take(5, 'extract')).toBe(5);
});

test('a queue is asked again after a second, and not before', async () => {
  const { engine, take } = room({ jobs: 10 });
  expect(await take(1)).toBe(0);
  Object.assign(engine, { jobs: 4, now: 999 });
  expect(await take(1)).toBe(0);
  engine.now = 1_000;
  expect(await take(9)).toBe(6);
  expect(engine.asked).toBe(2);
});

test('an engine that is short of memory takes none', async () => {
  const { engine, take } = room({ memory: 0.8 });
  expect(await take(1)).toBe(0);
  Object.assign(engine, { memory: 0.79, now: 2_000 });
  expect(await take(1)).toBe(1);
});

test('a queue with more jobs than allowed takes none', async () => {
  expect(await room({ jobs: 500 }).take(1)).toBe(0);
});
