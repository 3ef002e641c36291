import { describe, expect, test } from 'vitest';
import { passageOf } from './translation-passage.ts';
import { keepsDenialsAndDoubts } from './translation-reservations.ts';

const keeps = (from: string, source: string, to: string, translation: string) =>
  keepsDenialsAndDoubts(passageOf(source, from), passageOf(translation, to));

describe('what is denied or left open is so in the other language', () => {
  test.each<[string, string, string, string]>([
    ['en', 'It did not sink', 'es', 'No se hundió'],
    ['en', 'It never sank', 'fr', 'Il n’a jamais coulé'],
    [
      'en',
      'It didn’t sink, and on board of the old boat from here nobody was lost',
      'it',
      'Non è affondata, e a bordo della vecchia barca di qui nessuno è disperso',
    ],
    ['en', 'One person saw it', 'fr', 'Une personne l’a vu'],
    ['en', 'It allegedly sank', 'es', 'Presuntamente se hundió'],
    ['de', 'Es soll gesunken sein', 'en', 'It reportedly sank'],
    ['de', 'Die Brücke soll öffnen', 'en', 'The bridge is to open'],
    ['en', 'It may sink', 'nl', 'Het zou kunnen zinken'],
    ['en', 'It sank in May', 'nl', 'Het zonk in mei'],
    ['en', 'It will sink if it rains', 'es', 'Se hundirá si llueve'],
    ['en', 'Police said it sank', 'it', 'È affondata, ha detto la polizia'],
    ['en', 'Did it sink?', 'es', '¿Se hundió?'],
  ])('%s "%s" and %s "%s"', (from, source, to, translation) => {
    expect(keeps(from, source, to, translation)).toBe(true);
  });
});

describe('a reservation more or less', () => {
  test.each<[string, string, string, string]>([
    ['en', 'It did not sink', 'es', 'Se hundió'],
    ['en', 'It sank', 'fr', 'Il n’a pas coulé'],
    [
      'en',
      'It did not sink, and the old boat that came from here did not burn',
      'it',
      'Non è affondata, e la vecchia barca che veniva da qui è bruciata',
    ],
    ['en', 'It allegedly sank', 'es', 'Se hundió'],
    ['en', 'It allegedly sank', 'es', 'Quizá se hundió'],
    ['en', 'It sank', 'es', 'Presuntamente se hundió'],
    ['de', 'Es soll gesunken sein', 'en', 'It sank'],
    ['en', 'It may sink', 'nl', 'Het zinkt'],
    ['en', 'May it sink', 'nl', 'Het zinkt'],
    ['en', 'The suspect left', 'es', 'El asesino salió'],
    ['en', 'He was accused', 'fr', 'Il est parti'],
    ['en', 'It will sink if it rains', 'es', 'Se hundirá y llueve'],
    ['en', 'Police said it sank', 'it', 'È affondata'],
    ['en', 'Did it sink?', 'es', 'Se hundió.'],
    ['en', 'It sank.', 'es', '¿Se hundió?'],
  ])('%s "%s" and %s "%s"', (from, source, to, translation) => {
    expect(keeps(from, source, to, translation)).toBe(false);
  });
});
