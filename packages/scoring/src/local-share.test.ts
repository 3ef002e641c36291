import { expect, test } from 'vitest';
import { localShareOf } from './local-share.ts';

test.each<[Record<string, number>, string | null, number | null]>([
  [{ ML: 1, FR: 2 }, 'ML', 33],
  [{ ML: 1, FR: 2 }, 'FR', 67],
  [{ ML: 1, FR: 2 }, 'SN', 0],
  [{ ML: 4 }, 'ML', 100],
  [{ ML: 1 }, null, null],
  [{}, 'ML', null],
])('of %j in %s: %s %%', (countries, eventCountry, share) => {
  expect(localShareOf(countries, eventCountry)).toBe(share);
});
