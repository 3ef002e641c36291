import { words } from '@newsloom/text';

/** The names of countries in a language. */
export type Countries = {
  /** ISO 3166-1 alpha-2 codes by name, as `words` spells it with spaces between. */
  byName: ReadonlyMap<string, string>;
  /** The names themselves, and their first words: "united", "united arab", "united arab emirates". */
  beginnings: ReadonlySet<string>;
  /** Codes by abbreviation, in capitals and without full stops: "US". */
  byAbbreviation: ReadonlyMap<string, string>;
  nameOf: (code: string) => string;
};

// Codes in Unicode that are not countries: unions, outlying islands, former states, placeholders.
const noCountry = new Set(
  `AC AN BU CP CQ CS CT DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB YD YU
   ZR ZZ`.split(/\s+/),
);
const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const codes = alphabet
  .flatMap((first) => alphabet.map((second) => first + second))
  .filter((code) => !noCountry.has(code));

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
  ['pt', 'Grã-Bretanha=GB, Birmânia=MM, Palestina=PS, Bósnia=BA'],
]);
const abbreviations = 'US=US, USA=US, UK=GB, UAE=AE, DRC=CD, EEUU=US, EUA=US, RDC=CD';

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
  const byCode = new Map(codes.map((code) => [code, names.of(code)]));
  const byName = new Map<string, string>();
  for (const [code, name] of byCode) {
    // "Myanmar (Burma)", "Hong Kong SAR China": the part that is printed.
    if (name !== undefined) byName.set(spelled(name.replace(/\s*(?:\(.*\)|SAR\b.*)$/u, '')), code);
  }
  for (const [name, code] of pairs(inPrint.get(language) ?? '')) byName.set(spelled(name), code);
  const beginnings = new Set(Array.from(byName.keys(), beginningsOf).flat());
  return {
    byName,
    beginnings,
    byAbbreviation: new Map(pairs(abbreviations)),
    nameOf: (code) => byCode.get(code) ?? code,
  };
}

const spelled = (name: string): string => words(name).join(' ');

function beginningsOf(name: string): string[] {
  const all = name.split(' ');
  return all.map((_, place) => all.slice(0, place + 1).join(' '));
}

const pairs = (list: string): [string, string][] =>
  list.split(/,\s*/).flatMap((pair): [string, string][] => {
    const [name = '', code] = pair.trim().split('=');
    return code === undefined ? [] : [[name, code]];
  });
