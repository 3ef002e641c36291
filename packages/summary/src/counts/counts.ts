import { stopwords } from '@newsloom/text';
import { type Counted, type CountingWords, countingWords } from './counting-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** How many a sentence says. `isExact` is false for "about 100" and "more than 100". */
export type Count = { what: Counted; value: number; isExact: boolean };

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** The lists of a language as sets. */
type Words = {
  kinds: { what: Counted; counted: ReadonlySet<string>; taking: ReadonlySet<string> }[];
  /** Finds any word that a count needs; most sentences have none and are not read further. */
  any: RegExp;
} & Record<Exclude<keyof CountingWords, 'kinds'>, ReadonlySet<string>>;

const wordsBy = new Map(
  Object.entries(countingWords).map(([language, { kinds, ...lists }]): [string, Words] => [
    language,
    {
      kinds: (Object.keys(kinds) as Counted[]).map((what) => ({
        what,
        counted: set(kinds[what].counted),
        taking: set(kinds[what].taking),
      })),
      any: new RegExp(
        [...Object.values(kinds).flatMap(({ counted, taking }) => [counted, taking]), lists.toll]
          .flatMap((list) => [...set(list)])
          .join('|'),
        'iu',
      ),
      toll: set(lists.toll),
      number: set(lists.number),
      between: set(lists.between),
      about: set(lists.about),
      exactly: set(lists.exactly),
      part: set(lists.part),
      conjunctions: set(lists.conjunctions),
      elsewhere: set(lists.elsewhere),
    },
  ]),
);

// "The death toll from the quake has now risen to 12". With more words between, the number counts something else.
const TOLL_WORDS = 10;

// "12 people were reported killed", and the same in languages that put the verb at the end.
const COUNTED_WORDS = 8;

// "The number of people killed"
const NUMBER_WORDS = 4;

const MARK_WORDS = 3;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * What a sentence counts: people dead, injured, missing, arrested, evacuated. Uncertain numbers are left out: those of
 * another time, of a part ("including three children"), of what may be, and different numbers of one kind.
 *
 * @param language ISO 639-1; one of de, en, es, fr, it, nl, pt, ru, else nothing is found
 */
export function countsOf(text: string, language: string | null): Count[] {
  const words = language === null ? undefined : wordsBy.get(language);
  if (!words?.any.test(text)) return [];
  const tokens = tokensOf(text, language);
  if (tokens.some((token) => YEAR.test(token.text) || words.elsewhere.has(token.text))) return [];
  const stop = stopwords(language);
  const found = tokens.flatMap((token, place): Count[] => {
    if (token.value === null || !Number.isInteger(token.value) || token.value < 1) return [];
    // "a 20-year-old", "by 50%"
    if (/[-%$€£\p{L}]/u.test(text.charAt(token.end)) || /[$€£]/.test(text.charAt(token.start - 1))) return [];
    if (isPart(tokens, place, words)) return [];
    const found = countedAt(tokens, place, words, stop);
    if (found === null || (found.what === 'dead' && tokens[place + 1]?.text === 'others')) return [];
    const marks = marksBefore(tokens, place).filter(({ text }) => words.about.has(text));
    // "The toll rose to 12": some languages use the same word in "up to 12".
    const isExact = marks.every(({ text }) => found.isToll && upTo.has(text));
    return [{ what: found.what, value: token.value, isExact }];
  });
  const kinds = Map.groupBy(found, ({ what }) => what);
  return [...kinds.values()].flatMap((counts) => {
    const [first] = counts;
    return first !== undefined && counts.every(({ value }) => value === first.value) ? [first] : [];
  });
}

/** What the number at `place` counts. */
function countedAt(
  tokens: readonly Token[],
  place: number,
  words: Words,
  stop: ReadonlySet<string>,
): { what: Counted; isToll: boolean } | null {
  for (const { what, counted } of words.kinds)
    if (isCounted(tokens, place, counted, words)) return { what, isToll: isToll(tokens, place, words) };
  const next = tokens[place + 1];
  // Not in "from 12 to 15".
  const isAlone =
    next === undefined || /^\P{L}/u.test(next.text) || (words.between.has(next.text) && next.text !== 'to');
  const before = beforeMarks(tokens, place, words);
  for (const { what, taking } of words.kinds)
    if (before !== undefined && taking.has(before.text) && (isAlone || stop.has(next.text)))
      return { what, isToll: false };
  return isAlone && isToll(tokens, place, words) ? { what: 'dead', isToll: true } : null;
}

/** "12 people were killed": no word between may name a part of the people. */
function isCounted(tokens: readonly Token[], place: number, counted: ReadonlySet<string>, words: Words): boolean {
  for (const [distance, { text }] of tokens.slice(place + 1, place + 1 + COUNTED_WORDS).entries()) {
    // "Two people killed 12": the two are not counted, they did it.
    if (counted.has(text)) return (tokens[place + distance + 2]?.value ?? null) === null;
    if (!words.between.has(text)) return false;
  }
  return false;
}

/** The word before a number and the words that say how exact it is. */
function beforeMarks(tokens: readonly Token[], place: number, words: Words): Token | undefined {
  let at = place - 1;
  while (
    at > place - 1 - MARK_WORDS &&
    (words.exactly.has(tokens[at]?.text ?? '') || words.about.has(tokens[at]?.text ?? ''))
  )
    at -= 1;
  return tokens[at];
}

function isToll(tokens: readonly Token[], place: number, words: Words): boolean {
  const before = tokens.slice(Math.max(0, place - TOLL_WORDS), place);
  const dead = words.kinds.find(({ what }) => what === 'dead')?.counted;
  const at = before.findLastIndex(({ text }) => words.toll.has(text) || dead?.has(text));
  const trigger = before[at];
  if (trigger === undefined) return false;
  const start = place - before.length + at;
  const isNumber = tokens.slice(Math.max(0, start - NUMBER_WORDS), start).some(({ text }) => words.number.has(text));
  const between = before.slice(at + 1);
  return (
    (words.toll.has(trigger.text) || isNumber) &&
    between.length > 0 &&
    between.every(({ text, value }) => value !== null || (/^\p{L}/u.test(text) && !words.conjunctions.has(text)))
  );
}

const ofWords = set('of von de di van из');
const upTo = set('до tot');

const isPart = (tokens: readonly Token[], place: number, words: Words): boolean =>
  marksBefore(tokens, place).some(({ text }) => words.part.has(text)) ||
  tokens[place + 1]?.text === 'more' ||
  // "Three of 12 people": it is not sure which of the two is counted.
  (ofWords.has(tokens[place - 1]?.text ?? '') && (tokens[place - 2]?.value ?? null) !== null);

/** The words right before a number, in its clause. */
function marksBefore(tokens: readonly Token[], place: number): Token[] {
  const before = tokens.slice(Math.max(0, place - MARK_WORDS), place);
  return before.slice(before.findLastIndex(({ text }) => /^[^\p{L}\p{Nd}]/u.test(text)) + 1);
}
