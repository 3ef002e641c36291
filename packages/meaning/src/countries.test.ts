import { describe, expect, test, vi } from 'vitest';

/** A new copy of the module, since the names of a language are read on first use and kept. */
const fresh = async () => {
  vi.resetModules();
  return await import('./countries.ts');
};

describe('the country of a name', () => {
  test.each<[language: string | null, name: string, expected: string | undefined]>([
    ['en', 'Norway', 'NO'],
    ['en', 'norway', 'NO'],
    ['en', 'NORWAY', 'NO'],
    ['en', 'Norwegen', undefined],
    ['de', 'Norwegen', 'NO'],
    [null, 'Norway', 'NO'],
    ['not a code', 'Norway', 'NO'],
    ['xx', 'Norway', 'NO'],
    ['en', 'Guinea-Bissau', 'GW'],
    ['en', 'Guinea Bissau', 'GW'],
    ['en', 'São Tomé & Príncipe', 'ST'],
    // Unicode has "Myanmar (Burma)" and "Hong Kong SAR China".
    ['en', 'Myanmar', 'MM'],
    ['en', 'Hong Kong', 'HK'],
    ['pl', 'Mjanma', 'MM'],
    // Names in newspapers.
    ['en', 'America', 'US'],
    ['en', 'Great Britain', 'GB'],
    ['en', 'Czech Republic', 'CZ'],
    ['en', 'Trinidad and Tobago', 'TT'],
    ['es', 'Birmania', 'MM'],
    ['fr', 'Birmanie', 'MM'],
    ['de', 'Birma', 'MM'],
    ['it', 'Birmania', 'MM'],
    ['pt', 'Birmânia', 'MM'],
    ['nl', 'Engeland', 'GB'],
    ['de', 'America', undefined],
    // Every case of a Russian name.
    ['ru', 'Великобритании', 'GB'],
    ['ru', 'Южной Кореи', 'KR'],
    ['ru', 'Норвегию', 'NO'],
    // Abbreviations only in capitals, in every language.
    ['en', 'U.S.', 'US'],
    ['sv', 'USA', 'US'],
    ['de', 'EUA', 'US'],
    ['ru', 'США', 'US'],
    ['en', 'us', undefined],
    ['en', 'Veldrin', undefined],
    ['en', '', undefined],
    // In Unicode, but no countries.
    ['en', 'European Union', undefined],
    ['en', 'Canary Islands', undefined],
    ['en', `Norway${' and Norway'.repeat(100)}`, undefined],
  ])('in %s: %s', async (language, name, expected) => {
    const { countriesIn } = await fresh();
    expect(countriesIn(language).codeOf(name)).toBe(expected);
  });
});

test.each([
  ['en', 'MM', 'Myanmar'],
  ['en', 'HK', 'Hong Kong'],
  ['de', 'NO', 'Norwegen'],
  ['xx', 'NO', 'Norway'],
  ['en', 'QQ', 'QQ'],
  ['en', 'EU', 'EU'],
])('the name in %s of %s is %s', async (language, code, expected) => {
  const { countriesIn } = await fresh();
  expect(countriesIn(language).nameOf(code)).toBe(expected);
});

test('the longest name of a country is found too', async () => {
  const { countriesIn } = await fresh();
  const { codeOf } = countriesIn('en');
  expect(codeOf('South Georgia & South Sandwich Islands')).toBe('GS');
  expect(codeOf('Democratic Republic of the Congo')).toBe('CD');
});

test('the names of a language are read once', async () => {
  const { countriesIn } = await fresh();
  expect(countriesIn('fi')).toBe(countriesIn('fi'));
  expect(countriesIn('fi')).not.toBe(countriesIn('sv'));
});
