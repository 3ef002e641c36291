import { describe, expect, test } from 'vitest';
import { keepsFigures } from './translation-figures.ts';
import { passageOf } from './translation-passage.ts';

const keeps = (from: string, source: string, to: string, translation: string) =>
  keepsFigures(passageOf(source, from), passageOf(translation, to));

describe('the same figures in two languages', () => {
  test.each<[string, string, string, string]>([
    ['de', '1.200 Fans', 'en', '1,200 fans'],
    ['de', '1.200 Fans', 'es', '1200 hinchas'],
    ['de', '1.200 Fans', 'fr', '1 200 supporters'],
    ['de', 'zwölf Fans', 'en', '12 fans'],
    ['en', 'twenty-one fans', 'es', '21 hinchas'],
    ['de', '8,4 Milliarden Euro', 'en', '8.4 billion euros'],
    ['de', '8,4 Mrd. Euro', 'en', '€8.4 billion'],
    ['en', '8.4 billion', 'es', '8.400 millones'],
    ['en', '4.1 billion', 'es', '4.100 millones'],
    ['en', '$1.2m', 'it', '1,2 milioni di dollari'],
    ['en', '3.5%', 'es', '3,5 por ciento'],
    ['en', '3.5 percent', 'fr', '3,5 %'],
    ['en', '3.5%', 'it', '3,5 per cento'],
    ['en', 'It lost 3-1 at 12:30', 'nl', 'Het verloor met 3-1 om 12:30'],
    ['en', 'The 1970s', 'fr', 'Les années 1970s'],
    ['en', 'one of them', 'es', 'uno de ellos'],
    ['fr', 'une personne', 'en', 'one person'],
    ['fr', 'deux fois', 'en', 'twice'],
    ['en', 'In 2026 it had 12 rooms', 'fr', 'Il avait 12 chambres en 2026'],
    ['en', 'The Airbus A380', 'es', 'El Airbus A380'],
    ['en', '12 people were killed', 'es', '12 personas murieron'],
  ])('%s "%s" and %s "%s"', (from, source, to, translation) => {
    expect(keeps(from, source, to, translation)).toBe(true);
    expect(keeps(to, translation, from, source)).toBe(true);
  });
});

describe('other figures', () => {
  test.each<[string, string, string, string]>([
    ['de', '1.200 Fans', 'en', '1.200 fans'],
    ['en', '12 fans', 'es', '13 hinchas'],
    ['en', '12 fans', 'es', 'hinchas'],
    ['en', '12 fans', 'es', '12 hinchas y 3 niños'],
    ['en', 'from 3 to 5', 'es', 'de 5 a 3'],
    ['en', '$12', 'es', '12 euros'],
    ['en', '12%', 'es', '12'],
    ['en', '8.4 billion', 'es', '8,4 millones'],
    ['en', 'two hundred fans', 'es', '2 hinchas'],
    ['en', '32 fans', 'es', 'treinta y dos hinchas'],
    ['en', '2 and 3', 'es', 'dos tres'],
    ['en', 'a million fans', 'es', 'un millón de hinchas'],
    ['en', 'on 5/12', 'es', 'el 5/12'],
    ['en', 'The A380', 'es', 'El B380'],
    ['en', 'at 12:30', 'nl', 'om 12:40'],
    ['en', '12 fans', 'ja', '12 fans'],
  ])('%s "%s" and %s "%s"', (from, source, to, translation) => {
    expect(keeps(from, source, to, translation)).toBe(false);
  });
});
