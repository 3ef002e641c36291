import { words } from './words.ts';

/** The names of days, months, and lengths of time ("minutes", "year") in a language, as `words` spells them. */
export type Calendar = Readonly<Record<'weekdays' | 'months' | 'lengths', ReadonlySet<string>>>;

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

// Every plural form of the languages with lists: one, two (Russian), five, and a fraction.
const AMOUNTS = [1, 2, 5, 1.5];

// 1 January 2024 was a Monday.
const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));
const firsts = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1));

const known = new Map<string, Calendar>();

/** The calendar of a language (ISO 639-1); the English one if unknown. */
export function calendarOf(language: string | null): Calendar {
  // Intl throws for a malformed code.
  const code = language !== null && /^[a-z]{2,3}$/.test(language) ? language : 'en';
  const calendar = known.get(code) ?? readCalendar(code);
  known.set(code, calendar);
  return calendar;
}

function readCalendar(code: string): Calendar {
  const [locale = 'en'] = Intl.DateTimeFormat.supportedLocalesOf(code);
  const names = (times: readonly number[], part: Intl.DateTimeFormatOptions): ReadonlySet<string> => {
    const format = new Intl.DateTimeFormat(locale, { ...part, timeZone: 'UTC' });
    return new Set(times.flatMap((time) => words(format.format(time))));
  };
  const lengths = UNITS.flatMap((unit) => {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
    return AMOUNTS.flatMap((amount) => words(format.format(amount))).filter((word) => !/\p{N}/u.test(word));
  });
  return {
    weekdays: names(days, { weekday: 'long' }),
    months: names(firsts, { month: 'long' }),
    lengths: new Set(lengths),
  };
}
