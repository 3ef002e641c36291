/** The parts of words for numbers in a language. */
const PARTS: Readonly<Record<string, string>> = {
  de: `ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf sech sieb zwanzig dreißig vierzig fünfzig sechzig
    siebzig achtzig neunzig hundert tausend`,
  en: `two three four five six seven eight nine ten eleven twelve hundred thousand million billion trillion twenty
    thirty forty fifty sixty seventy eighty ninety`,
  es: `dos tres cuatro cinco quin seis siete sete ocho nueve nove cient cientos cientas ientos ientas cien ciento
    veinti uno ún dós trés séis mil`,
  fr: `deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente
    quarante cinquante soixante cent cents mille un une`,
  it: `un uno due tre tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
    venti vent trenta trent quaranta quarant cinquanta cinquant sessanta sessant settanta settant ottanta ottant
    novanta novant cento cent mila mille`,
  nl: `een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien twintig dertig veertig vijftig
    zestig zeventig tachtig negentig honderd duizend`,
};

/** What may stand between two parts: "einundzwanzig", "vingt-et-un". */
const JOINTS: Readonly<Record<string, string>> = { de: 'und', fr: '-et-|-', nl: 'en|ën' };

/** Words of large numbers, which need no other part. */
const LARGE: Readonly<Record<string, string>> = {
  de: 'hundert tausend million millionen milliarde milliarden billion billionen',
  en: 'hundred thousand million millions billion billions trillion trillions',
  es: 'cien ciento mil millón millones billón billones',
  fr: 'cent cents mille million millions milliard milliards billion billions',
  it: 'cento mille mila milione milioni miliardo miliardi bilione bilioni',
  nl: 'honderd duizend miljoen miljoenen miljard miljarden biljoen',
};

const compoundBy = new Map(
  Object.entries(PARTS).map(([language, list]) => {
    const part = `(?:${list.split(/\s+/).join('|')})`;
    return [language, new RegExp(`^${part}(?:(?:${JOINTS[language] ?? ''})?${part})+$`, 'u')];
  }),
);
const largeBy = new Map(Object.entries(LARGE).map(([language, list]) => [language, new Set(list.split(' '))]));

/**
 * Says whether a word is a number that `numberWritingOf` does not know: "zweihundert", "ventitré", and "hundred",
 * "mille" and "millions" without a number before them.
 *
 * @param word in lower case
 */
export const isUnreadNumber = (word: string, language: string): boolean =>
  compoundBy.get(language)?.test(word) === true || largeBy.get(language)?.has(word) === true;
