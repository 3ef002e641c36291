import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test.each([
  ['ru', ['мост', 'мосту', 'моста', 'мостом'], 'мост'],
  ['ru', ['ледокол', 'ледокола', 'ледоколу'], 'ледок'],
  ['ru', ['правительство', 'правительства', 'правительством'], 'правите'],
])('%s: %j', (language, forms, expected) => {
  expect(stem(forms[0] ?? '', language)).toBe(expected);
});

test.each(['en', 'es', null])('%s keeps its words', (language) => {
  expect(stem('governments', language)).toBe('governments');
});
