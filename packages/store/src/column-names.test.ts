import { expect, test } from 'vitest';
import { fieldOf, inColumns } from './column-names.ts';

test.each([
  ['title', 'title'],
  ['site_name', 'siteName'],
  ['last_article_at', 'lastArticleAt'],
])('the field of column %s is %s, and back', (column, field) => {
  expect(fieldOf(column)).toBe(field);
  expect(inColumns({ [field]: 1 })).toEqual({ [column]: 1 });
});

test('a record has all its values in columns', () => {
  const columns: { site_name: string; section: null } = inColumns({ siteName: 'Daily', section: null });
  expect(columns).toEqual({ site_name: 'Daily', section: null });
});
