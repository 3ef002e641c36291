import { expect, test } from 'vitest';
import { isListed, listedKind, listedSpelling } from './known-names.ts';

test.each([
  ['Gazprom', 'organization'],
  ['gazprom', 'organization'],
  ['Super Bowl', 'event'],
  ['iPhone', 'product'],
  ['UN', 'organization'],
  // The Spanish article.
  ['Un', null],
  ['Veldrin', null],
])('%s is listed as: %s', (name, kind) => {
  expect(listedKind(name)).toBe(kind);
  expect(isListed(name)).toBe(kind !== null);
});

test.each([
  ['Госдумы', 'Госдума'],
  ['Госдума', 'Госдума'],
  ['Weißen Haus', 'Weißes Haus'],
  ['Deutschen Bahn', 'Deutsche Bahn'],
  // As the articles write it.
  ['gazprom', null],
  ['Weißes Haus', null],
  ['Veldrin', null],
])('the nominative of %s is listed as: %s', (name, spelling) => {
  expect(listedSpelling(name)).toBe(spelling);
});
