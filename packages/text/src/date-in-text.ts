import { parseDate } from './date.ts';
import { monthOf } from './month-names.ts';

/** The years of the web. Other numbers of four digits are no years. */
const YEAR = '((?:19[89]|20\\d)\\d)';

/** A name of a month, of at most two words with an article or preposition between it and the day or the year. */
const WORD = "(\\p{L}[\\p{L}\\p{M}’'׳॰]*(?:\\.\\p{L})?(?: الأول| الثاني)?)";
const BETWEEN = "[\\s.,/-]*(?:(?:de|del|d|of|ta|ni|tháng)[\\s’']+)?";

/** Reads day, month and year in the order of a pattern's groups. */
type Pattern = { regex: RegExp; order: ('day' | 'month' | 'year')[] };

/** `12 March 2026`, `12. März 2026`, `12 de marzo de 2026`; `March 12, 2026`; `2026. március 12.`. */
const NAMED: Pattern[] = [
  {
    regex: new RegExp(
      `(?<![\\d.:])(\\d{1,2})(?:st|nd|rd|th|er|\\.?º|ª|°|-?(?:го|е))?${BETWEEN}ב?${WORD}${BETWEEN}${YEAR}(?!\\d)`,
      'giu',
    ),
    order: ['day', 'month', 'year'],
  },
  {
    regex: new RegExp(`${WORD}[\\s.]+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+|\\.\\s*)${YEAR}(?!\\d)`, 'giu'),
    order: ['month', 'day', 'year'],
  },
  {
    regex: new RegExp(`(?<!\\d)${YEAR}\\.?[\\s,]+${WORD}[\\s.]+(\\d{1,2})(?!\\d)`, 'giu'),
    order: ['year', 'month', 'day'],
  },
];

/** `2026-03-12`, `2026年3月12日`, `2026년 3월 12일`, `2026. 3. 12`; Vietnamese `12 tháng 3, 2026`. */
const NUMBERED: Pattern[] = [
  {
    regex: new RegExp(`(?<![\\d/.-])${YEAR}\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)`, 'gu'),
    order: ['year', 'month', 'day'],
  },
  {
    regex: new RegExp(`(?<!\\d)(\\d{1,2}) tháng (\\d{1,2})(?:,| năm)* ${YEAR}`, 'giu'),
    order: ['day', 'month', 'year'],
  },
];

/** `12/03/2026`, `12.03.2026`, `12-3-2026`. Only the language says whether the day or the month is first. */
const NUMERIC = new RegExp(`(?<![\\d/.-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?${YEAR}(?![\\d/-])`, 'gu');

/** The time of day after a date: `18:20`, `a las 18:20h`, `18h20`, `18.20 Uhr`, `6:20 p.m. ET`, `오후 6:20`, `18時20分`. */
const CLOCK =
  /^\D{0,24}?(?<![\d.,])(\d{1,2})\s?(?:[:٫：h時时시点]|\.(?=\d\d\s*(?:uhr|h\b|Uhr|น)))\s?(\d\d)?(?!\d|[./-]\d)(?::(\d\d)(?:[.,]\d+)?)?\s?(?:([ap])\.?\s?m\b\.?)?/iu;

/** Words before a time that mean the second half of the day, on a clock of twelve hours. */
const AFTERNOON = /(?:오후|下午|午後|晚上)\s*$/u;

/** Characters from the date to the end of its time and zone. */
const LONGEST_TIME = 60;

/** Longer texts are paragraphs, and their dates are not those of the article. Reading stays linear in any case. */
const LONGEST = 400;

export type DateOptions = {
  /** ISO 639-1, for names that mean different months in different languages. */
  language?: string | null;
  /** The month is first in `3/12/2026`, as in the United States. */
  monthFirst?: boolean;
};

/**
 * Finds the first date in a line of text, in the words of any language that Intl knows or in numbers, with its time and
 * zone if they follow. Returns ISO 8601 in UTC, or null. Dates without a year are none, because the reader would have
 * to know the day.
 */
export function findDate(text: string, { language = null, monthFirst = false }: DateOptions = {}): string | null {
  const value = commonYears(plainDigits(text).replace(/\s+/g, ' ').trim());
  if (value.length > LONGEST) return null;
  const found = [
    ...[...NAMED, ...NUMBERED].flatMap((pattern) => matches(value, pattern, language)),
    ...numeric(value, monthFirst),
  ].sort((a, b) => a.index - b.index);
  for (const { date, end } of found) {
    const at = parseDate(`${date}${timeAfter(value.slice(end, end + LONGEST_TIME))}`);
    if (at !== null) return at;
  }
  return null;
}

type Found = { index: number; end: number; date: string };

function matches(value: string, { regex, order }: Pattern, language: string | null): Found[] {
  return [...value.matchAll(regex)].flatMap((match) => {
    const part = (name: Pattern['order'][number]): string => match[order.indexOf(name) + 1] ?? '';
    const month = /^\d/.test(part('month')) ? Number(part('month')) : monthOf(part('month'), language);
    const isDay = month !== null && Number(part('day')) >= 1;
    return isDay ? [found(match, part('year'), month, part('day'))] : [];
  });
}

function numeric(value: string, monthFirst: boolean): Found[] {
  return [...value.matchAll(NUMERIC)].map((match) => {
    const [, a = '', , b = '', year = ''] = match;
    // A number above twelve is no month, whatever the language.
    const isMonthFirst = Number(b) > 12 || (monthFirst && Number(a) <= 12);
    return isMonthFirst ? found(match, year, Number(a), b) : found(match, year, Number(b), a);
  });
}

const found = (match: RegExpExecArray, year: string, month: number, day: string): Found => ({
  index: match.index,
  end: match.index + match[0].length,
  date: `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`,
});

/** The time and zone at the start of what follows a date, in the form of ISO 8601, or nothing. */
function timeAfter(rest: string): string {
  const match = CLOCK.exec(rest);
  if (match === null) return '';
  const [whole, hour = '', minute = '00', second = '00', half] = match;
  const isAfternoon = half?.toLowerCase() === 'p' || AFTERNOON.test(whole.slice(0, whole.indexOf(hour)));
  const is12 = half !== undefined || isAfternoon;
  const hours = is12 ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59) return '';
  const zone = /^\s*(?:Uhr\s*)?\(?((?:UTC|GMT)?\s?[+-]\d{1,2}:?(?:\d\d)?|[A-Z]{1,4}T?\b|Z\b)/.exec(
    rest.slice(whole.length),
  )?.[1];
  return ` ${String(hours).padStart(2, '0')}:${minute}:${second} ${zone ?? ''}`.trimEnd();
}

/** Thai dates count from the death of the Buddha, 543 years earlier. */
const commonYears = (text: string): string =>
  /\p{Script=Thai}/u.test(text) ? text.replace(/(?<!\d)25\d\d(?!\d)/g, (year) => String(Number(year) - 543)) : text;

/** The first digits of the scripts in which dates are written: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

/** Digits of other scripts, full width included, as those of ASCII. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
