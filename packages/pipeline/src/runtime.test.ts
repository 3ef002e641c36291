import { describe, expect, test } from 'vitest';
import { entryOf, STAGE_NAMES } from './catalog.ts';
import { policyOf, type Tuning } from './runtime.ts';

const untuned: Tuning = { concurrency: {}, attempts: {}, backoff: { firstMs: null, capMs: null }, debounceMs: null };
const tuned = (differences: Partial<Tuning>) => ({ tuning: { ...untuned, ...differences } });

describe('the policy of a stage', () => {
  test.each(STAGE_NAMES)('comes from the catalog where nothing is set: %s', (stage) => {
    expect(policyOf({ tuning: untuned }, stage)).toEqual(entryOf(stage));
  });

  test('takes what the operator set, and the rest from the catalog', () => {
    const { backoff } = entryOf('fetch');
    const runtime = tuned({ concurrency: { fetch: 5 }, attempts: { fetch: 9 }, backoff: { firstMs: 7, capMs: null } });
    expect(policyOf(runtime, 'fetch')).toMatchObject({
      concurrency: 5,
      attempts: 9,
      backoff: { firstMs: 7, capMs: backoff.capMs },
    });
    expect(policyOf(runtime, 'poll')).toMatchObject({
      concurrency: entryOf('poll').concurrency,
      attempts: entryOf('poll').attempts,
    });
    expect(policyOf(tuned({ backoff: { firstMs: null, capMs: 8 } }), 'fetch').backoff).toEqual({
      ...backoff,
      capMs: 8,
    });
  });

  test('has a debounce only where the catalog has one', () => {
    expect(policyOf(tuned({ debounceMs: 50 }), 'score').debounceMs).toBe(50);
    expect(policyOf(tuned({ debounceMs: 0 }), 'publish').debounceMs).toBe(0);
    expect(policyOf(tuned({ debounceMs: 50 }), 'fetch').debounceMs).toBe(0);
  });
});
