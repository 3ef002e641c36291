/** Languages whose words change their endings by case. There the beginning of a word represents all its forms. */
const INFLECTED = new Set('ru uk be bg sr pl cs sk sl hr lt lv fi et hu tr'.split(' '));

/**
 * How many letters are cut off. Case endings have two letters or three ("мост", "мосту"; "ледокол", "ледокола"); the
 * rest still distinguishes words.
 */
const ENDING = 2;
const SHORTEST = 4;
const LONGEST = 7;

/** The part of a word that represents all its forms: the whole word, or in inflected languages its beginning. */
export function stem(word: string, language: string | null): string {
  if (language === null || !INFLECTED.has(language)) return word;
  return word.slice(0, Math.min(LONGEST, Math.max(SHORTEST, word.length - ENDING)));
}
