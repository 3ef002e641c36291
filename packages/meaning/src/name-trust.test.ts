import { describe, expect, test } from 'vitest';
import { trustIn } from './name-trust.ts';
import { tokensOf } from './token.ts';

/** The words of the last of some sentences whose capital is a sign of a name. */
const trustedIn = (language: string, sentences: readonly string[]): string[] => {
  const text = sentences.join('\n');
  const spans = sentences.map((one, at) => {
    const start = sentences.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
    return { text: one, start, end: start + one.length };
  });
  const lines = tokensOf(spans, language);
  const trust = trustIn(lines, text, language);
  const last = lines.at(-1) ?? [];
  return last.filter((token, at) => token.isCapital && trust(last, token, at)).map((token) => token.text);
};

describe('inside a sentence', () => {
  test.each<[what: string, text: string, expected: string[]]>([
    ['a word', 'they met Veldrin', ['Veldrin']],
    ['an everyday word', 'they met Table', ['Table']],
    ['one letter', 'they met X at noon', []],
    ['one letter before a capital', 'they met X Veldrin', ['X', 'Veldrin']],
    ['one letter before a comma', 'they met X, Veldrin', ['Veldrin']],
    ['one letter before a bracket', 'they met X (veldrin)', []],
    ['one letter before a bracket and a capital', 'they met X (Ada)', ['Ada']],
    ['one letter before a space that does not break', 'they met X\u00a0Veldrin', ['X', 'Veldrin']],
    ['two letters', 'they met Žu at noon', ['Žu']],
  ])('%s: %s', (_, text, expected) => {
    expect(trustedIn('en', [text])).toEqual(expected);
  });
});

describe('the first word of a sentence', () => {
  test.each<[what: string, language: string, sentences: string[], expected: string[]]>([
    ['an unknown word', 'en', ['Veldrin came.'], []],
    ['a first name', 'en', ['Ada came.'], ['Ada']],
    ['an acronym', 'en', ['QZV came.'], ['QZV']],
    ['a listed name', 'en', ['Gazprom came.'], ['Gazprom']],
    ['a place', 'en', ['Bonn fell.'], ['Bonn']],
    ['a word with a capital inside another sentence', 'en', ['They met Veldrin.', 'Veldrin came.'], ['Veldrin']],
    ['a word with a capital at the head of another', 'en', ['Veldrin left.', 'Veldrin came.'], []],
    ['a word with a capital in a headline', 'en', ['Lunn Meets Veldrin', 'Veldrin came.'], []],
    ['an everyday word with a capital elsewhere', 'en', ['They met Table.', 'Table came.'], []],
    ['a first name with a small letter elsewhere', 'en', ['They saw the mark.', 'Mark came.'], []],
    ['the same in German, with its capital nouns', 'de', ['Sie sahen das mark.', 'Mark kam.'], ['Mark']],
    ['an unknown word before a capital', 'en', ['Veldrin Lunn came.'], ['Veldrin', 'Lunn']],
    ['an unknown word before a comma and a capital', 'en', ['Veldrin, Lunn came.'], ['Lunn']],
    ['an everyday word before a capital', 'en', ['Suddenly Lunn came.'], ['Lunn']],
    ['an everyday word that is a first name', 'en', ['Hope Lunn came.'], ['Hope', 'Lunn']],
    ['an everyday word that is a title', 'en', ['President Lunn came.'], ['President', 'Lunn']],
    ['a title alone', 'en', ['President came.'], []],
  ])('%s (%s): %s', (_, language, sentences, expected) => {
    expect(trustedIn(language, sentences)).toEqual(expected);
  });
});

describe('a headline', () => {
  test.each<[what: string, sentences: string[], expected: string[]]>([
    ['unknown words', ['Veldrin Sees Lunn Rise'], []],
    ['a first name and a town', ['Ada Sees Bonn Rise'], ['Ada', 'Bonn']],
    ['a word with a capital inside a sentence', ['They met Lunn.', 'Veldrin Sees Lunn Rise'], ['Lunn']],
    ['everyday words with capitals inside a sentence', ['They met Rise.', 'Veldrin Sees Lunn Rise'], []],
    ['a town with a small letter elsewhere', ['They met bonn.', 'Ada Sees Bonn Rise'], ['Ada']],
  ])('%s: %s', (_, sentences, expected) => {
    expect(trustedIn('en', sentences)).toEqual(expected);
  });
});
