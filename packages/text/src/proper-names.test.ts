import fc from 'fast-check';
import { expect, test } from 'vitest';
import { properNames } from './proper-names.ts';
import { sentences } from './sentences.ts';

test.each([
  ['en', 'Yesterday the aide met Emmanuel Macron at the Bank of England.', ['Emmanuel Macron', 'Bank of England']],
  ['en', 'Police said so. Firefighters agreed.', []],
  ['en', 'Joe Biden spoke on Monday.', ['Joe Biden']],
  ['en', 'Officials in Mali waited. Mali’s army did not come.', ['Mali', 'Mali']],
  ['en', 'Rebels Close In On Bamako\nThe rebels are near Bamako, people say.', ['Bamako', 'Bamako']],
  ['en', 'The president, Abdel Fattah al-Sisi, met J. K. Rowling.', ['Abdel Fattah al-Sisi', 'J. K. Rowling']],
  ['en', 'He knows London, Paris and Rome.', ['London', 'Paris', 'Rome']],
  ['es', 'El ministro habló en Ciudad de México con la ONU.', ['Ciudad de México', 'ONU']],
  ['ru', 'Вчера президент Владимир Зеленский прибыл в Киев.', ['Владимир Зеленский', 'Киев']],
  ['de', 'Gestern sprach die Ministerin Anna Weber mit der NATO über das Gesetz.', ['Ministerin Anna Weber', 'NATO']],
  ['en', 'Minister Macron spoke. The minister left.', ['Macron']],
  ['en', 'He met Anna van der Berg and Anna van der den Roe.', ['Anna van der Berg', 'Anna', 'Roe']],
  ['en', 'The actor Boutros Boutros Ghali spoke.', ['Boutros Boutros Ghali']],
  ['en', ' Joe Biden spoke.', ['Joe Biden']],
  ['en', 'Angela Merkel', ['Angela Merkel']],
  ['en', 'the rebels are near Bamako now', ['Bamako']],
  ['en', 'Rebels Close Bamako roads today', []],
  ['en', 'Fire at the Docks in Bonn', []],
  ['en', 'He reads The Times daily.', ['Times']],
  [null, 'He reads The Times daily.', ['Times']],
  ['es', 'Ayer leí El País en Madrid.', ['País', 'Madrid']],
  ['ar', 'قال الرئيس إن الحكومة مستعدة', []],
])('%s: %s', (language, text, expected) => {
  expect(properNames(text, language).map((span) => span.text)).toEqual(expected);
});

test('spans fit the text, are in order and do not overlap', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Anna ', 'of ', 'Weber', ' said. ', '\n', 'U.S. ', "'s "),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom('en', 'de', null), (pieces, language) => {
      const text = pieces.join('');
      let at = 0;
      for (const span of properNames(text, language)) {
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(span.start).toBeGreaterThanOrEqual(at);
        at = span.end;
      }
    }),
  );
});

test('Latin texts are read like those of any script', () => {
  for (let unit = 0; unit < 0x250; unit += 1) {
    const letter = String.fromCharCode(unit);
    const text = `there ${letter}. spoke A${letter}b Smith`;
    // The last letter makes the pattern for all scripts read its sentence.
    expect(properNames(`${text} 日`)).toEqual(properNames(text));
  }
});

test('known sentences can be passed', () => {
  const text = 'The aide met Emmanuel Macron. Paris was cold.';
  expect(properNames(text, 'en', sentences(text, 'en').slice(1))).toEqual([]);
  expect(properNames(text, 'en', sentences(text, 'en').slice(0, 1))).toEqual(properNames(text, 'en'));
});
