import { words } from '@newsloom/text';
import { withoutCase } from './case-ending.ts';

/** The names of countries in a language. */
export type Countries = {
  /** ISO 3166-1 alpha-2 code of a name, in any case, or of an abbreviation in capitals ("U.S."). */
  codeOf: (name: string) => string | undefined;
  nameOf: (code: string) => string;
};

// Codes in Unicode that are not countries: unions, outlying islands, former states, placeholders.
const NO_COUNTRY = new Set(
  `AC AN BU CP CQ CS CT DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB YD YU
   ZR ZZ`.split(/\s+/),
);
const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const codes = alphabet
  .flatMap((first) => alphabet.map((second) => first + second))
  .filter((code) => !NO_COUNTRY.has(code));

// Names in newspapers that Unicode does not have, by language.
const inPrint = new Map([
  [
    'en',
    `America=US, United States of America=US, Britain=GB, Great Britain=GB, Burma=MM, Czech Republic=CZ, Ivory Coast=CI,
     Turkey=TR, Palestine=PS, Democratic Republic of Congo=CD, Democratic Republic of the Congo=CD, Hong Kong=HK,
     Bosnia and Herzegovina=BA, Bosnia=BA, Macedonia=MK, Trinidad and Tobago=TT`,
  ],
  ['es', 'Gran Bretaña=GB, Birmania=MM, Palestina=PS, Costa de Marfil=CI, Bosnia=BA'],
  ['fr', 'Grande-Bretagne=GB, Birmanie=MM, Palestine=PS, Bosnie=BA'],
  ['de', 'Großbritannien=GB, Birma=MM, Elfenbeinküste=CI, Palästina=PS, Bosnien=BA'],
  ['it', 'Gran Bretagna=GB, Birmania=MM, Palestina=PS, Bosnia=BA'],
  ['nl', 'Groot-Brittannië=GB, Engeland=GB, Birma=MM, Palestina=PS, Tsjechië=CZ, Ivoorkust=CI, Bosnië=BA'],
  [
    'ru',
    'Англия=GB, Великобритания=GB, Британия=GB, Белоруссия=BY, Палестина=PS, Южная Корея=KR, Северная Корея=KP, КНДР=KP',
  ],
  ['pt', 'Grã-Bretanha=GB, Birmânia=MM, Palestina=PS, Bósnia=BA'],
]);
const ABBREVIATIONS = 'US=US, USA=US, UK=GB, UAE=AE, DRC=CD, EEUU=US, EUA=US, RDC=CD, VS=US, США=US, ОАЭ=AE, РФ=RU';

const read = new Map<string, Countries>();

/** The countries in a language (ISO 639-1), in English if it is unknown. */
export function countriesIn(language: string | null): Countries {
  // Intl throws for a malformed code.
  const code = language !== null && /^[a-z]{2,3}$/.test(language) ? language : 'en';
  const countries = read.get(code) ?? readCountries(code);
  read.set(code, countries);
  return countries;
}

function readCountries(language: string): Countries {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  // "Myanmar (Burma)", "Hong Kong SAR China": the part that is printed.
  const printed = (name: string | undefined) => name?.replace(/\s*(?:\(.*\)|SAR\b.*)$/u, '');
  const byCode = new Map(codes.map((code) => [code, printed(names.of(code))]));
  const all: [string, string][] = Array.from(byCode).flatMap(([code, name]) =>
    name === undefined ? [] : [[name, code]],
  );
  all.push(...pairs(inPrint.get(language) ?? ''));
  const byName = new Map(all.map(([name, code]) => [spelled(name), code]));
  const byAbbreviation = new Map(pairs(ABBREVIATIONS));
  const longest = Math.max(...all.map(([name]) => name.length));
  return {
    codeOf: (name) => {
      if (name.length > longest) return undefined;
      return byAbbreviation.get(name.replaceAll('.', '')) ?? byName.get(spelled(name));
    },
    nameOf: (code) => byCode.get(code) ?? code,
  };
}

// A fast path: a name of plain letters is one word.
const spelled = (name: string): string =>
  /^[A-Za-z]+$/.test(name) ? name.toLowerCase() : words(name).map(withoutCase).join(' ');

const pairs = (list: string): [string, string][] =>
  list.split(',').flatMap((pair): [string, string][] => {
    const [name = '', code] = pair.trim().split('=');
    return code === undefined ? [] : [[name, code]];
  });
