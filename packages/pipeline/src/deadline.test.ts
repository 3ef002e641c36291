import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { withinDeadline } from './deadline.ts';

/** Longer than any test, so this timer never ends the work. */
const LONG_MS = 3_600_000;
const never = new AbortController().signal;
const forEver = () => new Promise<never>(() => {});

describe('work with a deadline', () => {
  test('gives what the work gives', async () => {
    expect(await withinDeadline('fetch', LONG_MS, never, async () => 7)).toBe(7);
  });

  test('throws what the work throws', async () => {
    const thrown = new Error('a defect');
    await expect(withinDeadline('fetch', LONG_MS, never, () => Promise.reject(thrown))).rejects.toBe(thrown);
  });

  test('is abandoned at the deadline, even if it ignores its signal', async () => {
    await expect(withinDeadline('fetch', 5, never, forEver)).rejects.toMatchObject({
      code: 'stage-deadline',
      params: { stage: 'fetch', ms: 5 },
    });
  });

  test('gets an abort signal at its deadline', async () => {
    const heard = Promise.withResolvers<unknown>();
    const work = (signal: AbortSignal) => {
      signal.addEventListener('abort', () => heard.resolve(signal.reason));
      return forEver();
    };
    await expect(withinDeadline('fetch', 5, never, work)).rejects.toMatchObject({ code: 'stage-deadline' });
    expect(await heard.promise).toMatchObject({ code: 'stage-deadline' });
  });

  test('is abandoned when the process stops', async () => {
    const stopping = new AbortController();
    const reason = new Error('shutting down');
    const left = withinDeadline('fetch', LONG_MS, stopping.signal, forEver);
    stopping.abort(reason);
    await expect(left).rejects.toBe(reason);
  });

  test('does not begin if the process is already stopping', async () => {
    let began = false;
    const reason = new Error('shutting down');
    const work = async () => {
      began = true;
    };
    await expect(withinDeadline('fetch', LONG_MS, AbortSignal.abort(reason), work)).rejects.toBe(reason);
    expect(began).toBe(false);
  });

  test('leaves no listener on the signal of the process', async () => {
    let seen: AbortSignal | undefined;
    await withinDeadline('fetch', LONG_MS, new AbortController().signal, async (signal) => {
      seen = signal;
    });
    expect(seen && getEventListeners(seen, 'abort')).toEqual([]);
  });
});
