import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateOptions, findDate } from './date-in-text.ts';

describe('findDate', () => {
  test.each<[string, string]>([
    ['By Lena Horvat | March 12, 2026 | 5 min read', '2026-03-12T00:00:00.000Z'],
    ['5 min read · 12 March 2026', '2026-03-12T00:00:00.000Z'],
    ['12th of March, 2026', '2026-03-12T00:00:00.000Z'],
    ['Sat, 20 Dec, 2025 - 06:36', '2025-12-20T06:36:00.000Z'],
    ['Mar 12, 2026 2:05 p.m. ET', '2026-03-12T18:05:00.000Z'],
    ['Jan 12, 2026 2:05 p.m. ET', '2026-01-12T19:05:00.000Z'],
    ['12. März 2026, 18.20 Uhr', '2026-03-12T18:20:00.000Z'],
    ['Publicado el 12 de marzo de 2026 a las 18:20h', '2026-03-12T18:20:00.000Z'],
    ['Mardi 12 janvier 2026 à 18h20', '2026-01-12T18:20:00.000Z'],
    ['Martes 12 de enero de 2026', '2026-01-12T00:00:00.000Z'],
    ['12 d’abril de 2026', '2026-04-12T00:00:00.000Z'],
    ['2026. március 12., csütörtök 18:20', '2026-03-12T18:20:00.000Z'],
    ['12 marraskuuta 2026', '2026-11-12T00:00:00.000Z'],
    ['12 марта 2026, 18:20', '2026-03-12T18:20:00.000Z'],
    ['Δευτέρα, 12 Μαρτίου 2026, 18:20', '2026-03-12T18:20:00.000Z'],
    ['12 Mart 2026 Perşembe 18:20', '2026-03-12T18:20:00.000Z'],
    ['الخميس 12 مارس 2026', '2026-03-12T00:00:00.000Z'],
    ['12 كانون الثاني 2026', '2026-01-12T00:00:00.000Z'],
    ['١٢ مارس ٢٠٢٦', '2026-03-12T00:00:00.000Z'],
    ['ב-12 במרץ 2026', '2026-03-12T00:00:00.000Z'],
    ['12 मार्च 2026', '2026-03-12T00:00:00.000Z'],
    ['१२ मार्च २०२६', '2026-03-12T00:00:00.000Z'],
    ['12 มีนาคม 2569', '2026-03-12T00:00:00.000Z'],
    ['Thứ năm, 12 tháng 3, 2026', '2026-03-12T00:00:00.000Z'],
    ['2026年3月12日 18時20分', '2026-03-12T18:20:00.000Z'],
    ['2026년 3월 12일 오후 6:20', '2026-03-12T18:20:00.000Z'],
    ['2026. 3. 12. 오전 6:20', '2026-03-12T06:20:00.000Z'],
    ['12/03/2026 a las 18:20h', '2026-03-12T18:20:00.000Z'],
    ['12.3.2026', '2026-03-12T00:00:00.000Z'],
    ['Updated 03/13/2026', '2026-03-13T00:00:00.000Z'],
    ['12-Mar-2026', '2026-03-12T00:00:00.000Z'],
    ['2026-03-12T18:20:00.123+01:00', '2026-03-12T17:20:00.000Z'],
    ['1 of 2, 31 February 2026, 12 March 2026', '2026-03-12T00:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(findDate(text)).toBe(instant);
  });

  test.each<[string, DateOptions, string | null]>([
    ['3/12/2026', { monthFirst: true }, '2026-03-12T00:00:00.000Z'],
    ['3/12/2026', {}, '2026-12-03T00:00:00.000Z'],
    ['13/3/2026', { monthFirst: true }, '2026-03-13T00:00:00.000Z'],
    ['12 listopada 2026', {}, null],
    ['12 listopada 2026', { language: 'pl' }, '2026-11-12T00:00:00.000Z'],
    ['12 listopada 2026', { language: 'hr' }, '2026-10-12T00:00:00.000Z'],
  ])('reads %s with %j', (text, options, instant) => {
    expect(findDate(text, options)).toBe(instant);
  });

  test.each([
    '',
    'March 2026',
    'March 12',
    'The 12 monkeys 2026',
    '1/2/2026/3',
    '32/13/2026',
    '12 March 1850',
    'tel. 12-34-2026-55',
    `${'x '.repeat(300)}12 March 2026`,
  ])('finds no date in %j', (text) => {
    expect(findDate(text)).toBeNull();
  });

  test('finds every day of a century in the words of a language', () => {
    const formats = [
      'en',
      'de',
      'fr',
      'es',
      'pt',
      'it',
      'nl',
      'sv',
      'fi',
      'pl',
      'ru',
      'el',
      'tr',
      'ja',
      'ko',
      'zh',
    ].map((language) => ({
      language,
      format: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
    }));
    const day = fc.integer({ min: 0, max: 120 * 365 }).map((days) => new Date(Date.UTC(1980, 0, 1 + days)));
    fc.assert(
      fc.property(day, fc.constantFrom(...formats), (date, { language, format }) => {
        expect(findDate(`Text | ${format.format(date)}`, { language })).toBe(date.toISOString());
      }),
    );
  });

  test('answers any text', () => {
    fc.assert(fc.property(fc.string(), (text) => [null, 'string'].includes(findDate(text) && 'string')));
  });
});
