import { expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { readMetaTags } from './meta-tags.ts';
import { declaredLanguage, isMonthFirst } from './page-language.ts';

const read = (html: string, url = 'https://daily.example/') => {
  const document = parseHtml(html, 'light');
  const meta = readMetaTags(document);
  return { language: declaredLanguage(document, meta), monthFirst: isMonthFirst(document, meta, url) };
};
const locale = (tag: string) => `<meta property="og:locale" content="${tag}">`;

test.each([
  ['<html lang="de">', 'de'],
  ['<html lang=" EN-us ">', 'en'],
  ['<html lang="pt_BR">', 'pt'],
  ['<html lang="fil">', 'tl'],
  ['<html lang="nn-NO">', 'no'],
  ['<html lang="iw">', 'he'],
  ['<html lang="gsw">', 'gsw'],
  [`<html lang="de">${locale('fr_FR')}`, 'de'],
  [`<html lang="english">${locale('fr_FR')}`, 'fr'],
  [`<html lang="e">${locale('fr_FR')}`, 'fr'],
  [`<html lang="1de">${locale('fr_FR')}`, 'fr'],
  [`<html lang="en.us">${locale('fr_FR')}`, 'fr'],
  ['<meta name="language" content="es">', 'es'],
  ['<body lang="it">', 'it'],
  [`${locale('x')}<body lang="it">`, 'it'],
  ['<p lang="it">Ciao</p>', null],
])('the language of %s is %s', (html, language) => {
  expect(read(html).language).toBe(language);
});

test.each([
  ['<html lang="en-US">', 'daily.example', true],
  ['<html lang="en_us">', 'daily.co.uk', true],
  ['<html lang=" es-PR ">', 'daily.example', true],
  ['<html lang="en-GB">', 'daily.example', false],
  ['<html lang="es-US">', 'daily.example', true],
  ['<html lang="en">', 'daily.example', true],
  ['<html lang="EN">', 'daily.example', true],
  ['<html lang="en">', 'daily.co.uk', false],
  ['<html lang="en">', 'uk.daily.example', true],
  ['<html lang="en">', 'xuk', true],
  ['<html lang="en-Latn">', 'daily.example', true],
  ['<html lang="eng">', 'daily.example', false],
  ['<html lang="den">', 'daily.example', false],
  ['<html lang="de">', 'daily.example', false],
  [`<html lang=" ">${locale('en_US')}`, 'daily.example', true],
  [`<html lang="de-DE">${locale('en_US')}`, 'daily.example', false],
  [locale('en_US'), 'daily.example', true],
  ['<p>Text</p>', 'daily.example', false],
])('the dates of %s on %s begin with the month: %s', (html, host, monthFirst) => {
  expect(read(html, `https://${host}/dam`).monthFirst).toBe(monthFirst);
});

test('a page of English without an address counts as American', () => {
  expect(read('<html lang="en">', 'nowhere').monthFirst).toBe(true);
});
