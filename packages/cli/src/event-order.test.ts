import { articles } from '@newsloom/store';
import { expect, test } from 'vitest';
import type { ArticleLine } from './article-line.ts';
import { inOrder } from './event-order.ts';

const line = (id: string, publishedAt: string | null): ArticleLine => ({
  id,
  url: null,
  title: id,
  text: '',
  publishedAt: publishedAt === null ? null : new Date(publishedAt),
  source: null,
  language: 'en',
});

test('lines come by time, undated last, those of one time by the id of the store', () => {
  const same = ['a', 'b', 'c', 'd'].map((id) => line(id, '2026-03-02T08:00:00Z'));
  const undated = ['x', 'y', 'z'].map((id) => line(id, null));
  const first = line('first', '2026-03-01T08:00:00Z');
  const byStoreId = (lines: ArticleLine[]) =>
    lines.map(({ id }) => id).sort((a, b) => (articles.importedIdOf(a) < articles.importedIdOf(b) ? -1 : 1));
  const ordered = inOrder([...undated, ...same, first]).map(({ id }) => id);
  expect(ordered).toEqual(['first', ...byStoreId(same), ...byStoreId(undated)]);
  expect(inOrder([first, ...same.toReversed(), ...undated.toReversed()]).map(({ id }) => id)).toEqual(ordered);
});
