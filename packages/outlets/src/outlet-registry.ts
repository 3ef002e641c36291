import { outletHosts, type PlacedArticle, sectionPaths } from './article-outlet.ts';
import type { KnownOutlet } from './known-outlet.ts';
import { STARTER_OUTLETS } from './starter-outlets.ts';

/** The known outlets by domain, and the domains that aliases stand for. */
export type OutletRegistry = {
  outlets: ReadonlyMap<string, KnownOutlet>;
  aliases: ReadonlyMap<string, string>;
};

const aliasesOf = (outlets: Iterable<KnownOutlet>): Map<string, string> =>
  new Map([...outlets].flatMap(({ domain, aliases }) => aliases.map((alias) => [alias, domain] as const)));

const starter: OutletRegistry = {
  outlets: new Map(STARTER_OUTLETS.map((outlet) => [outlet.domain, outlet])),
  aliases: aliasesOf(STARTER_OUTLETS),
};

/**
 * The registry of the starter outlets and the user's `own` ones. Own facts replace starter facts, field by field. A
 * domain that is both an alias and an outlet counts as the alias.
 */
export function outletRegistry(own: readonly KnownOutlet[]): OutletRegistry {
  const aliases = new Map([...starter.aliases, ...aliasesOf(own)]);
  // If an own outlet has the domain of a starter alias, and aliases of its own, the starter alias is dropped.
  const ownDomains = new Set(own.flatMap(({ domain, aliases }) => (aliases.length > 0 ? [domain] : [])));
  for (const domain of ownDomains) aliases.delete(domain);
  const outlets = new Map(starter.outlets);
  for (const outlet of own) {
    const known = outlets.get(outlet.domain);
    outlets.set(outlet.domain, known === undefined ? outlet : merged(outlet, known));
  }
  return { outlets, aliases };
}

const merged = (own: KnownOutlet, known: KnownOutlet): KnownOutlet => ({
  domain: own.domain,
  aliases: [...new Set([...own.aliases, ...known.aliases])],
  name: own.name ?? known.name,
  country: own.country ?? known.country,
  owner: own.owner ?? known.owner,
  // The family of the known owner does not apply to another owner.
  family: own.family ?? (own.owner === null || own.owner === known.owner ? known.family : null),
  ownerType: own.ownerType ?? known.ownerType,
  stateMedia: own.stateMedia ?? known.stateMedia,
  category: own.category ?? known.category,
  factsAt: own.factsAt ?? known.factsAt,
  factsSource: own.factsSource ?? known.factsSource,
});

/** The outlet that a host or domain is an alias of in the starter registry, else the name itself. */
export const starterOutlet = (name: string): string => starter.aliases.get(name) ?? name;

/**
 * The domains under which data of these hosts may be stored: their own, and those of the outlets that they are aliases
 * of.
 */
export function storedDomains(hosts: readonly string[]): string[] {
  const named = hosts.map(starterOutlet);
  return [...new Set([...hosts, ...named, ...named.flatMap((domain) => starter.outlets.get(domain)?.aliases ?? [])])];
}

/**
 * The outlet of an article: the known section that contains its address, else the known outlet of its host or of the
 * nearest parent domain, else its registered domain. Aliases count as their outlet. Null if the article has no outlet.
 */
export function articleOutlet(article: PlacedArticle, { outlets, aliases }: OutletRegistry): string | null {
  const hosts = outletHosts(article);
  const known = hosts.find((host) => aliases.has(host) || outlets.has(host));
  const site = known === undefined ? article.outlet : (aliases.get(known) ?? known);
  if (site === null) return null;
  for (const path of sectionPaths(article.url)) {
    for (const host of new Set([...hosts, site])) {
      const section = aliases.get(host + path) ?? (outlets.has(host + path) ? host + path : undefined);
      if (section !== undefined) return section;
    }
  }
  return site;
}
