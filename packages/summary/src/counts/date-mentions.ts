import { words } from '@newsloom/text';
import { withoutQuotations } from '../quotation.ts';
import { wordingOf } from '../wording.ts';
import { type DateWording, dateWordingOf } from './date-wording.ts';
import { DAY_MS, isOfRange, type WrittenDate, writtenDates } from './written-dates.ts';

/** A calendar day in a sentence, with its place and its weekday: `text.slice(start, end)`. */
export type DateMention = {
  /** Milliseconds since 1970 at the beginning of the day in UTC. */
  day: number;
  start: number;
  end: number;
};

// A day without a year is the nearest one to the publication. At half a year the nearest is often the wrong one, so
// nothing is taken a month before that.
const FARTHEST_MS = 150 * DAY_MS;

/** Of any age: "May 1, 1886". */
const ANY_YEAR = /(?<!\d)(?:1[0-9]|20)\d\d(?!\d)/;

/** Words before and after a date that may say that it is of a text: "said in a statement on 12 March". */
const WORDS_NEAR = 2;

/**
 * The day on which a sentence says that something is: its only date, with a month and a day. Null if it has another
 * date, a range or a bound ("until"), if the day is of a text or inside a quotation, and if it is denied or doubted.
 * Weekdays alone are not read: "on Tuesday" is another day in a text that was written before midnight, or a week ago.
 *
 * @param language ISO 639-1; nothing is found where the words around dates are not known
 * @param at when the article was published, in milliseconds since 1970
 */
export function dateIn(text: string, language: string | null, at: number): DateMention | null {
  const wording = dateWordingOf(language);
  if (wording === null || language === null || !/\d/.test(text)) return null;
  const [written, another] = writtenDates(text, language);
  if (written === undefined || another !== undefined) return null;
  const day = dayOf(written, at);
  if (day === null || !isPlain(text, written, language, wording)) return null;
  const before = text.slice(0, written.start);
  const weekday = wording.weekday.exec(before);
  const start = weekday?.index ?? written.start;
  if (weekday !== null && wording.weekdayOf(weekday[1] ?? '') !== new Date(day).getUTCDay()) return null;
  if (isDateline(before.slice(0, start), text.slice(written.end))) return null;
  const isWhen =
    wording.on(before.slice(0, start), weekday !== null) && !isOfText(text, { ...written, start }, language, wording);
  return isWhen ? { day, start, end: written.end } : null;
}

/** The day in UTC; null if there is no such day, or none of which the year is certain. */
function dayOf({ year, month, day }: WrittenDate, at: number): number | null {
  const published = new Date(at).getUTCFullYear();
  const years = year === null ? [published - 1, published, published + 1] : [year];
  const [nearest] = years
    .map((one) => Date.UTC(one, month - 1, day))
    .filter((one) => new Date(one).getUTCDate() === day && new Date(one).getUTCMonth() === month - 1)
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  if (nearest === undefined) return null;
  return year === null && Math.abs(nearest - at) > FARTHEST_MS ? null : nearest;
}

/** "Saturday, March 14, 2026 Police said", "on Feb. 4 Chargers were": at the beginning, before another one. */
const isDateline = (before: string, after: string): boolean =>
  /^\s*(?:\p{L}+\s+)?$/u.test(before) && /^\s+\p{Lu}/u.test(after);

/** Says whether nothing in a sentence makes its date doubtful. */
function isPlain(text: string, written: WrittenDate, language: string, { doubt }: DateWording): boolean {
  const { start, end } = written;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const all = words(before + after);
  const { negations } = wordingOf(language);
  return (
    !isOfRange(text, written) &&
    !ANY_YEAR.test(`${before} ${after}`) &&
    withoutQuotations(text).includes(text.slice(start, end)) &&
    !all.some((word) => doubt.has(word) || negations.has(word))
  );
}

/** "said on 12 March", "a letter of", "On 12 March the ministry reported" */
function isOfText(
  text: string,
  { start, end }: { start: number; end: number },
  language: string,
  { told }: DateWording,
): boolean {
  const { said } = wordingOf(language);
  const near = [
    // One more for the preposition.
    ...words(text.slice(0, start)).slice(-WORDS_NEAR - 1),
    ...words(text.slice(end)).slice(0, WORDS_NEAR),
  ];
  return near.some((word) => said.has(word) || told.has(word));
}
