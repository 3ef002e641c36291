import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from './language.ts';
import { SAME_NEWS } from './testing/same-news.ts';

test.each(Object.entries(SAME_NEWS))('%s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each([
  { what: 'fewer letters than five words have', text: 'The government said that it', language: null },
  { what: 'just enough', text: 'The government said that it s', language: 'en' },
  {
    what: 'letters beyond what is read',
    text: `${' '.repeat(980)}The government said that it rained`,
    language: null,
  },
  { what: 'Danish and Norwegian alike', text: 'Jeg har en hund og en kat i huset', language: null },
  { what: 'no language', text: 'Lorem ipsum dolor sit amet consectetur', language: null },
])('$what', ({ text, language }) => {
  expect(detectLanguage(text)).toBe(language);
});

describe('unsure', () => {
  test.each(['', 'ok', '12345 67890 12345 67890 12345', 'Reuters', '🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂'])('%s', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  test.each([
    ['names in a row', 'Ronaldo Messi Neymar Mbappe Haaland Modric Kane'],
    ['words of no language', 'Lorem ipsum dolor sit amet consectetur adipiscing elit'],
    ['Bulgarian that could be Russian', 'Новини дня и прогноз времето утре в София'],
    ['Norwegian that could be Swedish', 'Regeringen har presenterat et nytt forslag om skole'],
    ['four words', 'De regering zegt dat'],
    [
      'four words and what is not read',
      `De regering zegt dat ${'1 '.repeat(500)} de brug tot het voorjaar gesloten blijft.`,
    ],
  ])('%s', (_, text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  test('names, which are similar in all languages', () => {
    expect(detectLanguage('Emmanuel Macron Angela Merkel Vladimir Putin Xi Jinping Narendra Modi')).toBeNull();
  });

  test('Zulu and Xhosa, which have similar letters', () => {
    const zulu =
      'Uhulumeni uthe ngoLwesibili ibhuloho lizohlala livaliwe kuze kube yintwasahlobo ngenxa yomonakalo odalwe izikhukhula. Abantu abaningi abakwazi ukuya emsebenzini.';
    const xhosa =
      'Urhulumente uthe ngoLwesibini ibhulorho iza kuhlala ivaliwe de kube yintwasahlobo ngenxa yomonakalo obangelwe zizikhukula. Abantu abaninzi abakwazi ukuya emsebenzini.';
    expect([zulu, xhosa].map(detectLanguage)).toEqual([null, null]);
  });

  test('Malay or Indonesian without a word that only one of them has', () => {
    expect(detectLanguage('Presiden akan mengunjungi sekolah itu pada hari Selasa bersama para menteri.')).toBeNull();
  });

  test('a language that neither detector knows', () => {
    const maltese =
      'Il-gvern qal nhar it-Tlieta li l-pont se jibqa’ magħluq sar-rebbiegħa minħabba l-ħsara kkawżata mill-għargħar.';
    const welsh =
      'Dywedodd y llywodraeth ddydd Mawrth y byddai’r bont yn aros ar gau tan y gwanwyn oherwydd difrod a achoswyd gan lifogydd.';
    expect([maltese, welsh].map(detectLanguage)).toEqual([null, null]);
  });

  test('a line of a rare language, which other lines often resemble', () => {
    expect(detectLanguage('Serikali ilisema Jumanne kwamba daraja litafungwa')).toBeNull();
  });
});

test('any text gives null or a two-letter code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 20 }), (text) => {
      const found = detectLanguage(text);
      if (found !== null) expect(found).toMatch(/^[a-z]{2}$/);
    }),
  );
});
