const NAMES = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/**
 * Days in English words, without what the last one repeats: "12 or 14 March 2026", "30 April or 2 May 2026".
 *
 * @param days each in milliseconds since 1970, at its beginning in UTC
 */
export function datesText(days: readonly number[]): string {
  const parts = days.map((day) => {
    const date = new Date(day);
    return [String(date.getUTCDate()), NAMES.format(date), String(date.getUTCFullYear())];
  });
  const [, lastMonth, lastYear] = parts.at(-1) ?? [];
  const isOneYear = parts.every(([, , year]) => year === lastYear);
  const isOneMonth = isOneYear && parts.every(([, month]) => month === lastMonth);
  return parts
    .map((one, place) =>
      (place === parts.length - 1 ? one : one.slice(0, isOneMonth ? 1 : isOneYear ? 2 : 3)).join(' '),
    )
    .join(' or ');
}
