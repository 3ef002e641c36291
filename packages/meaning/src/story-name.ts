import { keyOf } from './case-ending.ts';
import { type Countries, countriesIn } from './countries.ts';
import { addScore, type Kind, type KindScore, kindOf } from './kind-score.ts';
import { listedSpelling } from './known-names.ts';
import { isFirstNameAsIs } from './known-words.ts';
import type { NamesDigest } from './name-digest.ts';
import { GREAT_PLACE, pointsOfPlace } from './name-kind.ts';
import { nominativeOfPerson } from './nominative.ts';

/** A name in a story, with all its spellings and short forms. */
export type StoryName = {
  /** The spelling of most articles. */
  name: string;
  kind: Kind;
  /** Number of articles that mention it. */
  count: number;
  mentions: number;
  /** How near the beginning, summed over the articles. */
  lead: number;
  /** ISO 3166-1 alpha-2, if the name is a country. */
  country: string | null;
};

type Merged = {
  key: string;
  spellings: Map<string, number>;
  articles: Set<number>;
  mentions: number;
  lead: number;
  points: KindScore;
};

/** The names of a story, from those of its articles. */
export function storyNames(articles: readonly NamesDigest[], language: string | null): StoryName[] {
  const { codeOf, nameOf } = countriesIn(language);
  const merged = new Map<string, Merged>();
  for (const [article, { names }] of articles.entries()) {
    for (const [name, mentions, lead, points] of names) {
      const key = codeOf(name) ?? keyOf(name);
      const known = merged.get(key);
      const spellings = known?.spellings ?? new Map<string, number>();
      spellings.set(name, (spellings.get(name) ?? 0) + mentions);
      merged.set(key, {
        key,
        spellings,
        articles: (known?.articles ?? new Set<number>()).add(article),
        mentions: (known?.mentions ?? 0) + mentions,
        lead: (known?.lead ?? 0) + lead,
        points: known ? addScore(known.points, points) : points,
      });
    }
  }
  if (language === 'de') foldGenitives(merged, codeOf);
  foldAcronyms(merged, articles);
  foldShorterOrganizations(merged);
  foldLastNames(merged);
  return [...merged.values()].flatMap(({ key, spellings, articles: { size: count }, mentions, lead, points }) => {
    const country = /^[A-Z]{2}$/.test(key) ? key : null;
    const kind = country === null ? kindOf(points) : 'place';
    if (kind === null) return [];
    return [{ name: country === null ? best(spellings, kind) : nameOf(country), kind, count, mentions, lead, country }];
  });
}

/** Counts a short form as the full name. The spellings of the short form are dropped. */
function fold(short: Merged, full: Merged, merged: Map<string, Merged>): void {
  for (const article of short.articles) full.articles.add(article);
  full.mentions += short.mentions;
  full.lead += short.lead;
  merged.delete(short.key);
}

function foldAcronyms(merged: Map<string, Merged>, articles: readonly NamesDigest[]): void {
  for (const [acronym, name] of articles.flatMap(({ acronyms }) => acronyms)) {
    const [short, full] = [merged.get(keyOf(acronym)), merged.get(keyOf(name))];
    if (full) full.points = addScore(full.points, [-3, 3, -3, 0, 0]);
    if (short && full && short !== full) fold(short, full, merged);
  }
}

/**
 * Says whether the name of a town is the last name of a person here: always for small towns; for large ones only if the
 * person has at least half as many mentions.
 */
const isLastName = (town: Merged, person: Merged): boolean =>
  pointsOfPlace(best(town.spellings, 'place'), null) < GREAT_PLACE || town.mentions <= person.mentions * 2;

/** Counts "Civil Rights Commission" as "Colorado Civil Rights Commission". */
function foldShorterOrganizations(merged: Map<string, Merged>): void {
  // The longest first, so that the order of the articles does not matter.
  const all = [...merged.values()]
    .filter(({ key, points }) => key.includes(' ') && kindOf(points) === 'organization')
    .sort((a, b) => b.key.length - a.key.length);
  for (const short of all) {
    const [full, another] = all.filter(({ key }) => key.endsWith(` ${short.key}`) && merged.has(key));
    if (full && !another) fold(short, full, merged);
  }
}

/** Counts "Deutschlands" and "Putins" as the name without the "s", if the story has that too. */
function foldGenitives(merged: Map<string, Merged>, codeOf: Countries['codeOf']): void {
  for (const short of [...merged.values()]) {
    if (!short.key.endsWith('s')) continue;
    const key = short.key.slice(0, -1);
    const full = merged.get(codeOf(key) ?? key);
    if (full) fold(short, full, merged);
  }
}

/** Counts a last or first name alone as the person with this name in most articles. */
function foldLastNames(merged: Map<string, Merged>): void {
  const people = [...merged.values()]
    .filter(({ key, points }) => key.includes(' ') && kindOf(points) === 'person')
    .sort(
      (a, b) =>
        b.articles.size - a.articles.size ||
        b.mentions - a.mentions ||
        b.key.length - a.key.length ||
        (a.key < b.key ? -1 : 1),
    );
  for (const full of people) {
    if (!merged.has(full.key)) continue;
    const parts = full.key.split(' ');
    const tails = parts.slice(1).map((_, at) => parts.slice(at + 1).join(' '));
    for (const key of [...tails, parts[0] ?? '']) {
      const short = merged.get(key);
      if (short === undefined) continue;
      const kind = kindOf(short.points);
      if (kind === null || kind === 'person' || (kind === 'place' && isLastName(short, full)))
        fold(short, full, merged);
    }
  }
}

/** The most frequent spelling. For a Russian person one in the nominative, recognised by the first name in the list. */
function best(spellings: ReadonlyMap<string, number>, kind: Kind): string {
  const isNominative = (name: string): number =>
    kind === 'person' && isFirstNameAsIs(name.split(' ')[0] ?? '') ? 1 : 0;
  const [first] = [...spellings].sort(
    ([a, m], [b, n]) => isNominative(b) - isNominative(a) || n - m || a.length - b.length || (a < b ? -1 : 1),
  );
  const name = first?.[0] ?? '';
  return kind === 'person' ? nominativeOfPerson(name) : (listedSpelling(name) ?? name);
}
