import { withoutCase } from './case-ending.ts';
import { placesNamed } from './gazetteer.ts';
import { type KindScore, score } from './kind-score.ts';
import { isListed, listedKind } from './known-names.ts';
import { commonIn, isFirstName, nationalityOf } from './known-words.ts';
import { memo } from './memo.ts';
import { isLink } from './name-run.ts';
import { organizationWords } from './wording/organizations.ts';
import { placeWords } from './wording/places.ts';
import { eventWords, noNames } from './wording/things.ts';

/** Points of a name that is in a list. */
const LISTED = 8;
/** Points of a country, a region or a town of a million people. */
export const GREAT_PLACE = 5;
const CLUB = /^(?:FC|AC|SC|CF|SV|VfB|VfL|TSV|TSG|AS|AFC|RB|FSV|CD|UD|SK|BC|FK|KV)$/;
/** Points of a word that only occurs in names of this kind. */
const TELLING = 5;
const FIRST_NAME = 4;
/** Points that a first or last name loses if it is also a place or a common word. */
const DOUBT = 2;

const ACRONYM = /^\p{Lu}(?:[\p{Lu}\p{N}]|&(?=\p{Lu})){2,5}$/u;
const ROMAN = /^[IVXLC]+$/;
const INITIAL = /^(?:\p{Lu}\.)+$/u;
const PLAIN = /^[\p{L}\p{M}.'’-]+$/u;
/** The endings of Russian adjectives. */
const ADJECTIVE = /(?:ой|ого|ому|ая|ое|ые|ых|ыми|ую|ий|ый)$/u;
/** Words for places that are also surnames: "Benny Hill", "Rosa Parks". */
const SURNAMES = new Set(
  'hill park lake forest bay heights coast mountain strait ocean beach falls desert hall'.split(' '),
);

/** Whether a word is the short form of a sports club: "FC". */
export const isClub = (word: string): boolean => CLUB.test(word);

/** Points for each kind from the words of a name alone; null if it is not a name. */
export const kindOfWords = memo((name, language): KindScore | null => {
  const words = name.split(' ');
  const ofList = listedKind(name);
  if (ofList !== null) return score({ [ofList]: LISTED });
  const place = pointsOfPlace(name, language);
  const lower = words.map((word) => withoutCase(word.toLowerCase()));
  const [first = '', last = first] = [lower[0], lower.at(-1)];
  if (lower.length === 1) return ofOneWord(name, first, place, language);
  if (lower.every((word) => noNames.has(word))) return null;
  // "North Carolina", "West Bank": their words say nothing about their kind.
  if (place >= GREAT_PLACE && placesNamed(name, language)[0]?.kind !== 'city')
    return score({ place: GREAT_PLACE, person: -LISTED });
  const isCountry = placesNamed(words[0] ?? '', language)[0]?.kind === 'country';
  const isPerson = isFirstName(first) || (INITIAL.test(words[0] ?? '') && !isCountry);
  const ofPlace =
    language !== 'ru' &&
    (placeWords.has(last) || (HEAD_FIRST.has(language) ? placeWords.has(first) : PLACES_FIRST.has(first))) &&
    words.every((word) => PLAIN.test(word)) &&
    !(isPerson && SURNAMES.has(last));
  const isInstitution = words.some(isClub) || isOrganization(words, lower, isPerson, language);
  return score({
    place: place > 0 && !lower.some((word) => noNames.has(word)) ? GREAT_PLACE : ofPlace ? TELLING : 0,
    organization: isInstitution ? TELLING : 0,
    event: isEvent(lower, isPerson && pointsOfPlace(words[0] ?? '', language) < GREAT_PLACE, language)
      ? TELLING + 1
      : 0,
    person: isInstitution || ofPlace ? -LISTED : pointsOfPerson(words, lower, isPerson, language),
  });
});

/** Words for places that can also come first in English: "Lake George". */
const PLACES_FIRST = new Set('lake mount port fort cape isle gulf strait mar monte'.split(' '));
/** English first names that are also words, and begin descriptions: "Green Monster". */
const WORDS_TOO = new Set(
  'green daily media legend field star crystal santa royal king prince duke bishop pope major chase hunter summer autumn dawn hope faith joy rich early love forest'.split(
    ' ',
  ),
);
const STORMS = new Set(['hurricane', 'cyclone', 'typhoon', 'storm', 'operation']);
const HEAD_FIRST: ReadonlySet<string | null> = new Set(['fr', 'es', 'it', 'pt']);

function isEvent(lower: readonly string[], isPerson: boolean, language: string | null): boolean {
  if (isPerson && lower.length === 2) return false;
  const [first = '', last = first] = [lower[0], lower.at(-1)];
  const isAtHead = HEAD_FIRST.has(language) ? eventWords.has(first) : eventWords.has(last) || STORMS.has(first);
  // "Anniversary Tour" is a description, "Derby Tour" is a name.
  return isAtHead && !lower.every((word) => commonIn(language ?? 'en').has(word));
}

/** The languages in which the word for the kind comes last: "Metropolitan Police". */
const HEAD_LAST: ReadonlySet<string | null> = new Set(['en', 'nl']);

function isOrganization(
  words: readonly string[],
  lower: readonly string[],
  isPerson: boolean,
  language: string | null,
) {
  // "Israels Armee" is not a name, but "Deutsche Bank" is.
  const [first = ''] = lower;
  if (language === 'de' && first.endsWith('s') && pointsOfPlace(words[0]?.slice(0, -1) ?? '', language) > 0)
    return false;
  return lower.some((word, at) => {
    if (!organizationWords.has(word) || (at === 0 && isPerson)) return false;
    // Russian names that are not in the nominative are left out.
    if (language === 'ru' && !organizationWords.has((words[at] ?? '').toLowerCase())) return false;
    const next = words[at + 1] ?? '';
    return !HEAD_LAST.has(language) || at === words.length - 1 || isLink(next);
  });
}

function pointsOfPerson(
  words: readonly string[],
  lower: readonly string[],
  hasFirstName: boolean,
  language: string | null,
): number {
  // Without a first name, Russian cases and adjectives look like last names.
  if (language === 'ru' && !hasFirstName) return -LISTED;
  if (words.length > 5 || !words.every((word) => PLAIN.test(word))) return 0;
  const last = lower.at(-1) ?? '';
  const common = commonIn(language ?? 'en');
  // "Fallout TV", "Statistics Canada", "S. Status" are not people, even if their last word occurs alone later.
  const isOther = (word: string, at: number): boolean =>
    isListed(words[at] ?? '') ||
    ACRONYM.test(words[at] ?? '') ||
    nationalityOf(word) !== undefined ||
    noNames.has(word) ||
    organizationWords.has(word);
  if (lower.some(isOther)) return -LISTED;
  if (hasFirstName) {
    // "Green Monster", "London Heathrow": these need another sign.
    const isDoubtful = pointsOfPlace(words[0] ?? '', language) >= GREAT_PLACE || WORDS_TOO.has(lower[0] ?? '');
    const isWord = common.has(last) && !isFirstName(last);
    return FIRST_NAME - (isDoubtful ? DOUBT : 0) - (isWord ? DOUBT : 0);
  }
  if (
    lower.some((word) => common.has(word)) ||
    pointsOfPlace(words.at(-1) ?? '', language) >= GREAT_PLACE - 1 ||
    pointsOfPlace(words[0] ?? '', language) >= GREAT_PLACE - 2
  )
    return -LISTED;
  if (words.slice(1, -1).some((word) => INITIAL.test(word) || /^\p{Lu}$/u.test(word))) return FIRST_NAME - 1;
  return language === 'de' || ADJECTIVE.test(words[0] ?? '') ? 0 : 1;
}

function ofOneWord(name: string, key: string, place: number, language: string | null): KindScore | null {
  if (place >= GREAT_PLACE) return score({ place });
  if (noNames.has(key) || key.length < 2 || nationalityOf(key) !== undefined) return null;
  // Half of the unknown acronyms are things. Only a full name before the acronym in brackets decides.
  if (ACRONYM.test(name) && !ROMAN.test(name)) return score({});
  if (organizationWords.has(key) || eventWords.has(key) || placeWords.has(key)) return null;
  // The lists of everyday words contain towns too. Such a town needs a preposition before it.
  if (commonIn(language ?? 'en').has(key)) return place >= GREAT_PLACE - 2 ? score({ place: place - 1 }) : null;
  return score({ place: isFirstName(key) ? Math.min(place, 2) : place });
}

/** In thousands of people. */
const LARGE = 1_000;
const MIDDLE = 200;

/** Points of a name as a place: countries and large towns are certain, small towns need a sign in the text. */
export const pointsOfPlace = memo((name, language): number => {
  const points = placesNamed(name, language).map(({ kind, people, isCapital, isForeign }) => {
    if (kind !== 'city') return GREAT_PLACE;
    const size = people >= LARGE || isCapital ? GREAT_PLACE : people >= MIDDLE ? GREAT_PLACE - 2 : 2;
    return isForeign ? size - 1 : size;
  });
  return Math.max(0, ...points);
});
