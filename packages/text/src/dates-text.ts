/**
 * Days in words, without the ending that all share: "12 or 14 March 2026", "30 April or 2 May 2026".
 *
 * @param days each in milliseconds since 1970, at its beginning in UTC
 * @param format how a day is written: in UTC, the day first
 * @param or the word between two of them
 */
export function datesText(days: readonly number[], format: Intl.DateTimeFormat, or: string): string {
  const dates = days.map((day) => format.format(day).split(' '));
  const last = dates.at(-1) ?? [];
  const differing = last.findLastIndex((word, place) => dates.some((date) => date.at(place - last.length) !== word));
  const shared = last.length - 1 - differing;
  return dates
    .map((date, place) => (place === dates.length - 1 ? date : date.slice(0, date.length - shared)).join(' '))
    .join(` ${or} `);
}
