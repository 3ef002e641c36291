import { byScript, calendarOf, stopwords, words as wordsOf } from '@newsloom/text';
import { pointsOut } from './demonstratives.ts';
import { isFurniture } from './furniture.ts';
import { isGarbled, runsTogether } from './garbled.ts';
import { withoutQuotations } from './quotation.ts';
import { type Wording, wordingOf } from './wording.ts';

/**
 * Why a sentence is not shown:
 *
 * - `short`, `remark`, `long`: a fragment or a quip; some names and little else; more than one fact.
 * - `leans`: it opens with a word that points to the sentence before ("But", "This").
 * - `links`: a word near its beginning ties it to the sentence before ("also", "meanwhile").
 * - `pronoun`: a pronoun comes before anything that it could stand for ("One of them").
 * - `points`: it points to something that is not in it ("harnessed this fear").
 * - `unnamed-speaker`: somebody speaks who is not named in it ("he said", "the nurse said").
 * - `half-quotation`, `only-quotation`: a quotation begins or ends elsewhere, or has no speaker.
 * - `unfinished`: it says itself that it goes on. `cut-off`: no end or no beginning. `no-verb`: not a statement.
 * - `capitals`, `transcript`: a heading, or a speaker of a transcript.
 * - `question`, `first-person`: not what happened, but the writer's voice.
 * - `furniture`: not text of the article. `garbled`: letters read in a wrong encoding, or a heading that runs into it.
 */
export type Refusal =
  | 'short'
  | 'remark'
  | 'long'
  | 'leans'
  | 'links'
  | 'pronoun'
  | 'points'
  | 'unnamed-speaker'
  | 'half-quotation'
  | 'only-quotation'
  | 'unfinished'
  | 'cut-off'
  | 'no-verb'
  | 'capitals'
  | 'transcript'
  | 'question'
  | 'first-person'
  | 'furniture'
  | 'garbled';

// A shorter sentence is a fragment or a quip; a longer one has more than one fact.
const FEWEST_WORDS = 7;
const MOST_WORDS = 50;

// In Latin letters: some ten English words. A shorter sentence is a remark, whatever its names. A Chinese, Japanese or
// Korean character says as much as three letters.
const LEAST_WIDTH = 60;
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
const LETTERS_OF_WIDE = 3;

const widthOf = (text: string): number => text.length + (LETTERS_OF_WIDE - 1) * (text.match(WIDE)?.length ?? 0);

// "…," she said in Bamako: with fewer words there is no named speaker.
const FEWEST_OWN_WORDS = 2;

// "The minister also said", "Republicans, meanwhile, are": a link to the sentence before is near the beginning.
const LINKING_WORDS = 8;

// "One of them", "In his last days": nothing before the pronoun is something that it could stand for.
const OPENING_WORDS = 6;

// A longer sentence has a verb, even if no known one.
const SURELY_STATEMENT = 14;

// "Four times he has". The German words are in the form that they have after "vor".
const COUNTING = new Set('times mal tagen monaten jahren veces fois volte vezes keer раз раза'.split(' '));

// "Minutes later he was"
const AFTER = new Set('later später después dopo depois спустя'.split(' '));

// "In his last days in office, President Trump": the name comes late, but it comes.
const NAME_AFTER_COMMA = /,\s(?:the\s\p{L}|(?:\p{L}+-)?\p{Lu})/u;

const HEADING = /^(?:\p{Lu}[\p{L}\p{N}'’-]*)(?: [\p{L}\p{N}'’-]+){0,4}: \p{Lu}/u; // "Looking ahead: Earning his"
const SPEAKER = /^[\p{Lu}\s,.'’-]{4,}:/u; // of a transcript
// With the closing marks of all languages: French sets a space before them, German closes with “.
const UNFINISHED = /(?:\.\.\.|…|:|,)[\s"'“”’»)\]」』]*$/u;
const ENDING = /[.!。！।۔][\s"'“”’»)\]」』]*$/u;
const ASKING = /[?？؟][\s"'“”’»)\]」』]*$/u;
const BEGINNING = /^[\s"'“‘«„(「『¿¡]*[\p{Lu}\p{Lo}\p{N}$€£¥]/u;
const spacedWord = byScript(/[\p{L}\p{M}\p{N}’']+/gv);
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Judges whether a sentence can be shown by itself: a whole statement of news text, of suitable length, that does not
 * depend on the sentence before. Without word lists for the language, only its form is judged.
 *
 * @param words the words of `text`, spelt as by `words`
 * @returns the strongest reason against it; null if it is fit. Reasons that matter little in the opening of an article
 *   come last, so that they hide no other reason.
 */
export function refusalOf(text: string, words: readonly string[], language: string | null): Refusal | null {
  const outside = withoutQuotations(text);
  const own = ownWords(outside);
  const wording = wordingOf(language);
  return (
    refusalByForm(text, words, own) ??
    refusalByWording(text, words, own, language) ??
    (pointsOut(words, language) ? 'points' : null) ??
    (widthOf(text) < LEAST_WIDTH ? 'remark' : null) ??
    refusalOfOpening(text, words, wording)
  );
}

function refusalByForm(text: string, words: readonly string[], own: readonly string[]): Refusal | null {
  if (isFurniture(text)) return 'furniture';
  if (isGarbled(text) || runsTogether(text)) return 'garbled';
  if (ASKING.test(text)) return 'question';
  if (words.length < FEWEST_WORDS) return 'short';
  if (SPEAKER.test(text) || HEADING.test(text)) return 'transcript';
  if (isInCapitals(text)) return 'capitals';
  if (UNFINISHED.test(text)) return 'unfinished';
  if (!hasPairedQuotes(text)) return 'half-quotation';
  return own.length < FEWEST_OWN_WORDS ? 'only-quotation' : null;
}

function refusalByWording(
  text: string,
  words: readonly string[],
  own: readonly string[],
  language: string | null,
): Refusal | null {
  const [wording, stop] = [wordingOf(language), stopwords(language)];
  const { weekdays, months, lengths } = calendarOf(language);
  const isNoName = (word: string): boolean => [stop, weekdays, months].some((some) => some.has(word));
  if (leans(text, words, wording.leaning)) return 'leans';
  if (CLAUSE_OF_MINE.test(text) && wording.firstPerson.has('i')) return 'first-person';
  if (own.some((word, place) => isFirstPerson(word, own[place - 1], wording, isNoName))) return 'first-person';
  // "Since September 2025 they have", "Four times he has": a pronoun does not stand for a time or a number.
  const isLength = (word = ''): boolean => lengths.has(word) || COUNTING.has(word);
  const isNothing = (word: string, next?: string): boolean =>
    NUMBER.test(word) || isLength(word) || isLength(next) || isNoName(word) || AFTER.has(word);
  if (opensWith(words, wording.pronouns, isNothing) && !NAME_AFTER_COMMA.test(text)) return 'pronoun';
  if (opensWith(words, wording.pointing, isNothing)) return 'leans';
  return hasUnnamedSpeaker(text, words, wording) ? 'unnamed-speaker' : null;
}

/** The reasons that matter little in an opening, which has no sentence before it. */
function refusalOfOpening(text: string, words: readonly string[], { linking, verbs }: Wording): Refusal | null {
  if (!ENDING.test(text) || !BEGINNING.test(text)) return 'cut-off';
  if (links(words, linking)) return 'links';
  if (words.length > MOST_WORDS) return 'long';
  // "Not one country to run" states nothing.
  const isVerb = (word: string, place: number): boolean => words[place - 1] !== 'to' && verbs?.test(word) === true;
  return verbs === null || words.length > SURELY_STATEMENT || words.some(isVerb) ? null : 'no-verb';
}

/** The words outside quotations, with their capitals where the script has them. */
const ownWords = (outside: string): readonly string[] =>
  UNSPACED.test(outside) ? wordsOf(outside) : (outside.match(spacedWord(outside)) ?? []);

// Articles that point to somebody known. A source or one expert needs no name.
const DEFINITE = new Set('the der die le la les l el los las il lo gli o os de het'.split(' '));

// "il portavoce ha detto"
const AUXILIARIES = new Set('a avait ha aveva has had'.split(' '));

/** "The minister also said", but not "Ferran, also known as". */
function links(words: readonly string[], linking: ReadonlySet<string>): boolean {
  return words.slice(0, LINKING_WORDS).some((word, place) => linking.has(word) && words[place + 1] !== 'known');
}

/** "he said", "sagte er", "the nurse said", "the alleged victim said". */
function hasUnnamedSpeaker(text: string, words: readonly string[], { pronouns, said, roles }: Wording): boolean {
  const says = (place: number): boolean => said.has(words[place] ?? '');
  return words.some((word, place) => {
    const before = words[place - 1];
    if (pronouns.has(word)) {
      // "Biden said he would" names its speaker; "..., sagte er." and "…," said he do not.
      return says(place + 1) || (says(place - 1) && text.endsWith(` ${word}.`));
    }
    const isDefinite = DEFINITE.has(before ?? '') || DEFINITE.has(words[place - 2] ?? '');
    const verb = AUXILIARIES.has(words[place + 1] ?? '') ? place + 2 : place + 1;
    return roles.has(word) && says(verb) && isDefinite;
  });
}

const CONTRACTED = /^[^\p{L}\p{N}]*(\p{L}+)['’]\p{L}+/u;

/** "But", "They'll" (without the contracted verb), "Das ist" (but not "Das Parlament"). */
function leans(text: string, words: readonly string[], leaning: ReadonlySet<string>): boolean {
  const [first = '', second = ''] = words;
  const opening = CONTRACTED.exec(text.slice(0, 40))?.[1]?.toLowerCase() ?? first;
  return leaning.has(opening) || leaning.has(`${first}-${second}`);
}

const CAPITAL = /^\p{Lu}/u;

/** "in Search, I think": no number. */
const CLAUSE_OF_MINE = /^[^"“”]*[,;–—] I(?:['’]\p{L}+)? \p{Ll}[^"“”]*$/u;

/** "US" is a country, and the I of "World War I" a number, but not that of "On Tuesday I". */
function isFirstPerson(
  word: string,
  before: string | undefined,
  { firstPerson }: Wording,
  isNoName: (word: string) => boolean,
): boolean {
  const own = word.replace(/['’].*$/u, '');
  if (!firstPerson.has(own.toLowerCase()) || own === 'US') return false;
  if (own !== 'I' || before === undefined) return true;
  return !CAPITAL.test(before) || isNoName(before.toLowerCase());
}

const NUMBER = /^\p{Nd}+$/u;

/** Says whether one of the words `some` comes near the beginning, with no word before it that it could stand for. */
function opensWith(
  words: readonly string[],
  some: ReadonlySet<string>,
  isNothing: (word: string, next?: string) => boolean,
): boolean {
  for (const [place, word] of words.slice(0, OPENING_WORDS).entries()) {
    if (some.has(word)) return true;
    if (!isNothing(word, words[place + 1])) return false;
  }
  return false;
}

const isInCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

// Finds half of a quotation that goes on in the next sentence. Outlets mix straight and curly marks, so these are
// counted together.
function hasPairedQuotes(text: string): boolean {
  if (!/["“”„«»()[\]「」『』]/.test(text)) return true;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(/["“”„]/g) % 2 === 0 &&
    count(/«/g) === count(/»/g) &&
    count(/\(/g) === count(/\)/g) &&
    count(/\[/g) === count(/\]/g) &&
    count(/[「『]/g) === count(/[」』]/g)
  );
}
