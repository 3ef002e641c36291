import { words } from '@newsloom/text';

const known = new Map<string, ReadonlySet<string>>();

// 1 January 2024 was a Monday.
const aWeek = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));

/** The names of the weekdays in a language (ISO 639-1), as `words` spells them; in English where it is not known. */
export function weekdays(language: string | null): ReadonlySet<string> {
  const code = language ?? 'en';
  const names = known.get(code) ?? namesIn(code);
  known.set(code, names);
  return names;
}

function namesIn(code: string): ReadonlySet<string> {
  const [locale = 'en'] = Intl.DateTimeFormat.supportedLocalesOf(isLocale(code) ? code : 'en');
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return new Set(aWeek.flatMap((day) => words(format.format(day))));
}

// A badly formed code would throw a RangeError.
const isLocale = (code: string): boolean => /^[a-z]{2,3}$/i.test(code);
