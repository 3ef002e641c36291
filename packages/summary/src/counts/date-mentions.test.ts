import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn } from './date-mentions.ts';

const AT = Date.UTC(2026, 2, 1, 12);

/** The day and the words that name it, if the sentence has one. */
function readDate(language: string | null, text: string): string | null {
  const mention = dateIn(text, language, AT);
  return mention && `${new Date(mention.day).toISOString().slice(0, 10)} ${text.slice(mention.start, mention.end)}`;
}

describe('a date', () => {
  test.each<[string, string, string]>([
    ['en', 'The vote will be on 12 March.', '2026-03-12 12 March'],
    ['en', 'The vote is set for March 12.', '2026-03-12 March 12'],
    ['en', 'The vote was on Sept. 12th.', ''],
    ['en', 'The vote was on Feb. 12.', '2026-02-12 Feb. 12'],
    ['en', 'The vote will be held March 12, 2027, in Lund.', '2027-03-12 March 12, 2027'],
    ['en', 'The vote will be on Thursday, March 12, at noon.', '2026-03-12 Thursday, March 12'],
    ['en', 'The vote will be on March 12 at 10:30.', '2026-03-12 March 12'],
    ['en', 'The vote will be on 2026-03-12.', '2026-03-12 2026-03-12'],
    ['en', 'The vote will be on 03/13/2026.', '2026-03-13 03/13/2026'],
    ['en', 'The vote of 27 members will be on 13/03/2026.', '2026-03-13 13/03/2026'],
    ['en', 'The march on the capital will be on 12 March.', '2026-03-12 12 March'],
    ['en', 'The vote of 0 members will be on 12 March.', '2026-03-12 12 March'],
    ['en', 'On March 12 the members will vote.', '2026-03-12 March 12'],
    ['en', 'On March 12, Lund will vote.', '2026-03-12 March 12'],
    ['de', 'Die Abstimmung findet am 12. März statt.', '2026-03-12 12. März'],
    ['de', 'Gewählt wird am Donnerstag, dem 12. März 2026, in Lund.', '2026-03-12 Donnerstag, dem 12. März 2026'],
    ['de', 'Gewählt wird am 12.03.2026.', '2026-03-12 12.03.2026'],
    ['es', 'La votación será el 12 de marzo de 2026.', '2026-03-12 12 de marzo de 2026'],
    ['es', 'La votación será el jueves 12 de marzo.', '2026-03-12 jueves 12 de marzo'],
    ['fr', 'Le vote aura lieu le 1er avril.', '2026-04-01 1er avril'],
    ['fr', 'Le vote aura lieu jeudi 12 mars.', '2026-03-12 jeudi 12 mars'],
    ['it', 'Il voto si terrà giovedì 12 marzo.', '2026-03-12 giovedì 12 marzo'],
    ['it', 'Il voto si terrà il 12 marzo, in 3 set.', '2026-03-12 12 marzo'],
    ['nl', 'De stemming is op donderdag 12 maart.', '2026-03-12 donderdag 12 maart'],
    ['pt', 'A votação será no dia 12 de março.', '2026-03-12 12 de março'],
    ['pt', 'A votação será na quinta-feira, 12 de março.', '2026-03-12 quinta-feira, 12 de março'],
    ['ru', 'Голосование пройдёт 12 марта.', '2026-03-12 12 марта'],
    ['ru', 'Голосование пройдёт в среду, 11 марта.', '2026-03-11 среду, 11 марта'],
  ])('%s: %s', (language, text, expected) => {
    expect(readDate(language, text) ?? '').toBe(expected);
  });

  test.each<[string, string, string | null]>([
    ['no day', 'The vote will be in March.', 'en'],
    ['no such day', 'The vote will be on 31 April.', 'en'],
    ['only a weekday', 'The vote will be on Tuesday.', 'en'],
    ['another weekday than that day', 'The vote will be on Friday, March 12.', 'en'],
    ['a verb, not a month', 'All may vote on 12 may 12.', 'en'],
    ['day and month in doubt', 'The vote will be on 03/04/2026.', 'en'],
    ['day and month in doubt, with points', 'The vote will be on 03.04.2026.', 'en'],
    ['two dates', 'The vote on 12 March follows that on 2 February.', 'en'],
    ['another month', 'The vote on 12 March follows that of February.', 'en'],
    ['another year', 'The vote on 12 March is the third one since 2019.', 'en'],
    ['a year long ago', 'The strike on May 1, 1886, was a long one.', 'en'],
    ['a range', 'The talks will be held March 12-14.', 'en'],
    ['a range in words', 'The talks will be on March 12 to 14.', 'en'],
    ['two days', 'The talks will be on March 12 and 14.', 'en'],
    ['two days of a month', 'Die Gespräche sind am 12. und 14. März.', 'de'],
    ['a range of a Russian month', 'Переговоры пройдут 12–14 марта.', 'ru'],
    ['a latest day', 'The vote will be by 12 March.', 'en'],
    ['a latest day in German', 'Gewählt wird bis zum 12. März.', 'de'],
    ['a latest day in French', 'Le vote aura lieu avant le 12 mars.', 'fr'],
    ['a latest day in Spanish', 'La votación será hasta el 12 de marzo.', 'es'],
    ['a latest day in Italian', 'Il voto si terrà entro il 12 marzo.', 'it'],
    ['a first day in Dutch', 'De stemming is vanaf 12 maart.', 'nl'],
    ['a latest day in Portuguese', 'A votação será até o dia 12 de março.', 'pt'],
    ['a latest day in Russian', 'Голосование пройдёт до 12 марта.', 'ru'],
    ['the name of an event', 'The Jan. 6 attack was on a Wednesday.', 'en'],
    ['a dateline', 'LUND, March 3 - The vote is near.', 'en'],
    ['a dateline without a dash', 'Thursday, March 12, 2026 Lund has a new mayor.', 'en'],
    ['a dateline with a preposition', 'on March 12 Ada Brink was named mayor.', 'en'],
    ['a Russian dateline', 'ЛУНД, 3 марта. Голосование пройдёт скоро.', 'ru'],
    ['the day of a text', 'Updated 3 March: the vote is near.', 'en'],
    ['the day of an update', 'This was updated on 3 March.', 'en'],
    ['the day of a statement', 'The mayor said in a statement on 3 March that the vote is near.', 'en'],
    ['the day of a German statement', 'Am 3. März teilte die Stadt mit, dass gewählt wird.', 'de'],
    ['a quotation', 'Ada Brink said, “We will vote on 12 March, whatever comes.”', 'en'],
    ['a doubt', 'The vote could be on 12 March.', 'en'],
    ['a denial', 'The vote will not be on 12 March.', 'en'],
    ['the other half of a year', 'The vote will be on 12 August.', 'en'],
    ['an unknown language', 'The vote will be on 12 March.', 'xx'],
    ['no language', 'The vote will be on 12 March.', null],
  ])('is not read of %s: %s', (_, text, language) => {
    expect(readDate(language, text)).toBeNull();
  });

  test('without a year is the nearest one to the publication', () => {
    const yearAt = (month: number) => {
      const mention = dateIn('The vote is on 2 January.', 'en', Date.UTC(2026, month, 20));
      return mention && new Date(mention.day).getUTCFullYear();
    };
    expect([0, 4, 6, 8, 11].map(yearAt)).toEqual([2026, 2026, null, 2027, 2027]);
  });

  test.each([
    ['en', 'The vote will be on '],
    ['de', 'Gewählt wird am '],
    ['es', 'La votación será el '],
    ['fr', 'Le vote aura lieu le '],
    ['it', 'Il voto si terrà il '],
    ['nl', 'De stemming is op '],
    ['pt', 'A votação será em '],
    ['ru', 'Голосование пройдёт '],
  ])('is read on every day of a century in %s', (language, before) => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
        const day = Date.UTC(1970, 0, 1 + days);
        const mention = dateIn(`${before}${format.format(day)}.`, language, AT);
        expect(mention?.day).toBe(day);
      }),
    );
  });
});
