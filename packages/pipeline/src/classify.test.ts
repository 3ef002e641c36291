import { newsloomError } from '@newsloom/errors';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Circumstances, classify } from './classify.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const HOUR = 3_600_000;
const at = (ms: number): Date => new Date(NOW.getTime() + ms);

const circumstances: Circumstances = {
  stage: 'fetch',
  entry: { attempts: 4, backoff: { firstMs: 2_000, capMs: 600_000 }, patienceHours: 72 },
  attempt: 1,
  waitingSince: at(-HOUR),
  now: NOW,
  stopping: false,
  random: () => 0,
};

const passing = newsloomError('http-unreachable', { host: 'a.example', reason: 'ECONNRESET' });
const final = newsloomError('http-refused', { url: 'http://a.example/', status: 404 });
const throttled = newsloomError('http-throttled', { url: 'http://a.example/', status: 429 }, { retryAt: at(60_000) });
const postgres = (code: string) => Object.assign(new Error('from the server'), { code });
const socket = (code: string) => Object.assign(new Error(`connect ${code}`), { code, syscall: 'connect' });
const away = { kind: 'later', code: 'store-unavailable', until: at(2_000) };

describe('a thrown value becomes an outcome', () => {
  test.each<[string, unknown, Partial<Circumstances>, object]>([
    ['a passing fault', passing, {}, { kind: 'retry', error: passing, afterMs: 2_000 }],
    ['a passing fault, the second time', passing, { attempt: 2 }, { kind: 'retry', error: passing, afterMs: 8_000 }],
    ['a passing fault, with chance', passing, { random: () => 0.5 }, { kind: 'retry', afterMs: 1_500 }],
    ['a passing fault on the last try', passing, { attempt: 4 }, { kind: 'failed', error: passing }],
    ['a passing fault beyond the last try', passing, { attempt: 9 }, { kind: 'failed', error: passing }],
    ['a final fault', final, {}, { kind: 'failed', error: final }],
    ['a time to wait until', throttled, {}, { kind: 'later', code: 'http-throttled', until: at(60_000) }],
    ['a time to wait until, on the last try', throttled, { attempt: 4 }, { kind: 'later', code: 'http-throttled' }],
    ['a time to wait until, just within patience', throttled, { waitingSince: at(1 - 72 * HOUR) }, { kind: 'later' }],
    [
      'a time to wait until, with patience used up',
      throttled,
      { waitingSince: at(-72 * HOUR) },
      {
        kind: 'failed',
        error: { code: 'deferred-too-long', params: { stage: 'fetch', hours: 72, code: 'http-throttled' } },
      },
    ],
    [
      'a time to wait until, when the start of the wait is unknown',
      throttled,
      { waitingSince: null },
      { kind: 'later' },
    ],
    [
      'a defect',
      new TypeError('x is undefined'),
      {},
      { kind: 'retry', error: { code: 'unexpected', message: 'x is undefined' } },
    ],
    ['a defect on the last try', new Error('x'), { attempt: 4 }, { kind: 'failed', error: { code: 'unexpected' } }],
    ['Postgres that refuses connections', socket('ECONNREFUSED'), {}, away],
    ['Postgres that refuses connections, on the last try', socket('ECONNREFUSED'), { attempt: 4 }, away],
    ['Postgres that shuts down', postgres('57P01'), {}, away],
    ['a deadlock', postgres('40P01'), {}, away],
    ['a pool without a free connection', new Error('timeout exceeded when trying to connect'), {}, away],
    ['a statement that is wrong', postgres('42601'), {}, { kind: 'retry', error: { code: 'unexpected' } }],
    ['a value that Postgres refuses', postgres('22021'), { attempt: 4 }, { kind: 'failed' }],
    [
      'the typed error of a store that is away',
      newsloomError('store-unavailable', { reason: 'x' }),
      { attempt: 4 },
      away,
    ],
    [
      'the typed error of a queue that is away',
      newsloomError('queue-unavailable', { reason: 'x' }),
      { attempt: 4 },
      { kind: 'later', code: 'queue-unavailable', until: at(2_000) },
    ],
    ['text', 'oh', {}, { kind: 'retry', error: { code: 'unexpected', message: 'oh' } }],
    ['nothing', undefined, {}, { kind: 'retry', error: { code: 'unexpected', message: 'undefined' } }],
    ['null', null, {}, { kind: 'retry', error: { code: 'unexpected', message: 'null' } }],
    ['an object without a text', Object.create(null), {}, { kind: 'retry', error: { code: 'unexpected' } }],
    ['a final fault while stopping', final, { stopping: true }, { kind: 'later', code: 'shutting-down', until: NOW }],
    [
      'a defect while stopping',
      new Error('x'),
      { stopping: true, attempt: 4 },
      { kind: 'later', code: 'shutting-down' },
    ],
  ])('%s', (_, thrown, differences, expected) => {
    expect(classify(thrown, { ...circumstances, ...differences })).toMatchObject(expected);
  });

  test('the error for a defect has the thrown value as its cause', () => {
    const thrown = new Error('x');
    expect(classify(thrown, circumstances)).toMatchObject({ error: { cause: thrown } });
  });

  test('any thrown value gives an outcome, which on the last try is never a retry', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({ withNullPrototype: true }),
          fc.string().map((text) => new Error(text)),
        ),
        fc.integer({ min: 1, max: 10 }),
        (thrown, attempt) => {
          const outcome = classify(thrown, { ...circumstances, attempt });
          expect(outcome.kind).toBe(attempt < 4 ? 'retry' : 'failed');
        },
      ),
    );
  });
});
