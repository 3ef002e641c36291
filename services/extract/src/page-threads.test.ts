import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Page, PageResult } from './page-result.ts';
import { openPageThreads } from './page-threads.ts';

const IDLE_MS = 1_000;
const result: PageResult = { ok: false, code: 'page-not-html', params: {} };
const page: Page = { body: new Uint8Array(), contentType: null, url: 'https://gazette.example/dam' };
const noSignal = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Threads without real threads: the test decides the result of each page and when each thread ends. */
function openTestThreads() {
  const started: ReturnType<typeof testThread>[] = [];
  const reads: number[] = [];
  const start = () => {
    const thread = testThread(() => reads.push(started.indexOf(thread)));
    started.push(thread);
    return thread.thread;
  };
  const threads = openPageThreads({ start, idleMs: IDLE_MS });
  const at = (number: number) => {
    const thread = started[number];
    if (thread === undefined) throw new Error(`no thread ${number} was started`);
    return thread;
  };
  return { threads, reads, at, read: (signal = noSignal) => threads.read(page, signal) };
}

function testThread(onRead: () => void) {
  const ended = Promise.withResolvers<void>();
  let inHand = Promise.withResolvers<PageResult>();
  let isEnded = false;
  const end = async (): Promise<void> => {
    isEnded = true;
    inHand.reject(new Error('the thread has ended'));
    ended.resolve();
  };
  const read = (): Promise<PageResult> => {
    onRead();
    inHand = Promise.withResolvers<PageResult>();
    return inHand.promise;
  };
  inHand.promise.catch(() => {});
  return {
    thread: { read, end, ended: ended.promise },
    answer: () => inHand.resolve(result),
    fail: (error: Error) => inHand.reject(error),
    end,
    isEnded: () => isEnded,
  };
}

describe('pages are read', () => {
  test('by one thread one after the other, by several at the same time', async () => {
    const { reads, at, read } = openTestThreads();
    const first = read();
    read().catch(() => {});
    expect(reads).toEqual([0, 1]);
    at(0).answer();
    expect(await first).toBe(result);
    read().catch(() => {});
    expect(reads).toEqual([0, 1, 0]);
  });

  test('by the thread that rested last', async () => {
    const { reads, at, read } = openTestThreads();
    const together = [read(), read()];
    at(0).answer();
    await together[0];
    at(1).answer();
    await together[1];
    await Promise.all([read(), at(1).answer()]);
    await Promise.all([read(), at(1).answer()]);
    expect(reads).toEqual([0, 1, 1, 1]);
  });

  test('not if the signal is already aborted', async () => {
    const { reads, read } = openTestThreads();
    await expect(read(AbortSignal.abort(new Error('shutting down')))).rejects.toThrow('shutting down');
    expect(reads).toEqual([]);
  });
});

describe('a thread ends', () => {
  test('after a long rest, and is not used again', async () => {
    const { reads, at, read } = openTestThreads();
    const reading = read();
    vi.advanceTimersByTime(IDLE_MS);
    expect(at(0).isEnded()).toBe(false);
    at(0).answer();
    await reading;
    vi.advanceTimersByTime(IDLE_MS - 1);
    expect(at(0).isEnded()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(at(0).isEnded()).toBe(true);
    read().catch(() => {});
    expect(reads).toEqual([0, 1]);
  });

  test('not when it reads again after a rest', async () => {
    const { at, read } = openTestThreads();
    await Promise.all([read(), at(0)?.answer()]);
    read().catch(() => {});
    vi.advanceTimersByTime(IDLE_MS);
    expect(at(0).isEnded()).toBe(false);
  });

  test('when its page fails, and no other thread does', async () => {
    const { reads, at, read } = openTestThreads();
    const [bad, good] = [read(), read()];
    at(0).fail(new Error('deadline'));
    await expect(bad).rejects.toThrow('deadline');
    expect([at(0).isEnded(), at(1).isEnded()]).toEqual([true, false]);
    at(1).answer();
    expect(await good).toBe(result);
    read().catch(() => {});
    expect(reads).toEqual([0, 1, 1]);
  });

  test('when its page runs out of memory, which is an answer', async () => {
    const { at, read } = openTestThreads();
    const reading = read();
    at(0).fail(Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
    expect(await reading).toBe('out-of-memory');
    expect(at(0).isEnded()).toBe(true);
  });

  test('by itself while it rests, and gets no further page', async () => {
    const { reads, at, read } = openTestThreads();
    await Promise.all([read(), at(0).answer()]);
    await at(0).end();
    await at(0).thread.ended;
    read().catch(() => {});
    expect(reads).toEqual([0, 1]);
  });
});

test('closing ends all threads, and nothing is read afterwards', async () => {
  const { threads, reads, at, read } = openTestThreads();
  const [first, second] = [read(), read()];
  at(0).answer();
  await first;
  const ending = expect(second).rejects.toThrow('the thread has ended');
  await threads.close();
  await ending;
  expect([at(0).isEnded(), at(1).isEnded()]).toEqual([true, true]);
  await expect(read()).rejects.toThrow('no pages are read any more');
  expect(reads).toEqual([0, 1]);
  expect(vi.getTimerCount()).toBe(0);
});
