import { type KnownOutlet, storedDomains } from '@newsloom/outlets';
import type { OutletRating } from '@newsloom/scoring';
import { type Db, outlets, type Rating, storyOutlets } from '@newsloom/store';
import { factsOf, type RatedRegistry, ratedRegistry } from './rated-registry.ts';

/** An outlet in full. */
export type OutletView = Partial<KnownOutlet> & {
  domain: string;
  /** Its sections that have ratings of their own. */
  sections: string[];
  /** The combined rating that stories use now; null if nobody has rated it. */
  rating: Omit<OutletRating, 'ratings'> | null;
  /** All stored ratings, under the name that each was given for. */
  ratings: (Rating & { domain: string })[];
  /** Published stories with an article of it. */
  stories: number;
};

const siteOf = (domain: string): string => domain.split('/')[0] ?? domain;

/** The known outlets of these domains, from the store and the starter registry. */
async function registryOf(db: Db, domains: readonly string[]) {
  const stored = await outlets.underHosts(db, storedDomains(domains.map(siteOf)));
  return { stored, registry: ratedRegistry(stored) };
}

/** An outlet in full, by any of its names; null if nothing is known of it and no story has it. */
export async function outletView(db: Db, name: string): Promise<OutletView | null> {
  const { stored, registry } = await registryOf(db, [name]);
  const domain = registry.aliases.get(name) ?? name;
  const stories = await storyOutlets.count(db, domain);
  const known = registry.outlets.get(domain);
  if (known === undefined && stories === 0) return null;
  const names = [domain, ...(known?.aliases ?? [])];
  // The rows of the store have more fields than facts.
  const { domain: _, name: title = null, country = null, owner = null, family = null } = known ?? { domain };
  const { ownerType = null, stateMedia = null, category = null, factsAt = null, factsSource = null } = known ?? {};
  return {
    domain,
    aliases: names.slice(1),
    sections: [...registry.outlets.keys()].filter((other) => other.startsWith(`${domain}/`)),
    name: title,
    country,
    owner,
    family,
    ownerType,
    stateMedia,
    category,
    factsAt,
    factsSource,
    rating: ratingOf(domain, registry),
    ratings: stored
      .filter((outlet) => names.includes(outlet.domain))
      .flatMap((outlet) => outlet.ratings.map((rating) => ({ domain: outlet.domain, ...rating }))),
    stories,
  };
}

function ratingOf(domain: string, registry: RatedRegistry): OutletView['rating'] {
  const rating = factsOf(domain, registry)?.rating ?? null;
  if (rating === null) return null;
  const { ratings: _, ...combined } = rating;
  return combined;
}

/** An outlet of published stories, and what is known of it. */
export type SeenOutlet = {
  domain: string;
  stories: number;
  name: string | null;
  country: string | null;
  owner: string | null;
  lean: string | null;
  agreement: string | null;
  factuality: string | null;
};

/**
 * The outlets of published stories, the most frequent first. Of unknown ones only the domain and the count are given.
 */
export async function seenOutlets(db: Db): Promise<SeenOutlet[]> {
  const seen = await storyOutlets.seen(db);
  const { registry } = await registryOf(
    db,
    seen.map(({ domain }) => domain),
  );
  return seen.map(({ domain, stories }) => {
    const facts = factsOf(domain, registry);
    return {
      domain,
      stories,
      name: facts?.name ?? null,
      country: facts?.country ?? null,
      owner: facts?.family ?? facts?.owner ?? null,
      lean: facts?.rating?.lean ?? null,
      agreement: facts?.rating?.agreement ?? null,
      factuality: facts?.rating?.factuality ?? null,
    };
  });
}
