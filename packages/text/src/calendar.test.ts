import { expect, test } from 'vitest';
import { calendarOf } from './calendar.ts';

test.each([
  ['en', ['monday'], ['september'], ['minute', 'minutes', 'year', 'years']],
  ['de', ['montag'], ['märz'], ['woche', 'wochen', 'jahre']],
  ['es', ['lunes'], ['agosto'], ['día', 'días']],
  ['ru', ['понедельник'], ['август'], ['день', 'дня', 'дней', 'лет']],
  ['not a language', ['sunday'], ['may'], ['hours']],
])('the calendar of %s', (language, weekdays, months, lengths) => {
  const calendar = calendarOf(language);
  expect([...calendar.weekdays]).toEqual(expect.arrayContaining(weekdays));
  expect([...calendar.months]).toEqual(expect.arrayContaining(months));
  expect([...calendar.lengths]).toEqual(expect.arrayContaining(lengths));
  expect([...calendar.lengths].filter((word) => /\d/.test(word))).toEqual([]);
});
