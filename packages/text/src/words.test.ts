import fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from './words.ts';

test.each([
  ['Ferry sinks off Mali', ['ferry', 'sinks', 'off', 'mali']],
  ["Mali's capital, Mali’s", ['mali', 'capital', 'mali']],
  ["don't O'Brien", ['dont', 'obrien']],
  ['l’élection d’un maire', ['l', 'élection', 'd', 'un', 'maire']],
  ['dell’Italia', ['dell', 'italia']],
  ['l’accord’s d’s', ['l', 'accord', 'd']],
  ['ﬁne Ｎｅｗｓ', ['fine', 'news']],
  ['7.5 magnitude, 61-year-old', ['7', '5', 'magnitude', '61', 'year', 'old']],
  ['Переговоры в Москве', ['переговоры', 'в', 'москве']],
  ['हिन्दी समाचार', ['हिन्दी', 'समाचार']],
  ['日本語のニュース', ['日本語', 'の', 'ニュース']],
  ['— “…” !?', []],
  ['', []],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('every word is lower case, not empty, and its own only word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of words(text)) {
        expect(word).not.toBe('');
        expect(word).toBe(word.toLowerCase());
        expect(word).not.toMatch(/\s/);
      }
    }),
  );
});

test('words of joined texts are the words of each', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      expect(words(`${left}\n${right}`)).toEqual([...words(left), ...words(right)]);
    }),
  );
});

test('Latin texts are read like those of any script', () => {
  for (let unit = 0; unit < 0x250; unit += 1) {
    const letter = String.fromCharCode(unit);
    const text = `a${letter}b ${letter}c d’${letter}`;
    // The Cyrillic letter makes the pattern for all scripts read the whole text.
    expect(words(`${text} д`)).toEqual([...words(text), 'д']);
  }
});
