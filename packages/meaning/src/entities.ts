import type { Kind } from './kind-score.ts';
import type { StoryName } from './story-name.ts';

/** A name in a story. */
export type Entity = {
  name: string;
  type: Kind;
  /** Number of articles that mention it. */
  count: number;
  /** "geonames:2867714" of a town, "iso3166:ML" of a country; null if no list has it. */
  id: string | null;
};

const MOST_ENTITIES = 15;

// With three or more articles, a name in only one article is a side remark; with many, one in fewer than a tenth.
const ASIDE_FROM = 3;
const SHARE_TO_COUNT = 0.1;

/** How many articles of a story must have a name for it to be part of the story. */
export const fewestOf = (articles: number): number =>
  articles < ASIDE_FROM ? 1 : Math.max(2, Math.ceil(articles * SHARE_TO_COUNT));

/**
 * The names of a story: the most widely mentioned first, then those nearest the beginning.
 * @param places the name and id of each place, by its spelling in the articles
 */
export function entitiesOf(
  names: readonly StoryName[],
  articles: number,
  places: ReadonlyMap<string, { name: string; id: string | null }>,
): Entity[] {
  return names
    .filter(({ count }) => count >= fewestOf(articles))
    .toSorted(
      (a, b) =>
        b.count - a.count ||
        b.lead + b.mentions - a.lead - a.mentions ||
        b.name.length - a.name.length ||
        (a.name < b.name ? -1 : 1),
    )
    .slice(0, MOST_ENTITIES)
    .map(({ name, kind, count }) => ({
      name: kind === 'place' ? (places.get(name)?.name ?? name) : name,
      type: kind,
      count,
      id: kind === 'place' ? (places.get(name)?.id ?? null) : null,
    }));
}
