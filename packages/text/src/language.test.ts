import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLanguage } from './language.ts';

test.each([
  ['en', 'The government said on Tuesday that the bridge would stay closed until spring.'],
  ['es', 'El presidente anuncia nuevas medidas contra la sequía en el sur del país.'],
  ['ru', 'Жители района вышли на улицы, чтобы поддержать этих врачей и объявить о новом сборе средств.'],
  ['de', 'Die Regierung will die Brücke bis zum Frühjahr geschlossen halten.'],
  ['fr', 'Le gouvernement a annoncé que le pont resterait fermé jusqu’au printemps.'],
  ['it', 'Il governo ha annunciato che il ponte resterà chiuso fino alla primavera.'],
  ['pt', 'O governo anunciou que a ponte vai continuar fechada até à primavera.'],
  ['nl', 'De regering zegt dat de brug tot het voorjaar gesloten blijft.'],
])('%s', (language, text) => {
  const found = detectLanguage(text);
  expect(found?.language).toBe(language);
  expect(found?.confidence).toBeGreaterThan(0.5);
});

test.each([
  { what: 'fewer letters than five words have', text: 'The government said that it', language: undefined },
  { what: 'just enough', text: 'The government said that it s', language: 'en' },
  {
    what: 'letters beyond what is read',
    text: `${' '.repeat(980)}The government said that it rained`,
    language: undefined,
  },
  { what: 'Danish and Norwegian alike', text: 'Jeg har en hund og en kat i huset', language: undefined },
  { what: 'no language', text: 'Lorem ipsum dolor sit amet consectetur', language: undefined },
])('$what', ({ text, language }) => {
  expect(detectLanguage(text)?.language).toBe(language);
});

test.each(['', 'ok', '12345 67890 12345 67890 12345', 'Reuters', '🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂'])(
  'unsure: %s',
  (text) => {
    expect(detectLanguage(text)).toBeNull();
  },
);

test('any text gives null or a two-letter code with a score', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 20 }), (text) => {
      const found = detectLanguage(text);
      if (found === null) return;
      expect(found.language).toMatch(/^[a-z]{2}$/);
      expect(found.confidence).toBeGreaterThan(0);
      expect(found.confidence).toBeLessThanOrEqual(1);
    }),
  );
});
