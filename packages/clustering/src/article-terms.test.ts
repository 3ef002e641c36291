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

test('a repeated word counts by its logarithm', () => {
  expect(read('', 'dam '.repeat(10)).whole.get('dam')).toBeCloseTo(1 + Math.log(10));
});

test('single letters are dropped, Chinese signs are kept', () => {
  expect([...read('Plan B 水', '').title.keys()]).toEqual(['plan', '水']);
});

test('only the beginning is read', () => {
  const many = Array.from({ length: 310 }, (_, at) => `w${at}`).join(' ');
  expect([...read('', many).whole.keys()]).toEqual(many.split(' ').slice(0, 300));
  expect(read(`${' '.repeat(2_095)} ferry`, '').title.has('ferry')).toBe(false);
  expect(read('', `${'dam '.repeat(1_000)} ferry`).whole.has('ferry')).toBe(false);
});

test('how a word is weighed: four times in the title, twice as a name, then by the logarithm', () => {
  const { whole, title, names } = read('Dam near Lund', 'The dam is above Lund. Lund was told.');
  expect(whole.get('dam')).toBeCloseTo(1 + Math.log(5));
  expect(whole.get('lund')).toBeCloseTo(1 + Math.log(2 * 6));
  expect(title.get('dam')).toBe(1);
  expect(names.get('lund')).toBeCloseTo(1 + Math.log(3));
});
