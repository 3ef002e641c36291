import { expect, test } from 'vitest';
import { changeText } from './change-text.ts';

const change = {
  id: 'a1',
  url: 'https://gazette.example/1',
  extractorVersion: 'old',
  fields: {},
  words: { before: 40, after: 36 },
  keptLines: 0.999,
  diff: null,
};

test('a change is a heading, its figures, its fields and its diff', () => {
  const fields = {
    byline: { before: null, after: 'Ann\x1b[31m Lee' },
    publishedAt: { before: null, after: new Date('2026-03-01T09:00:00Z') },
    paywall: { before: true, after: false },
    excerpt: { before: 'x'.repeat(100), after: '' },
  };
  expect(changeText({ ...change, fields, diff: '--- stored\n+++ extracted\n@@ -1,1 +0,0 @@\n-a\n' })).toBe(
    [
      'a1  https://gazette.example/1',
      '  words: 40 → 36, 99 % of the lines stay',
      '  byline: – → Ann[31m Lee',
      '  publishedAt: – → 2026-03-01T09:00:00.000Z',
      '  paywall: true → false',
      `  excerpt: ${'x'.repeat(59)}… → `,
      '--- stored\n+++ extracted\n@@ -1,1 +0,0 @@\n-a\n\n',
    ].join('\n'),
  );
});

test('an article that fails is a heading and the error', () => {
  const error = { code: 'page-not-html', message: 'The page is a picture.', remedy: 'none' };
  expect(changeText({ id: 'a1', url: null, error })).toBe('a1\n  The page is a picture. [page-not-html]\n\n');
});
