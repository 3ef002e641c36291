import { expect, test } from 'vitest';
import { commonTerms, evidenceOf, plain } from './evidence.ts';

test.each([
  ['U.S. forces', 'US forces'],
  ['the U.S.-led force', 'the US-led force'],
  ['J. Brink', 'J. Brink'],
  ['It is in the EU.', 'It is in the EU.'],
  ['5U.S. dollars', '5U.S. dollars'],
  ['Brink’s ʼtis', "Brink's 'tis"],
  ['a\u00a0\n b', 'a b'],
  ['ﬁve', 'five'],
])('%j in plain signs is %j', (text, written) => {
  expect(plain(text)).toBe(written);
});

test('common terms are those of words without a capital', () => {
  const texts = ['Rescue workers left the Lund–based ferry—empty.', 'An iPhone rang', '', 'ABC'];
  expect([...commonTerms(texts, 'en')]).toEqual(['worker', 'left', 'based', 'ferry', 'empty', 'rang']);
});

test('the evidence has the cited sentences in plain signs, and their terms', () => {
  const common = commonTerms(['the ferry'], 'en');
  expect(evidenceOf(['The U.N. ferry left.', 'Brink’s ferry'], common, 'en')).toEqual({
    language: 'en',
    cited: ['The UN ferry left.', "Brink's ferry"],
    terms: new Set(['un', 'ferry', 'left', 'brink']),
    common,
  });
});
