import { expect, test, vi } from 'vitest';

/** A new copy of the module, since its lists are made on first use and kept. */
const fresh = async () => {
  vi.resetModules();
  return await import('./known-words.ts');
};

test('everyday words of a language', async () => {
  const { commonIn } = await fresh();
  const isCommon = (language: string, words: string) => words.split(' ').map((word) => commonIn(language).has(word));
  expect(isCommon('en', 'the table lauf veldrin')).toEqual([true, true, false, false]);
  expect(isCommon('de', 'der lauf table veldrin')).toEqual([true, true, false, false]);
  // In lists by subject, which are on several lines.
  expect(isCommon('en', 'summer suddenly monday')).toEqual([true, true, true]);
  expect([commonIn('en').has(''), commonIn('de').has('')]).toEqual([false, false]);
  // A language with only one of the lists, and one with none.
  expect(isCommon('pl', 'osoby veldrin')).toEqual([true, false]);
  expect(isCommon('xx', 'the')).toEqual([false]);
  expect([...commonIn('xx')].filter((word) => word !== '')).toEqual([]);
  // Russian ones in every case.
  expect(isCommon('ru', 'девушку девушк')).toEqual([true, true]);
  expect(commonIn('en')).toBe(commonIn('en'));
});

test('first names', async () => {
  const { isFirstName } = await fresh();
  const known = 'ada emil иван ивану ивана jean-luc'.split(' ');
  expect(known.map(isFirstName)).toEqual(known.map(() => true));
  const unknown = 'veldrin jean-veldrin veldrin-luc велдр'.split(' ');
  expect(unknown.map(isFirstName)).toEqual(unknown.map(() => false));
});

test('the nominative of a first name', async () => {
  const { isFirstNameAsIs, nominativeOfFirstName } = await fresh();
  const written = 'Сергея Дмитрию Сергеем Юлия Анны Владимиром Иван Ada'.split(' ');
  expect(written.map(nominativeOfFirstName)).toEqual('Сергей Дмитрий Сергей Юлия Анна Владимир Иван Ada'.split(' '));
  expect(written.filter(isFirstNameAsIs)).toEqual(['Юлия', 'Иван', 'Ada']);
  // Of two names with one stem, the one with the ending of Russian men's names.
  expect(nominativeOfFirstName('Алексом')).toBe('Алексей');
  expect(['Veldrinя', 'Велмрем', 'Veldrin'].map(nominativeOfFirstName)).toEqual([undefined, undefined, undefined]);
});

test('adjectives of nationality', async () => {
  const { nationalityOf } = await fresh();
  const countryOf = (forms: string) => [...new Set(forms.split(' ').map(nationalityOf))];
  expect(countryOf('malian malians')).toEqual(['ML']);
  expect(countryOf('deutsch deutsche deutschen deutscher deutsches deutschem')).toEqual(['DE']);
  expect(countryOf('français française françaises')).toEqual(['FR']);
  expect(countryOf('coreano coreana coreani coreanos coreanas')).toEqual(['KR']);
  expect(countryOf('congolese congolesi')).toHaveLength(1);
  expect(countryOf('veldrin mal koreanis')).toEqual([undefined]);
  // "Nigeriaans" is listed for two countries; the first counts.
  expect(nationalityOf('nigeriaans')).toBe('NE');
});

test('words that are too common for keywords', async () => {
  const { isDullIn } = await fresh();
  const isDull = (language: string | null, words: string) => words.split(' ').map(isDullIn(language));
  expect(isDull('en', 'the table percent lakh phones')).toEqual([true, true, true, true, true]);
  // Everyday, but said too seldom to be dull.
  expect(isDull('en', 'veldrin vacation protein')).toEqual([false, false, false]);
  expect(isDull('de', 'der table')).toEqual([true, false]);
  expect(isDull(null, 'the table vacation')).toEqual([true, true, false]);
  expect(isDull('xx', 'the prozent')).toEqual([false, true]);
  expect(isDullIn('en')('')).toBe(false);
});
