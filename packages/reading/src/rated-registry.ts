import { type OutletRegistry, outletRegistry } from '@newsloom/outlets';
import { combineRatings, type OutletFacts, parseFactuality, parseLean, type Rating } from '@newsloom/scoring';
import type { RatedOutlet } from '@newsloom/store';

/** The known outlets, with the ratings of each domain. */
export type RatedRegistry = OutletRegistry & { ratings: ReadonlyMap<string, readonly Rating[]> };

/** The registry of the starter outlets and those of the store. */
export const ratedRegistry = (rated: readonly RatedOutlet[]): RatedRegistry => ({
  ...outletRegistry(rated),
  ratings: new Map(rated.map(({ domain, ratings }) => [domain, ratings.map(ratingOf)])),
});

const ratingOf = (rating: RatedOutlet['ratings'][number]): Rating => ({
  rater: rating.rater,
  lean: rating.lean === null ? null : parseLean(rating.lean),
  factuality: rating.factuality === null ? null : parseFactuality(rating.factuality),
  ratedAt: rating.ratedAt,
  evidenceUrl: rating.evidenceUrl,
});

/**
 * The facts of an outlet; undefined if it is unknown. A section takes from its outlet each fact that it lacks itself,
 * and the lean or the factuality that its own ratings lack.
 */
export function factsOf(domain: string, registry: RatedRegistry): OutletFacts | undefined {
  const own = registry.outlets.get(domain);
  const site = registry.outlets.get(siteOf(domain, registry));
  if (own === undefined && site === undefined) return undefined;
  const ratings = ratingsOf(domain, registry);
  return {
    name: own?.name ?? site?.name ?? domain,
    country: own?.country ?? site?.country ?? null,
    owner: own?.owner ?? site?.owner ?? null,
    family: own?.family ?? site?.family ?? null,
    ownerType: own?.ownerType ?? site?.ownerType ?? null,
    stateMedia: own?.stateMedia ?? site?.stateMedia ?? null,
    category: own?.category ?? site?.category ?? null,
    rating: ratings.length === 0 ? null : combineRatings(ratings),
  };
}

function ratingsOf(domain: string, registry: RatedRegistry): Rating[] {
  const site = siteOf(domain, registry);
  const own = storedFor(domain, registry);
  if (site === domain) return own;
  const hasLean = own.some(({ lean }) => lean !== null);
  const hasFactuality = own.some(({ factuality }) => factuality !== null);
  const inherited = storedFor(site, registry).map((rating) => ({
    ...rating,
    lean: hasLean ? null : rating.lean,
    factuality: hasFactuality ? null : rating.factuality,
  }));
  return [...own, ...inherited.filter(({ lean, factuality }) => lean !== null || factuality !== null)];
}

/** The ratings that are stored for an outlet under any of its names. */
const storedFor = (domain: string, { outlets, ratings }: RatedRegistry): Rating[] =>
  [domain, ...(outlets.get(domain)?.aliases ?? [])].flatMap((name) => ratings.get(name) ?? []);

/** The outlet that a section is part of, or the outlet itself. */
function siteOf(domain: string, { aliases }: RatedRegistry): string {
  const host = domain.split('/')[0] ?? domain;
  return aliases.get(host) ?? host;
}
