import { describe, expect, test } from 'vitest';
import { keepsMeanings, keepsOrder, wordPairsOf } from './word-pairs.ts';

const pairs = wordPairsOf({
  half: { en: 'half', es: 'mitad, ?media' },
  more: { en: 'more than, ?over', es: 'más de' },
});
const in_ = (language: string) => (text: string) => ({ text, language });
const [en, es] = [in_('en'), in_('es')];

describe('meanings', () => {
  test.each<[boolean, string, string]>([
    [true, 'Half of it burned.', 'La mitad se quemó.'],
    [false, 'Half of it burned.', 'Se quemó.'],
    [false, 'It burned.', 'La mitad se quemó.'],
    // A word that also means other things supplies the meaning, but needs no other.
    [true, 'Half of it burned.', 'Media casa se quemó.'],
    [true, 'It burned.', 'La media subió.'],
    [true, 'Over a mile burned.', 'Se quemó más de una milla.'],
    [true, 'Smoke hung over it.', 'Había humo.'],
    // Words of a phrase must stand together.
    [false, 'More than a mile burned.', 'Se quemó más la casa de madera.'],
    [false, 'Halfway, it burned.', 'La mitad se quemó.'],
  ])('%s: "%s" and "%s"', (expected, source, translation) => {
    expect(keepsMeanings(pairs, en(source), es(translation))).toBe(expected);
    expect(keepsMeanings(pairs, es(translation), en(source))).toBe(expected);
  });
});

test.each<[boolean, string, string]>([
  [true, 'Half, and more than that', 'La mitad y más de eso'],
  [false, 'Half, and more than that', 'Más de eso y la mitad'],
  [true, 'Half of that', 'Más de eso y la mitad'],
  [true, 'It burned', 'Más de eso y la mitad'],
])('the order is kept: %s: "%s" and "%s"', (expected, source, translation) => {
  expect(keepsOrder(pairs, en(source), es(translation))).toBe(expected);
});
