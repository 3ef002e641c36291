/** How numbers are written in a language. */
export type NumberWriting = {
  /** Words of whole numbers, by spelling. One is left out where it is also an article. */
  words: ReadonlyMap<string, number>;
  /** Words that multiply the number before them. */
  scales: ReadonlyMap<string, number>;
  /** The sign before decimals; the other of point and comma separates thousands. */
  decimal: '.' | ',';
  /** Whether a plain space may separate thousands. */
  spaced: boolean;
};

/** Words of the numbers from `first` on; alternatives are joined by a slash, a gap is a dash. */
function counting(first: number, list: string): [string, number][] {
  return list
    .split(/\s+/)
    .flatMap((spellings, place) => spellings.split('/').map((word): [string, number] => [word, first + place]))
    .filter(([word]) => word !== '-');
}

const tens = (list: string): [string, number][] => counting(2, list).map(([word, n]) => [word, 10 * n]);

/** Words of a thousand, a million and so on. */
const scales = (...lists: string[]): [string, number][] =>
  lists.flatMap((list, place) => list.split(' ').map((word): [string, number] => [word, 1_000 ** (place + 1)]));

const englishTens = tens('twenty thirty forty fifty sixty seventy eighty ninety');
const englishUnits = counting(1, 'one two three four five six seven eight nine');

const writing = (
  decimal: '.' | ',',
  spaced: boolean,
  words: [string, number][],
  multiples: [string, number][],
): NumberWriting => ({ decimal, spaced, words: new Map(words), scales: new Map(multiples) });

const known: Readonly<Record<string, NumberWriting>> = {
  en: writing(
    '.',
    false,
    [
      ...englishUnits,
      ...counting(10, 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
      ...englishTens,
      ...englishTens.flatMap(([ten, n]) =>
        englishUnits.map(([unit, m]): [string, number] => [`${ten}-${unit}`, n + m]),
      ),
    ],
    scales('thousand', 'million m mn', 'billion bn b'),
  ),
  de: writing(
    ',',
    false,
    [
      ...counting(
        2,
        'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn',
      ),
      ...counting(18, 'achtzehn neunzehn'),
      ...tens('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'),
    ],
    scales('tausend', 'million millionen mio', 'milliarde milliarden mrd'),
  ),
  fr: writing(
    ',',
    true,
    [
      ...counting(2, 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
      ...counting(17, 'dix-sept dix-huit dix-neuf'),
      ...tens('vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix'),
    ],
    scales('mille', 'million millions', 'milliard milliards'),
  ),
  es: writing(
    ',',
    true,
    [
      ...counting(2, 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis'),
      ...counting(17, 'diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco'),
      ...tens('- treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
    ],
    scales('mil', 'millón millones'),
  ),
  it: writing(
    ',',
    false,
    [
      ...counting(
        2,
        'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici',
      ),
      ...counting(17, 'diciassette diciotto diciannove'),
      ...tens('venti trenta quaranta cinquanta sessanta settanta ottanta novanta'),
    ],
    scales('mila', 'milione milioni', 'miliardo miliardi'),
  ),
  pt: writing(
    ',',
    true,
    [
      ...counting(2, 'dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze'),
      ...counting(16, 'dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove'),
      ...tens('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'),
    ],
    scales('mil', 'milhão milhões', 'bilhão bilhões'),
  ),
  nl: writing(
    ',',
    false,
    [
      ...counting(1, 'één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien'),
      ...counting(17, 'zeventien achttien negentien'),
      ...tens('twintig dertig veertig vijftig zestig zeventig tachtig negentig'),
    ],
    scales('duizend', 'miljoen mln', 'miljard mld'),
  ),
  ru: writing(
    ',',
    true,
    [
      ...counting(1, 'один/одного два/двое/двух/двоих три/трое/трёх/троих четыре/четверо/четырёх/четверых'),
      ...counting(5, 'пять/пятеро/пяти шесть/шестеро/шести семь/семеро/семи восемь/восьми девять/девяти десять/десяти'),
      ...counting(11, 'одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать'),
      ...counting(19, 'девятнадцать'),
      ...tens('двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'),
    ],
    scales('тыс тысяча тысячи тысяч', 'млн миллион миллиона миллионов', 'млрд миллиард миллиарда миллиардов'),
  ),
};

/** How numbers are written in a language (ISO 639-1); null where this is not known. */
export const numberWritingOf = (language: string | null): NumberWriting | null =>
  (language === null ? undefined : known[language]) ?? null;
