/** Languages whose words change their endings by case: there the beginning of a word stands for the word. */
const INFLECTED = new Set('en es fr it pt ro ca de ru uk be bg sr pl cs sk sl hr lt lv fi et hu tr'.split(' '));

/** Long enough to keep most words apart, short enough to lose the endings ("ледокола", "ледоколу"). */
const STEM_LETTERS = 6;

/** The part of a word that stands for all its forms: the whole word, or its beginning in inflected languages. */
export function stem(word: string, language: string | null): string {
  return language !== null && INFLECTED.has(language) ? word.slice(0, STEM_LETTERS) : word;
}
