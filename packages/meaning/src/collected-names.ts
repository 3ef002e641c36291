import { keyOf } from './case-ending.ts';
import { placesNamed } from './gazetteer.ts';
import { addScore, KINDS, type KindScore, noScore, score } from './kind-score.ts';
import type { NameDigest } from './name-digest.ts';
import { kindOfWords } from './name-kind.ts';
import type { Mention } from './name-mention.ts';

const PLACE = KINDS.indexOf('place');
const PERSON = KINDS.indexOf('person');
/** Points of a person's name whose last name also occurs alone. */
const ALONE_LATER = 2;
/** More names are of side topics, which long articles mention at their end. */
const MOST_NAMES = 40;

/** "SoftBank", not "McConnell". */
const CAMEL = /^(?!Ma?c|De|Di|Le|La|Van|Fitz|O).*\p{Ll}\p{Lu}/u;

/** Whether one word can be a last name. In German, nouns follow titles as well. */
const isSurname = (word: string, language: string): boolean =>
  word.length > 2 &&
  /\p{Ll}/u.test(word) &&
  !CAMEL.test(word) &&
  !(language === 'de' && /(?:en|ung|heit|keit|tion|schaft)$/.test(word));

/** All mentions of each name together, the most frequent name first. */
export function collected(mentions: readonly Mention[], language: string, isSport: boolean): NameDigest[] {
  const names = new Map<string, { words: string[]; name: string; count: number; lead: number; points: KindScore }>();
  for (const { name, words, points, lead } of mentions) {
    const known = names.get(name) ?? { words, name, count: 0, lead: 0, points: noScore() };
    const all = { ...known, count: known.count + 1, lead: Math.max(known.lead, lead) };
    names.set(name, { ...all, points: addScore(known.points, points) });
  }
  const lastNames = new Set(
    mentions.filter(({ words }) => words.length > 1).flatMap(({ words }) => [words[0] ?? '', words.at(-1) ?? '']),
  );
  const alone = new Set(
    mentions.filter(({ words, hasArticle }) => words.length === 1 && !hasArticle).map(({ name }) => keyOf(name)),
  );
  return [...names.values()]
    .flatMap(({ name, words, count, lead, points }): NameDigest[] => {
      const own = kindOfWords(words.join(' '), language)?.slice() ?? null;
      // German capitalises all nouns: there a name needs points, or must be the first or last word of a longer name.
      if (
        own === null ||
        (language === 'de' &&
          !lastNames.has(name.replace(/s$/, '')) &&
          !lastNames.has(name) &&
          Math.max(...addScore(own, points)) < 1)
      )
        return [];
      // "Liverpool won" means the club, "in Liverpool" the town. Words in capitals are acronyms.
      const isClub = isSport && (points[PLACE] ?? 0) === 0 && placesNamed(name, language)[0]?.kind === 'city';
      const isShouted = /^\p{Lu}{4,}$/u.test(name) && lead < 3;
      if (isClub || isShouted) own[PLACE] = 0;
      const isPlace = (own[PLACE] ?? 0) > 0 || lead === 3;
      if (!isPlace) points[PLACE] = 0;
      if (words.length === 1 && !isSurname(name, language)) points[PERSON] = 0;
      const last = words.length > 1 && language !== 'de' && alone.has(keyOf(words.at(-1) ?? ''));
      const all = addScore(addScore(own, points), score({ person: last ? ALONE_LATER : 0 }));
      return [[name, count, lead, all]];
    })
    .sort((a, b) => b[1] - a[1] || b[2] - a[2])
    .slice(0, MOST_NAMES);
}
