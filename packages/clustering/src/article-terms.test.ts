import { expect, test } from 'vitest';
import { articleTerms } from './article-terms.ts';

const read = (title: string, text: string, language: string | null = 'en') =>
  articleTerms({ id: 'a', title, text, language, publishedAt: null });

test('the title weighs more than the body, a name more than another word, stop words nothing', () => {
  const { whole, title, names } = read('Ferry sinks', 'The boat went down near Lund on Monday.');
  expect([...title.keys()]).toEqual(['ferry', 'sinks']);
  expect([...names.keys()]).toEqual(['lund']);
  expect(whole.has('the')).toBe(false);
  expect(whole.get('boat')).toBe(1);
  expect(whole.get('ferry')).toBeGreaterThan(whole.get('lund') ?? 0);
  expect(whole.get('lund')).toBeGreaterThan(1);
});

test('a word said often counts by its logarithm', () => {
  expect(read('', 'dam '.repeat(10)).whole.get('dam')).toBeCloseTo(1 + Math.log(10));
});

test('lone letters go, Chinese signs stay', () => {
  expect([...read('Plan B 水', '').title.keys()]).toEqual(['plan', '水']);
});

test('only the beginning is read', () => {
  expect(read('', `${'dam '.repeat(1_000)} ferry`).whole.has('ferry')).toBe(false);
});
