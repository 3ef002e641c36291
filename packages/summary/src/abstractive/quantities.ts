const LISTS: Readonly<Record<string, string>> = {
  en: `hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half halved double
    doubled triple tripled twice quarter first second third fourth fifth sixth seventh eighth ninth tenth`,
  de: `hundert hunderte hunderten tausend tausende tausenden million millionen milliarde milliarden billionen dutzend
    dutzende hälfte halb doppelt verdoppelt drittel viertel erste ersten erster zweite zweiten zweiter dritte dritten
    dritter vierte vierten fünfte fünften`,
  fr: `cent cents centaine centaines mille millier milliers million millions milliard milliards douzaine dizaines moitié
    demi double doublé triple tiers quart premier première deuxième second seconde troisième quatrième cinquième`,
  es: `cien ciento cientos centenares mil miles millón millones docena docenas decenas mitad medio media doble triple
    tercio cuarto cuarta primer primero primera segundo segunda tercer tercero tercera quinto quinta`,
  it: `cento centinaia mille mila migliaia milione milioni miliardo miliardi dozzina decine metà mezzo mezza doppio
    triplo terzo terza quarto quarta primo prima secondo seconda quinto quinta`,
  pt: `cem cento centenas mil milhares milhão milhões bilhão bilhões dúzia dúzias dezenas metade meio meia dobro triplo
    terço quarto quarta primeiro primeira segundo segunda terceiro terceira quinto quinta`,
  nl: `honderd honderden duizend duizenden miljoen miljoenen miljard miljarden dozijn tientallen helft half halve dubbel
    kwart eerste tweede derde vierde vijfde`,
  ru: `сто сотня сотни сотен тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов десятки
    десятков дюжина половина половину половины вдвое втрое треть четверть первый первая первое первого первой второй
    вторая второе второго третий третья третье третьего третьей`,
};

const sets = new Map<string | null, ReadonlySet<string>>(
  Object.entries(LISTS).map(([language, list]) => [language, new Set(list.split(/\s+/))]),
);
const none: ReadonlySet<string> = new Set();

/**
 * Words of amounts and ranks, spelt as by `words`, in addition to the words of whole numbers (`number-words.ts`); empty
 * for other languages.
 */
export const quantitiesOf = (language: string | null): ReadonlySet<string> => sets.get(language) ?? none;
