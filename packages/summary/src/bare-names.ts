import { byScript } from '@newsloom/text';

/** "Ada Brink", "Ada M. Brink": capitalised words in a row. */
const fullName = byScript(/\p{Lu}[\p{L}'’\-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'’\-]+)+/gv);
// German has capitals for all nouns: a name is two words with capitals inside a sentence, but not "Millionen Euro".
const GERMAN_NAME =
  /(?<=[\p{Ll}\p{N},)] )\p{Lu}[\p{L}-]+(?: \p{Lu}\.)?(?: (?!(?:Euro|Dollar|Franken|Uhr|Prozent|Grad|Menschen|Jahren?|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L}))\p{Lu}[\p{L}-]+)+/gu;
const lastName = byScript(/\p{Lu}[\p{L}'’\-]+$/v);

/** A word with a capital, and the words directly before and after it. */
const capitalised = byScript(/(?<=(?<before>[\p{L}.]+) |)(?<!\p{L})(?<name>\p{Lu}[\p{L}\-]+)(?=(?<after> \p{Lu})|)/gv);

// "Harper said", "said Harper.": a speaker with a single name is known by that name, or was introduced before.
const speaker = byScript(
  /(?<!\p{Lu}\p{L}*\.? )(?<!\p{L})(?<name>\p{Lu}\p{Ll}[\p{L}\-]+) (?:said|says|told|added|adds|noted|argued|insisted|explained|recalled|continued|testified)(?!\p{L})|(?<!\p{L}|\p{Lu}\p{L}*\.? )(?<who>\p{Lu}\p{Ll}[\p{L}\-]+)(?=, who(?:se)? )|(?:said|says|added) (?<last>\p{Lu}\p{Ll}[\p{L}\-]+)(?=[.,])/gv,
);

// "the House", "la Casa": no surname.
const ARTICLES = new Set('the a an la le les el los il lo o os as de het den det'.split(' '));

// "Mr. Brink" is as unknown as "Brink"; "Mayor Brink" is not.
const HONORIFICS = new Set('Mr Mr. Mrs Mrs. Ms Ms. Miss'.split(' '));

/** The surname in a full name; null for "Mr Brink". */
function surnameOf(name: string): string | null {
  const [first = '', ...rest] = name.split(' ');
  const last = name.match(lastName(name))?.[0].replace(/['’]s$/u, '') ?? null;
  return HONORIFICS.has(first) && rest.length < 2 ? null : last;
}

/**
 * For each sentence of an article, the surnames that have no first name in it: those that another sentence gives in
 * full ("Brink said" beside "Ada Brink, the mayor"), those after "Mr" or "Ms", and those of speakers. Readers of the
 * sentence alone do not know these people. An article opens with names that everybody knows, so its first sentence has
 * none.
 */
export function bareNames(sentences: readonly string[], language: string | null): string[][] {
  const surnamesOf = sentences.map((text) => {
    const full = text.match(language === 'de' ? GERMAN_NAME : fullName(text)) ?? [];
    return full.flatMap((name) => surnameOf(name) ?? []);
  });
  const introduced = new Set(surnamesOf.flat());
  return sentences.map((text, position) => {
    const surnames = surnamesOf[position] ?? [];
    const speakers = new Set(
      language === 'en'
        ? [...text.matchAll(speaker(text))].map(({ groups }) => groups?.name ?? groups?.who ?? groups?.last ?? '')
        : [],
    );
    return position === 0
      ? []
      : [...text.matchAll(capitalised(text))].flatMap(({ groups }) => {
          const { before = '', name = '', after } = groups ?? {};
          const isAlone =
            after === undefined && (!/^\p{Lu}/u.test(before) || HONORIFICS.has(before)) && !ARTICLES.has(before);
          const surname = name.replace(/['’]s$/u, '');
          const isKnownName = introduced.has(surname) || HONORIFICS.has(before) || speakers.has(name);
          return isAlone && isKnownName && !surnames.includes(surname) ? [surname] : [];
        });
  });
}
