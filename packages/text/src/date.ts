import { zoneOffset } from './time-zone.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 3339 and similar forms of ISO 8601: the time and its parts may be missing, or follow a space. */
const ISO = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ]+(\d.*))?$/i;
/** The basic form of ISO 8601: `20260301`, `20260301T100000Z`. */
const BASIC = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(.*))?$/i;
const TIME = /(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?: ?([ap])\.?m\b\.?)?/i;
/** Whole names and their abbreviations, since words of other languages begin like them (`martes`, `marraskuu`). */
const MONTH_NAME =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b/i;
const OFFSET = /([+-])(\d{1,2}):?(\d\d)?\b/;

/** The longest known date has some 60 characters. Far longer texts are not dates. */
const LONGEST = 100;

/** In hours: the zone of the Line Islands, the first to see a day. */
const FARTHEST_ZONE = 14;

/** Years outside of this range come from templates. */
const YEARS = { first: 1900, last: 2100 };

type Day = { year: number; month: number; day: number };
/** `zone` is the text after the time. */
type Time = { hour: number; minute: number; second: number; zone: string };

/**
 * Reads a date of a feed or a page. Returns ISO 8601 in UTC, or null if it is not a possible date. Reads RFC 822 and
 * 2822, RFC 3339, asctime and their common variants. A date with no zone or an unknown one is taken as UTC, since an
 * error of hours does less harm than no date.
 */
export function parseDate(text: string): string | null {
  const value = text.replace(/\s+/g, ' ').trim();
  if (value.length > LONGEST) return null;
  const date = isoDate(value) ?? namedDate(value);
  if (date === null || !isPossible(date)) return null;
  const { year, month, day, hour, minute, second, zone } = date;
  // `Date.UTC` handles 24:00 and leap seconds.
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const offset = zoneOffset(zone, local);
  return Math.abs(offset) <= FARTHEST_ZONE ? new Date(local - offset * 3_600_000).toISOString() : null;
}

function isoDate(value: string): (Day & Time) | null {
  const match = ISO.exec(value.replace(BASIC, (...parts) => extended(parts)));
  if (match === null) return null;
  const [, year, month = '1', day = '1', rest = ''] = match;
  return { year: Number(year), month: Number(month), day: Number(day), ...readTime(rest) };
}

/** Turns the basic form into the extended one. */
const extended = ([, year, month, day, hour = '00', minute = '00', second = '00', zone = '']: string[]): string =>
  `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;

/** Reads day, month by name, year and time in any order. The first number that can be a day is the day. */
function namedDate(value: string): (Day & Time) | null {
  const monthName = MONTH_NAME.exec(value);
  if (monthName === null) return null;
  const time = TIME.exec(value);
  const afterTime = time === null ? '' : value.slice(time.index);
  const withoutTime = time === null ? value : value.replace(time[0], ' ').replace(OFFSET, ' ');
  const [first = '', second = ''] = withoutTime.match(/\d+/g) ?? [];
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  if (day === '' || (year.length !== 2 && year.length !== 4)) return null;
  return {
    year: year.length === 2 ? century(Number(year)) : Number(year),
    month: MONTHS.indexOf(monthName[1]?.toLowerCase() ?? '') + 1,
    day: Number(day),
    ...readTime(afterTime),
  };
}

/** Two digits mean the years from 1970 to 2069, as in POSIX. */
const century = (year: number): number => year + (year < 70 ? 2000 : 1900);

function readTime(text: string): Time {
  const match = TIME.exec(text);
  if (match === null) return { hour: 0, minute: 0, second: 0, zone: '' };
  const [whole, hour, minute, second = '0', half] = match;
  const hourOfDay = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return {
    hour: hourOfDay,
    minute: Number(minute),
    second: Number(second),
    zone: text.slice(match.index + whole.length),
  };
}

function isPossible({ year, month, day, hour, minute, second }: Day & Time): boolean {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isDay = year >= YEARS.first && year <= YEARS.last && month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
  const isTime = minute < 60 && second <= 60 && (hour < 24 || (hour === 24 && minute === 0));
  return isDay && isTime;
}
