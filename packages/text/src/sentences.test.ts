import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';

const cases: [language: string | null, sentences: string[]][] = [
  ['en', ['Mr. Smith met Dr. J. K. Rowling in the U.S. on Monday.', 'It rained.']],
  ['en', ['She moved to the U.S.', 'The move was hard.']],
  ['en', ['"Are you sure?" she asked.', '"Yes."', 'He left.']],
  ['en', ['Prices rose 3.5 percent.', 'No. 5 is alive.', 'Asked again, he said no.', 'Nobody stirred.']],
  ['en', ['The court ruled at 5 p.m. Tuesday.', 'Acme Inc. Chairman Bob Roe resigned.']],
  ['en', ['They left No. 10 Downing Street.', 'He scored 12.', 'Then he rested.']],
  ['en', ['Dr. No', 'A second paragraph without a full stop']],
  ['en', ['The court heard Brink v. Lunn Lines on Tuesday.', 'It ruled for the operator.']],
  ['en', ['Reps. Ada Brink and Bob Roe, Sens. Lee and Gray, and Govs. Hart and Moss agreed.', 'Nobody else did.']],
  ['en', ['The court heard Pfc. Ada Brink, Spc. Lee and Sgts. Roe and Gray.', 'The judge listened.']],
  [null, ['Gen. Lee spoke.', 'They listened.']],
  ['de', ['Am 5. Mai kam Dr. Meier z.B. nach Berlin.', 'Es war 2019.', 'Dann ging er.']],
  ['es', ['El Sr. García llegó a EE.UU. el lunes.', '¿Quién lo invitó?', 'Nadie lo sabe.']],
  ['fr', ['M. Dupont a rencontré Mme. Durand.', 'Ils ont parlé.']],
  ['ru', ['В 2020 г. было тихо.', 'А. С. Пушкин родился в Москве.']],
  ['el', ['Τι είναι αυτό;', 'Δεν ξέρω.']],
  ['ja', ['今日は晴れです。', '明日は雨です。']],
];

test.each(cases)('%s: %j', (language, expected) => {
  const separator = language === 'ja' ? '' : expected[0] === 'Dr. No' ? '\n' : ' ';
  expect(sentences(expected.join(separator), language).map(({ text }) => text)).toEqual(expected);
});

test('a line break always ends a sentence, even after an abbreviation', () => {
  expect(sentences('by Mr.\nSmith\n\n  went on', 'en').map(({ text }) => text)).toEqual(['by Mr.', 'Smith', 'went on']);
});

const prose = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Mr. ', 'U.S. ', '. ', '? ', '"', '” ', '\n', '3.5 ', 'The ', 'said ', '\u00a0'),
  ),
);

test('spans are trimmed, in order, fit the text, and leave out only white space', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom('en', 'de', 'el', 'xx', null), (pieces, language) => {
      const text = pieces.join('');
      let at = 0;
      for (const span of sentences(text, language)) {
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(span.text).toBe(span.text.trim());
        expect(span.text).not.toContain('\n');
        expect(text.slice(at, span.start).trim()).toBe('');
        expect(span.end).toBeGreaterThan(span.start);
        at = span.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});

test('a text is read line by line, and only as far as needed', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom('en', 'de', 'el', null), fc.nat({ max: 4 }), (pieces, language, most) => {
      const text = pieces.join('');
      const found = sentences(text, language).map((sentence) => sentence.text);
      expect(text.split('\n').flatMap((line) => sentences(line, language).map((one) => one.text))).toEqual(found);
      expect(sentences(text, language, most).map((sentence) => sentence.text)).toEqual(found.slice(0, most));
    }),
  );
});
