import { words } from '@newsloom/text';

export type Country = { /** In the story's language. */ name: string; /** ISO 3166-1 alpha-2. */ country: string };

// Codes that Unicode names besides countries: unions, outlying islands, states that are no more, placeholders.
const noCountry = new Set(
  'AC AN BU CP CQ CS CT DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UN VD WK XA XB YD YU ZR ZZ'.split(' '),
);

const letters = Array.from({ length: 26 }, (_, place) => String.fromCharCode(65 + place));
const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !noCountry.has(code));

// What newspapers write and Unicode does not.
const usual: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { america: 'US', 'united states of america': 'US', britain: 'GB', 'great britain': 'GB', burma: 'MM', 'czech republic': 'CZ', 'ivory coast': 'CI', turkey: 'TR', palestine: 'PS', 'democratic republic of congo': 'CD', 'hong kong': 'HK', macedonia: 'MK', swaziland: 'SZ', 'cape verde': 'CV' },
  es: { 'ee uu': 'US', eeuu: 'US', 'gran bretaña': 'GB', birmania: 'MM', palestina: 'PS', 'costa de marfil': 'CI' },
  fr: { 'etats unis': 'US', 'grande bretagne': 'GB', birmanie: 'MM', palestine: 'PS' },
  de: { usa: 'US', großbritannien: 'GB', birma: 'MM', elfenbeinküste: 'CI', palästina: 'PS' },
  it: { usa: 'US', 'gran bretagna': 'GB', birmania: 'MM', palestina: 'PS', 'costa d avorio': 'CI' },
  pt: { eua: 'US', 'grã bretanha': 'GB', birmânia: 'MM', palestina: 'PS', inglaterra: 'GB' },
};

type Gazetteer = { byName: ReadonlyMap<string, string>; nameOf: (code: string) => string };

const gazetteers = new Map<string, Gazetteer>();

/** The names of countries in a language (ISO 639-1); in English where the language is not known. */
function gazetteerOf(language: string | null): Gazetteer {
  const code = language !== null && /^[a-z]{2,3}$/.test(language) ? language : 'en';
  const known = gazetteers.get(code) ?? readGazetteer(code);
  gazetteers.set(code, known);
  return known;
}
