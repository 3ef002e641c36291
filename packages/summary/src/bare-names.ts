import { byScript } from '@newsloom/text';

/** "Ada Brink", "Ada M. Brink": capitalised words in a row. */
const fullName = byScript(/\p{Lu}[\p{L}'’\-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'’\-]+)+/gv);
const lastName = byScript(/\p{Lu}[\p{L}'’\-]+$/v);

/** A word with a capital, and what stands directly before it. */
const capitalised = byScript(/(?:(?<before>[\p{L}.]+) )?(?<name>\p{Lu}[\p{L}\-]+)(?<after> \p{Lu})?/gv);

// "the House", "la Casa": no surname.
const articles = new Set('the a an la le les el los il lo o os as de het den det'.split(' '));

// "Mr. Brink" is as unknown as "Brink"; "Mayor Brink" is not.
const honorifics = new Set('Mr Mr. Mrs Mrs. Ms Ms. Miss'.split(' '));

/**
 * The surnames in each sentence of an article that it does not give in full there, but did before: "Brink said" after
 * "Ada Brink, the mayor". Readers of the sentence alone do not know them. German has capitals for all nouns, so none
 * are found there.
 */
export function bareNames(sentences: readonly string[], language: string | null): string[][] {
  if (language === 'de') return sentences.map(() => []);
  const introduced = new Set<string>();
  return sentences.map((text) => {
    const full = text.match(fullName(text)) ?? [];
    const surnames = full.flatMap((name) => name.match(lastName(name)) ?? []);
    const bare =
      introduced.size === 0
        ? []
        : [...text.matchAll(capitalised(text))].flatMap(({ groups }) => {
            const { before = '', name = '', after } = groups ?? {};
            const isAlone =
              after === undefined && (!/^\p{Lu}/u.test(before) || honorifics.has(before)) && !articles.has(before);
            const surname = name.replace(/['’]s$/u, '');
            return isAlone && introduced.has(surname) && !surnames.includes(surname) ? [surname] : [];
          });
    for (const surname of surnames) introduced.add(surname.replace(/['’]s$/u, ''));
    return bare;
  });
}
