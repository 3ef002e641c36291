import { expect, test } from 'vitest';
import { datesText } from './dates-text.ts';

test.each<[string, string, string[], string]>([
  ['en-GB', 'or', ['2026-03-12', '2026-03-14'], '12 or 14 March 2026'],
  ['en-GB', 'or', ['2026-03-12', '2026-03-14', '2026-03-20'], '12 or 14 or 20 March 2026'],
  ['en-GB', 'or', ['2026-04-30', '2026-05-02'], '30 April or 2 May 2026'],
  ['en-GB', 'or', ['2026-03-12', '2026-04-12', '2026-04-14'], '12 March or 12 April or 14 April 2026'],
  ['en-GB', 'or', ['2025-12-30', '2026-01-02'], '30 December 2025 or 2 January 2026'],
  ['en-GB', 'or', ['2025-01-30', '2026-01-02'], '30 January 2025 or 2 January 2026'],
  ['en-GB', 'or', ['2026-03-12'], '12 March 2026'],
  ['de-DE', 'oder', ['2026-03-12', '2026-03-14'], '12. oder 14. März 2026'],
  ['es-ES', 'o', ['2026-03-12', '2026-03-14'], '12 o 14 de marzo de 2026'],
])('in %s, with %s, %j is %s', (locale, or, days, text) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  expect(
    datesText(
      days.map((day) => Date.parse(day)),
      format,
      or,
    ),
  ).toBe(text);
});
