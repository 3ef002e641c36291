import { describe, expect, test } from 'vitest';
import { keepsDates } from './translation-dates.ts';
import { passageOf } from './translation-passage.ts';

const keeps = (from: string, source: string, to: string, translation: string) =>
  keepsDates(passageOf(source, from), passageOf(translation, to));

describe('the same dates in two languages', () => {
  test.each<[string, string, string, string]>([
    ['en', 'On Tuesday, May 5', 'es', 'El martes 5 de mayo'],
    ['en', 'On Tuesday, Sept. 5', 'fr', 'Mardi 5 septembre'],
    ['de', 'Am Mittwoch im März', 'en', 'On Wednesday in March'],
    ['en', 'Rates may rise', 'it', 'I tassi potrebbero salire'],
    ['en', 'Rates May Rise', 'it', 'I tassi potrebbero salire'],
    ['en', 'They march on Friday', 'nl', 'Zij lopen op vrijdag'],
    ['en', 'It closed in early May', 'nl', 'Het sloot begin mei'],
    ['en', 'It opens on Sundays', 'fr', 'Il ouvre le dimanche'],
    ['en', 'It burned yesterday', 'es', 'Se quemó ayer'],
    ['de', 'Es brannte letzte Woche', 'fr', 'Il a brûlé la semaine dernière'],
    ['en', 'It will open next year', 'it', 'Aprirà il prossimo anno'],
  ])('%s "%s" and %s "%s"', (from, source, to, translation) => {
    expect(keeps(from, source, to, translation)).toBe(true);
    expect(keeps(to, translation, from, source)).toBe(true);
  });
});

describe('other dates', () => {
  test.each<[string, string, string, string]>([
    ['en', 'On Tuesday', 'es', 'El miércoles'],
    ['en', 'On Tuesday', 'es', 'En ese día'],
    ['en', 'On that day', 'es', 'El martes'],
    ['en', 'From Monday to Friday', 'fr', 'De vendredi à lundi'],
    ['en', 'On May 5', 'es', 'El 5 de marzo'],
    ['en', 'It burned yesterday', 'es', 'Se quemó hoy'],
    ['en', 'It burned', 'es', 'Se quemó ayer'],
    ['de', 'Es brannte letzte Woche', 'fr', 'Il a brûlé la semaine prochaine'],
  ])('%s "%s" and %s "%s"', (from, source, to, translation) => {
    expect(keeps(from, source, to, translation)).toBe(false);
  });
});
