import { words } from './words.ts';

/** The names of days and months in a language, as `words` spells them. */
export type Calendar = { weekdays: ReadonlySet<string>; months: ReadonlySet<string> };

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
  return { weekdays: names(days, { weekday: 'long' }), months: names(firsts, { month: 'long' }) };
}
