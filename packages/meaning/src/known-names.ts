import { keyOf } from './case-ending.ts';
import type { Kind } from './kind-score.ts';
import { memo } from './memo.ts';
import { ORGANIZATIONS } from './wording/organizations.ts';
import { EVENTS, PRODUCTS } from './wording/things.ts';

type Listed = { kind: Kind; spelling: string };

const listed = new Map<string, Listed>();
const LISTS: [Kind, readonly string[]][] = [
  ['product', PRODUCTS],
  ['event', EVENTS],
  ['organization', ORGANIZATIONS],
];
for (const [kind, names] of LISTS) {
  for (const name of names) {
    const [written = '', spelling = written] = name.trim().split('=');
    listed.set(keyOf(written), { kind, spelling });
  }
}

const LOWER_CASE = /\p{Ll}/u;
const RUSSIAN = /[а-я]/;

const find = memo((name): Listed | null => {
  const found = listed.get(keyOf(name)) ?? null;
  // "UN", not the Spanish "Un".
  return found !== null && !LOWER_CASE.test(found.spelling) && LOWER_CASE.test(name) ? null : found;
});

/** The kind of a name in the lists of organisations, events and products; null if it is in none. */
export const listedKind = (name: string): Kind | null => find(name, null)?.kind ?? null;

/** Whether a name is in a list of organisations, events or products. */
export const isListed = (name: string): boolean => find(name, null) !== null;

/** The nominative of a listed Russian or German name; null for other names. */
export const listedSpelling = (name: string): string | null => {
  const found = find(name, null);
  return found !== null && (RUSSIAN.test(found.spelling) || keyOf(found.spelling) !== keyOf(name))
    ? found.spelling
    : null;
};
