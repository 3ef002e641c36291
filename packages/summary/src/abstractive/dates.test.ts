import { describe, expect, test } from 'vitest';
import { hasKnownDates } from './dates.ts';
import { commonTerms, evidenceOf } from './evidence.ts';

const isKnown = (language: string | null, text: string, ...cited: string[]): boolean =>
  hasKnownDates(text, evidenceOf(cited, commonTerms(cited, language), language));

describe('a date is known', () => {
  test.each<[language: string | null, text: string, cited: string[]]>([
    ['en', 'The harbour is closed.', []],
    ['en', 'The harbour closed on Tuesday.', ['On Tuesday the harbour closed.']],
    ['en', 'The harbour closed on Tuesday in May.', ['It closed on Tuesday.', 'It was in May.']],
    ['en', 'Tuesday was a day of fog.', ['It closed on Tuesday.']],
    ['en', 'The harbour closed on Tuesday.', ['Tuesday was a day of fog.']],
    ['en', 'The harbour may be closed.', ['The harbour may be closed.']],
    ['en', 'The harbour closed yesterday.', ['It closed Yesterday, she said.']],
    ['en', 'Last week the harbour closed.', ['It closed last week.']],
    ['en', 'The harbour will close next year.', ['It will close next\nyear.']],
    // No words of dates, only parts of them.
    ['en', 'The todays of yesteryear.', []],
    ['de', 'Der Hafen schloss gestern.', ['Gestern schloss der Hafen.']],
    ['ru', 'Порт закрыли в пятницу.', ['В пятницу закрыли порт.']],
    ['ru', 'Порт закрыли в мае.', ['В мае закрыли порт.']],
    ['fi', 'Satama suljettiin.', []],
  ])('%s: %s', (language, text, cited) => {
    expect(isKnown(language, text, ...cited)).toBe(true);
  });
});

describe('a date is not known', () => {
  test.each<[language: string | null, text: string, cited: string[]]>([
    ['en', 'The harbour closed on Tuesday.', ['It closed on Wednesday.']],
    ['en', 'The harbour closed on Tuesday.', ['It closed.', 'It was foggy.']],
    ['en', 'The harbour closed on Tuesday, June 5.', ['It closed on Tuesday.']],
    // "May" inside a sentence is a month, "may" is none.
    ['en', 'The harbour closed in May.', ['The harbour may be closed.']],
    ['en', 'The harbour may be closed.', ['It closed in May.']],
    ['en', 'The harbour closed today.', ['It closed.']],
    ['en', 'The harbour closed tomorrow.', ['It closed today.']],
    ['en', 'The harbour closed last week.', ['It closed last year.']],
    ['en', 'The harbour closed this month.', ['It closed in a month.']],
    ['en', 'The harbour closes next year.', ['It closed this year.']],
    ['de', 'Der Hafen schloss gestern.', ['Der Hafen schloss am Montag.']],
    ['de', 'Der Hafen schloss letzte Woche.', ['Der Hafen schloss diese Woche.']],
    ['ru', 'Порт закрыли в субботу.', ['Порт закрыли в пятницу.']],
    ['ru', 'Порт закрыли в мае.', ['Порт закрыли.']],
    ['uk', 'Порт закрили 5 травня.', ['Порт закрили.']],
    // English where the language is not known.
    [null, 'The harbour closed yesterday.', ['It closed.']],
    ['xx', 'The harbour closed yesterday.', ['It closed.']],
    ['no language', 'The harbour closed yesterday.', ['It closed.']],
  ])('%s: %s', (language, text, cited) => {
    expect(isKnown(language, text, ...cited)).toBe(false);
  });
});
