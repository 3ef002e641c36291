import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog, type ErrorCode } from './catalog.ts';
import { isNewsloomError, NewsloomError, newsloomError, reasonOf, remedyFor } from './newsloom-error.ts';

const codes = Object.keys(catalog) as ErrorCode[];
const PLACEHOLDER = /\{(\w+)\}/g;

/** The names in braces of an entry. */
const namesOf = (code: ErrorCode): string[] =>
  [...`${catalog[code].message} ${catalog[code].remedy}`.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

const anyCode = fc.constantFrom(...codes);
/** Values from a thrower, among them texts that look like a placeholder or a replacement pattern. */
const anyValue = fc.oneof(
  fc.integer(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('{reason}', '$&', '$1', "$'", 'two\nlines', 'a\u0000b'),
);

describe('an error of the catalogue', () => {
  test('is filled in', () => {
    const error = newsloomError('http-server-error', { url: 'http://a.example/x', status: 503, host: 'a.example' });
    expect(error).toMatchObject({
      name: 'NewsloomError',
      code: 'http-server-error',
      fault: 'retry',
      message: 'http://a.example/x answered 503.',
      remedy: expect.stringMatching(/`newsloom failed replay --host a\.example`\.$/),
      params: { url: 'http://a.example/x', status: 503, host: 'a.example' },
      retryAt: undefined,
    });
  });

  test('is a passing fault if the network, an engine, a deadline or another process is the cause', () => {
    expect(codes.filter((code) => catalog[code].fault === 'retry').sort()).toEqual([
      'api-away',
      'api-busy',
      'consumer-stuck',
      'disk-nearly-full',
      'embeddings-answer-unusable',
      'embeddings-resting',
      'embeddings-server-error',
      'embeddings-timeout',
      'embeddings-unreachable',
      'http-server-error',
      'http-throttled',
      'http-timeout',
      'http-unreachable',
      'llm-answer-unusable',
      'llm-budget',
      'llm-resting',
      'llm-server-error',
      'llm-timeout',
      'llm-unreachable',
      'page-deadline',
      'queue-nearly-full',
      'queue-unavailable',
      'shard-lost',
      'stage-deadline',
      'store-full',
      'store-read-only',
      'store-unavailable',
      'story-moved',
      'too-many-requests',
      'unexpected',
      'webhook-refused',
    ]);
  });

  test('has a remedy that can be found by its code', () => {
    expect(remedyFor('http-server-error', { host: 'a.example' })).toMatch(/`newsloom failed replay --host a\.example`/);
    expect(remedyFor('http-timeout')).toMatch(/NEWSLOOM_HTTP_TIMEOUT_MS/);
    expect(remedyFor('constructor')).toBeNull();
  });

  test('keeps its cause and the time of the next try', () => {
    const cause = new Error('below');
    const retryAt = new Date('2026-01-01T00:00:00Z');
    const error = newsloomError('http-throttled', { url: 'http://a.example/', status: 429 }, { cause, retryAt });
    expect(error.cause).toBe(cause);
    expect(error.retryAt).toBe(retryAt);
  });

  test('keeps braces that are not placeholders', () => {
    expect(newsloomError('job-invalid', { stage: 'fetch', reason: 'none' }).remedy).toContain('{"id": "..."}');
  });

  test.each(codes)('%s leaves no placeholder unfilled', (code) => {
    const params = Object.fromEntries(namesOf(code).map((name) => [name, `<${name}>`]));
    const { message, remedy } = new NewsloomError(code, params, {});
    expect(`${message} ${remedy}`).not.toMatch(PLACEHOLDER);
    for (const name of namesOf(code)) expect(`${message} ${remedy}`).toContain(`<${name}>`);
  });

  test.each(codes)('%s says what happened and what to do, each in whole sentences', (code) => {
    const { message, remedy, fault } = catalog[code];
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    if (code !== 'unexpected') expect(message).toMatch(/\.$/);
    expect(remedy).toMatch(/^[A-Z`].*[.]$/s);
    expect(['retry', 'failed']).toContain(fault);
  });

  test('contains every value, on one line without control characters', () => {
    fc.assert(
      fc.property(anyCode, fc.func(anyValue), (code, fillIn) => {
        const params = Object.fromEntries(namesOf(code).map((name) => [name, fillIn(name)]));
        const { message, remedy } = new NewsloomError(code, params, {});
        for (const value of Object.values(params)) {
          expect(`${message} ${remedy}`).toContain(String(value).replace(/\p{Cc}+/gu, ' '));
        }
        expect(`${message}${remedy}`).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('isNewsloomError', () => {
  const impostor = (fields: object): Error => Object.assign(new Error('x'), fields);
  test.each<[string, unknown, boolean]>([
    ['an error of the catalogue', newsloomError('page-deadline', { ms: 1 }), true],
    ['one made by another copy of this package', impostor({ name: 'NewsloomError', code: 'page-deadline' }), true],
    ['a code that the catalogue does not have', impostor({ name: 'NewsloomError', code: 'page-lost' }), false],
    ['a code that every object has', impostor({ name: 'NewsloomError', code: 'toString' }), false],
    ['another error with such a code', impostor({ name: 'Error', code: 'page-deadline' }), false],
    ['an error without a code', impostor({ name: 'NewsloomError' }), false],
    ['a plain object', { name: 'NewsloomError', code: 'page-deadline' }, false],
    ['nothing', undefined, false],
    ['null', null, false],
  ])('%s', (_, value, expected) => {
    expect(isNewsloomError(value)).toBe(expected);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => isNewsloomError(value) === false));
  });
});

describe('reasonOf', () => {
  const nameless = new Error('');
  nameless.name = 'AbortError';
  test.each<[string, unknown, string]>([
    ['the message of an error', new Error('socket hang up'), 'socket hang up'],
    ['the name of an error without one', nameless, 'AbortError'],
    ['the first reason of several', new AggregateError([new Error('refused'), new Error('too')], ''), 'refused'],
    ['text', 'away', 'away'],
    ['a number', 7, '7'],
    ['nothing', undefined, 'undefined'],
    ['a symbol', Symbol('x'), 'Symbol(x)'],
    ['several lines', new Error('first\n  second\r\nthird'), 'first second third'],
    ['an object that is no text', Object.create(null), 'a thrown object'],
  ])('is %s', (_, value, expected) => {
    expect(reasonOf(value)).toBe(expected);
  });

  test('is never longer than the limit, and ends with an ellipsis where it was cut', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.integer({ min: 1, max: 50 }), (value, limit) => {
        const reason = reasonOf(value, limit);
        expect(reason.length).toBeLessThanOrEqual(limit);
        expect(reason).not.toMatch(/\n/);
      }),
    );
    expect(reasonOf('abcdef', 4)).toBe('abc…');
    expect(reasonOf('abcd', 4)).toBe('abcd');
  });

  test('cuts no character in two', () => {
    expect(reasonOf('ab😀cd', 4).isWellFormed()).toBe(true);
  });
});
