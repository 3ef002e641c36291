import { stopwords, words } from '@newsloom/text';
import { type DefiniteLists, definiteLists, dependentOpenings } from './definite-lists.ts';
import { englishVerb } from './english-verb.ts';
import { termsOf } from './term.ts';

type Read = Readonly<Record<keyof DefiniteLists, ReadonlySet<string>>>;

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

const byLanguage = new Map<string, Read>(
  Object.entries(definiteLists).map(([language, lists]) => [
    language,
    {
      articles: set(lists.articles),
      explaining: set(lists.explaining),
      dependent: set(lists.dependent),
      unique: set(lists.unique),
      closing: set(lists.closing),
    },
  ]),
);

/**
 * Languages in which general nouns have no definite article (unlike "la inflación"): a subject that has one is known.
 */
const NOUN_LAST: ReadonlySet<string> = new Set(['en', 'de', 'nl']);

const openings = new Map(Object.entries(dependentOpenings).map(([language, list]) => [language, set(list)]));

// "the proposed new border wall": more words than these before a noun describe it.
const MOST_BEFORE = 3;

// "In seven weeks, the siphons could": the subject comes soon.
const OPENING_TOKENS = 8;

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(?:['’](?:s(?!\p{L}))?)?|[^\s]/gu;
const isWord = (token: string): boolean => /^\p{L}/u.test(token);
const CAPITAL = /^\p{Lu}/u;
const QUOTED = /^["“„«»'‘(]/u;

/**
 * For each sentence of an article, the nouns that it takes as known, as terms: "the company", "der Mann". Such a noun
 * has a definite article, and the sentence does not say which one is meant. It always stands for something named
 * before, was used before in the article, or is a subject at the beginning. Nouns that everybody knows ("the
 * president") are left out. Empty for languages without lists.
 */
export function definiteNouns(sentences: readonly string[], language: string | null): string[][] {
  const lists = byLanguage.get(language ?? '');
  const opening = openings.get(language ?? '');
  const used = new Set<string>();
  return sentences.map((text, position) => {
    const nouns =
      lists === undefined ? openingNoun(text, opening) : nounsIn(text, lists, language, position > 0 ? used : null);
    for (const term of termsOf(words(text), language)) used.add(term);
    return termsOf(nouns, language);
  });
}

/** "Компания сообщила", but not "Компания «Волна»". */
function openingNoun(text: string, opening: ReadonlySet<string> | undefined): string[] {
  const [first = '', second = ''] = text.match(TOKEN) ?? [];
  const isExplained = CAPITAL.test(second) || QUOTED.test(second);
  return opening?.has(first.toLowerCase()) === true && !isExplained ? [first.toLowerCase()] : [];
}

function nounsIn(text: string, lists: Read, language: string | null, used: ReadonlySet<string> | null): string[] {
  const tokens = text.replace(/(?<!\p{L})(l|dell|all|nell|dall|sull)['’](?=\p{L})/giu, '$1 ').match(TOKEN) ?? [];
  const own = new Set<string>();
  const nouns: string[] = [];
  for (const [place, one] of tokens.entries()) {
    const word = one.toLowerCase();
    if (lists.articles.has(word)) {
      const noun = nounAfter(tokens, place, lists, language);
      const [term = ''] = noun === null ? [] : termsOf([noun], language);
      const isFirst = place === 0 || (place <= OPENING_TOKENS && tokens[place - 1] === ',');
      const isSubject = isFirst && used !== null && NOUN_LAST.has(language ?? '');
      const isGiven = isSubject || isDependentNoun(noun, lists) || used?.has(term) === true;
      if (noun !== null && !own.has(term) && !lists.unique.has(noun) && isGiven) nouns.push(noun);
    }
    for (const term of termsOf(words(one), language)) own.add(term);
  }
  return nouns;
}

/** "companies" is listed as "company", "figures" as "figure". */
const isDependentNoun = (noun: string | null, { dependent }: Read): boolean =>
  noun !== null &&
  (dependent.has(noun) || dependent.has(noun.replace(/s$/u, '')) || dependent.has(noun.replace(/ies$/u, 'y')));

/** The noun of the article at `place`; null if there is none, or if the sentence says which it is. */
function nounAfter(tokens: readonly string[], place: number, lists: Read, language: string | null): string | null {
  const end = language === 'de' ? germanNoun(tokens, place) : plainNoun(tokens, place, lists, language);
  if (end === null) return null;
  const noun = (tokens[end] ?? '').toLowerCase().replace(/['’]s?$/u, '');
  const next = tokens[end + 1] ?? '.';
  const following = next === ',' ? (tokens[end + 2] ?? '') : '';
  // "In the interview, Brink said": the name does not say which interview.
  const isNamed = isName(next) || QUOTED.test(next) || (place !== 1 && CAPITAL.test(following));
  const isOwner = /['’]s?$/u.test(tokens[end] ?? '');
  const isExplained = !isOwner && (isNamed || lists.explaining.has(next.toLowerCase()) || isRelative(following));
  return isExplained ? null : noun;
}

/** "the company Orlop", but not "voted against the bill Tuesday". */
const isName = (token: string): boolean =>
  CAPITAL.test(token) && !/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(token);

const RELATIVE = new Set(
  'which who whose where der die das dessen deren wo qui que dont où che cui quien cuyo que die dat'.split(' '),
);
const isRelative = (word: string): boolean => RELATIVE.has(word);

/** German nouns have capitals. Two words before are enough: "der mittlerweile 21 Jahre alte Mann" is no plain noun. */
function germanNoun(tokens: readonly string[], place: number): number | null {
  for (let at = place + 1; at <= place + 1 + MOST_BEFORE; at += 1) {
    const one = tokens[at] ?? '';
    if (CAPITAL.test(one)) return at;
    if (!isWord(one)) return null;
  }
  return null;
}

/** The last word of the run in English. In other languages the first word, if no description of the noun follows. */
function plainNoun(tokens: readonly string[], place: number, lists: Read, language: string | null): number | null {
  const stop = stopwords(language);
  const isNounLike = (at: number): boolean => {
    const one = tokens[at] ?? '';
    return isWord(one) && !CAPITAL.test(one) && !stop.has(one) && !lists.explaining.has(one);
  };
  let end = place;
  while (isNounLike(end + 1) && end - place <= MOST_BEFORE) {
    const word = tokens[end + 1] ?? '';
    if (end > place && language === 'en' && englishVerb.test(word)) break;
    end += 1;
    if (/['’]s?$/u.test(word) || language !== 'en') break;
  }
  if (end === place || end - place > MOST_BEFORE) return null;
  const next = tokens[end + 1] ?? '.';
  const noun = tokens[end] ?? '';
  return language === 'en' || !isWord(next) || lists.closing.has(next) || lists.dependent.has(noun) ? end : null;
}
