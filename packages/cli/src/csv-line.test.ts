import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';

test.each(['=HYPERLINK("http://x.example","y")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=1\n2'])(
  'the formula %j becomes a text',
  (title) => {
    expect(parse(csvLine({ id: 'a1', title }, false))).toEqual([['a1', `'${title}`]]);
  },
);

test.each(['Plain', '1 = 1', 'a-b', "'quoted'", '', 'a,"b"\nc'])('%j stays as it is', (title) => {
  expect(parse(csvLine({ title }, true), { columns: true })).toEqual([{ title }]);
});

test('numbers stay as they are', () => {
  expect(csvLine({ a: 0.5, b: 12, c: null }, false)).toBe('0.5,12,\n');
});
