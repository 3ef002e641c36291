import { mostFrequentFirst, tally } from '@newsloom/text';
import { countriesIn } from './countries.ts';
import { namedBy } from './named-by.ts';
import type { StoryName } from './story-name.ts';

/** A name in a story, other than that of a country. */
export type Entity = {
  name: string;
  /** `organization` if a word in the name shows it, else `name`. */
  type: 'organization' | 'name';
  /** Articles that mention it. */
  count: number;
};

const mostEntities = 15;

// Words that mark the name of an organisation.
const organization =
  /\b(?:agency|army|association|bank|bureau|center|centre|church|club|commission|committee|company|congress|corporation|corps|council|court|department|federation|force|foundation|front|government|group|house|institute|ministry|nations|office|organi[sz]ation|parliament|party|police|press|senate|service|society|union|university|watch|inc|corp|ltd|banco|comisión|consejo|gobierno|ministerio|partido|tribunal|unión|universidad|banque|conseil|gouvernement|ministère|parti|union|université|amt|bank|gericht|ministerium|partei|rat|universität|verband)\b/iu;
const acronym = /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u;

/** The names of a story, from those of each article: the most widely mentioned first. */
export function entitiesOf(names: readonly (readonly StoryName[])[], language: string | null): Entity[] {
  const { byName, byAbbreviation } = countriesIn(language);
  const spellings = new Map<string, Map<string, number>>();
  for (const { name, key, mentions } of names.flat()) {
    const known = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, known.set(name, (known.get(name) ?? 0) + mentions));
  }
  const keys = names.map((ofArticle) => new Set(ofArticle.map(({ key }) => key)));
  const fullNames = fullNamesOf(keys, language);
  const articles = keys.map((ofArticle) => new Set(Array.from(ofArticle, (key) => fullNames.get(key) ?? key)));
  return Array.from(namedBy(articles), ([key, count]) => {
    return { key, name: commonest(spellings.get(key) ?? new Map()), count };
  })
    .filter(({ key, name }) => !byName.has(key) && !byAbbreviation.has(name.replaceAll('.', '')))
    .slice(0, mostEntities)
    .map(({ name, count }) => ({ name, type: typeOf(name), count }));
}

// A last name alone normally follows the full name. If most articles have no full name, it is a name of its own.
const shareWithFullName = 0.5;

/** The full name for each last name: "Assimi Goita" for "Goita". Among several, the most common. */
function fullNamesOf(articles: readonly ReadonlySet<string>[], language: string | null): Map<string, string> {
  const { byName } = countriesIn(language);
  const counts = tally(articles.flatMap((keys) => [...keys]));
  const full = new Map<string, string>();
  for (const [key, count] of mostFrequentFirst(counts)) {
    const last = key.slice(key.lastIndexOf(' ') + 1);
    const alone = counts.get(last);
    if (alone === undefined || last === key || byName.has(last) || full.has(last) || organization.test(key)) continue;
    if (count >= shareWithFullName * alone) full.set(last, key);
  }
  return full;
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

const typeOf = (name: string): Entity['type'] =>
  organization.test(name) || acronym.test(name) ? 'organization' : 'name';
