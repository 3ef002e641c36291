import { monthInText } from '@newsloom/text';

/** A date as it is written: `text.slice(start, end)`. */
export type WrittenDate = { year: number | null; month: number; day: number; start: number; end: number };

export const DAY_MS = 86_400_000;

const YEAR = '((?:19|20)\\d\\d)(?!\\d)';

/** "12 March 2026", "12. März", "1er mars", "12 de marzo de 2026" */
const DAY_MONTH = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/])(\\d{1,2})(?:st|nd|rd|th|er|\\.?[º°ª]|\\.|-?го|-?е)?\\s+(?:of\\s+|de\\s+)?(\\p{L}+)(?:\\.?,?\\s+(?:de\\s+)?${YEAR})?`,
  'giu',
);

/** "March 12, 2026", "Sept. 12th" */
const MONTH_DAY = new RegExp(
  `(?<!\\p{L})(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\d:%]|[.,]\\d)(?:,?\\s+${YEAR})?`,
  'gu',
);

/** "2026-03-12" */
const ISO = /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/gu;

/** "12.03.2026", "12/03/2026" */
const NUMERIC = new RegExp(`(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2${YEAR}(?![/-])`, 'gu');

const JOINING = '(?:[-–—/&,]|(?:and|or|to|through|until|und|oder|bis|et|ou|au|y|o|e|al?|en|of|tot|и|или|по)\\s)';

/** "12 to |14 March", "del 12 al |14 de marzo" */
const RANGE_BEFORE = new RegExp(
  `(?<!\\d)\\d{1,2}(?:st|nd|rd|th|\\.)?\\s*${JOINING}\\s*(?:(?:the|den|el|le|il)\\s)?$`,
  'iu',
);

/** "March 12|-14", "March 12| and 14" */
const RANGE_AFTER = new RegExp(`^\\s*${JOINING}\\s*(?:the )?\\d{1,2}(?![\\d:])`, 'iu');

const WORD = /\p{L}+/gu;

/** "may" is no month, and "march 12 miles" no date. */
const CAPITALISED = new Set(['en', 'de']);

/**
 * The dates in a text that has one with a month and a day. Names of other months are then dates too, of the day 0, and
 * so are numbers of which day and month cannot be told apart: nothing says which date another text means.
 */
export function writtenDates(text: string, language: string): WrittenDate[] {
  const monthOf = (word: string): number => {
    const isName = !CAPITALISED.has(language) || /^\p{Lu}/u.test(word);
    return (isName ? monthInText(word, language) : null) ?? 0;
  };
  const named = [
    ...datesOf(text, DAY_MONTH, ([, day, name = '', year]) => ({ year, month: monthOf(name), day })),
    ...(language === 'en'
      ? datesOf(text, MONTH_DAY, ([, name = '', day, year]) => ({ year, month: monthOf(name), day }))
      : []),
  ].filter(({ month }) => month > 0);
  const whole = [
    ...named,
    ...datesOf(text, ISO, ([, year, month, day]) => ({ year, month, day })),
    ...datesOf(text, NUMERIC, ([, first, mark, second, year]) => ({
      year,
      ...inOrder(Number(first), Number(second), mark, language),
    })),
  ];
  if (whole.length === 0) return [];
  const months = [...text.matchAll(WORD)]
    .filter(({ 0: name, index }) => !whole.some(({ start, end }) => index >= start && index < end) && monthOf(name) > 0)
    .map(({ 0: name, index }) => ({ year: null, month: 0, day: 0, start: index, end: index + name.length }));
  return [...whole, ...months];
}

/** The day and the month of "12/03/2026". With points the day is first in every language but English. */
function inOrder(first: number, second: number, mark = '', language: string): { day: number; month: number } {
  if (first > 12 || (mark === '.' && language !== 'en')) return { day: first, month: second };
  return second > 12 ? { day: second, month: first } : { day: 0, month: 0 };
}

type Parts = Record<'year' | 'month' | 'day', string | number | undefined>;

const datesOf = (text: string, pattern: RegExp, read: (match: RegExpExecArray) => Parts): WrittenDate[] =>
  [...text.matchAll(pattern)].map((match) => {
    const { year, month, day } = read(match);
    return {
      year: year === undefined ? null : Number(year),
      month: Number(month),
      day: Number(day),
      start: match.index,
      end: match.index + match[0].length,
    };
  });

/** Says whether a date is one end of a range, or one of several days of a month. */
export const isOfRange = (text: string, { start, end }: WrittenDate): boolean =>
  RANGE_BEFORE.test(text.slice(0, start)) || RANGE_AFTER.test(text.slice(end));
