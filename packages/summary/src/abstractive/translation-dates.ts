import { calendarOf } from '@newsloom/text';
import type { Passage } from './translation-passage.ts';
import { keepsMeanings, type WordTable, wordPairsOf } from './word-pairs.ts';

/** Days and spans that are named from the day of the report. */
const RELATIVE_DATES: WordTable = {
  yesterday: { en: 'yesterday', de: 'gestern', es: 'ayer', fr: 'hier', it: 'ieri', nl: 'gisteren' },
  today: {
    en: 'today, ?tonight',
    de: 'heute, ?heutigen',
    es: 'hoy',
    fr: 'aujourdhui, aujourd hui, ?ce soir',
    it: 'oggi, ?stasera, ?stamattina',
    nl: 'vandaag, ?vanavond',
  },
  tomorrow: { en: 'tomorrow', de: '?morgen', es: '?mañana', fr: 'demain', it: 'domani', nl: '?morgen' },
  last: {
    en: 'last week, last month, last year, ?last, ?past, ?previous',
    de: `letzte woche, letzten woche, vergangene woche, vergangenen woche, vorige woche, letzten monat,
      vergangenen monat, letztes jahr, vergangenes jahr, vergangenen jahr, vorjahr, ?letzten, ?vergangenen, ?letzte`,
    es: 'semana pasada, mes pasado, año pasado, ?pasado, ?pasada, ?última, ?último, ?anterior',
    fr: 'semaine dernière, mois dernier, année dernière, an dernier, ?dernier, ?dernière, ?passé, ?passée',
    it: `settimana scorsa, scorsa settimana, mese scorso, scorso mese, anno scorso, scorso anno, ?scorso, ?scorsa,
      ?ultimo`,
    nl: 'vorige week, afgelopen week, vorige maand, afgelopen maand, vorig jaar, afgelopen jaar, ?vorige, ?afgelopen',
  },
  next: {
    en: 'next week, next month, next year, ?next, ?coming, ?following',
    de: `nächste woche, nächsten woche, kommende woche, kommenden woche, nächsten monat, kommenden monat,
      nächstes jahr, nächsten jahr, kommendes jahr, kommenden jahr, ?nächsten, ?kommenden`,
    es: `próxima semana, semana próxima, próximo mes, mes próximo, próximo año, año próximo, año que viene,
      semana que viene, ?próximo, ?próxima, ?siguiente`,
    fr: 'semaine prochaine, mois prochain, année prochaine, an prochain, ?prochain, ?prochaine, ?suivante, ?suivant',
    it: `prossima settimana, settimana prossima, prossimo mese, mese prossimo, prossimo anno, anno prossimo, ?prossimo,
      ?prossima`,
    nl: 'volgende week, komende week, volgende maand, komende maand, volgend jaar, komend jaar, ?volgende, ?komende',
  },
};

const relativeDates = wordPairsOf(RELATIVE_DATES);

/** Abbreviations of months in English newspapers. Not "Mar", which is also a part of names. */
const ABBREVIATED = 'jan=1 feb=2 apr=4 aug=8 sept=9 sep=9 oct=10 nov=11 dec=12';

const namesBy = new Map<string, ReadonlyMap<string, string>>();

/** The names of weekdays and months in a language, in lower case, and which one each is. */
function namesIn(language: string): ReadonlyMap<string, string> {
  const { weekdays, months } = calendarOf(language);
  const short = language === 'en' ? ABBREVIATED.split(' ').map((pair) => pair.split('=')) : [];
  const names =
    namesBy.get(language) ??
    new Map([
      ...Array.from(weekdays, (name, at) => [name, `day ${at + 1}`] as const),
      ...Array.from(months, (name, at) => [name, `month ${at + 1}`] as const),
      ...short.map(([name = '', month]) => [name, `month ${month}`] as const),
    ]);
  namesBy.set(language, names);
  return names;
}

/** Words before a month: "in early May", "from March". */
const BEFORE_MONTH = 'in|on|of|since|until|from|by|last|next|this|early|late|mid|and|to';

/** "May" and "March" are months beside a number or after such a word; else they may be verbs. */
const ENGLISH_MONTH = new RegExp(
  `\\b(?:May|March)\\b(?=,?\\s+\\p{Nd})|(?<=(?:\\p{Nd}|\\b(?:${BEFORE_MONTH}))[\\s-])(?:May|March)\\b`,
  'gu',
);

/** An English text without the month of May. */
export const withoutMay = ({ text, language }: Passage): Passage => ({
  language,
  text: language === 'en' ? text.replace(ENGLISH_MONTH, (month) => (month === 'May' ? ' ' : month)) : text,
});

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** The weekdays and months of a text, in their order. */
function datesOf({ text, language }: Passage): string[] {
  const names = namesIn(language);
  const isCapitalised = ['en', 'de'].includes(language);
  const months = new Set(language === 'en' ? Array.from(text.matchAll(ENGLISH_MONTH), ({ index }) => index) : []);
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) => {
    if (language === 'en' && /^(?:May|March)$/.test(word) && !months.has(index)) return [];
    if (isCapitalised && !/^\p{Lu}/u.test(word)) return [];
    const written = word.toLowerCase();
    const singular = written.replace(/s$/, ''); // "on Fridays"
    return names.get(written) ?? names.get(singular) ?? [];
  });
}

/** Says whether a word is a weekday or a month of a language. */
export const isDateWord = (word: string, language: string): boolean => namesIn(language).has(word.toLowerCase());

/** Says whether a translation has the weekdays and months of its source in their order, and its "yesterday". */
export const keepsDates = (source: Passage, translation: Passage): boolean =>
  datesOf(source).join() === datesOf(translation).join() && keepsMeanings(relativeDates, source, translation);
