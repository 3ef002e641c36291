import { type Bias, type Blindspot, biasOf, blindspotOf } from './bias.ts';
import { type FactualityMix, factualityMixOf } from './factuality-mix.ts';
import type { OutletRating } from './outlet-rating.ts';
import { familyKey } from './owner-family.ts';
import { tallyKnown } from './tally.ts';

/** The fields of an article that coverage uses. */
export type CoveredArticle = {
  id: string;
  /** Domain of the outlet, or of a section of it that is rated apart (`daily.example/opinion`). */
  outlet: string;
  /** ISO 8601. */
  publishedAt: string | null;
  /** The article this one is a copy of. */
  duplicateOf: string | null;
};

/** What is known of an outlet. */
export type OutletFacts = {
  name: string;
  country: string | null;
  owner: string | null;
  /**
   * The ultimate owner, which owns the owners of a publisher family; null if the owner has no owner, or it is unknown.
   */
  family: string | null;
  ownerType: string | null;
  /** Whether a state decides what it publishes; null if unknown. */
  stateMedia: boolean | null;
  /** What it publishes: `news`, `satire`, `press-release`; null if unknown. */
  category: string | null;
  rating: OutletRating | null;
};

export type CoverageInput = {
  articles: readonly CoveredArticle[];
  /** By domain. A missing outlet counts as unrated, with unknown owner and country. */
  outlets: ReadonlyMap<string, OutletFacts>;
};

/** Who covered a story, and how. All but the article counts are counts of outlets. */
export type Coverage = {
  articleCount: number;
  /** Articles that are not copies. */
  originalCount: number;
  /** Articles that are copies. Together with the originals these are all articles. */
  reprintCount: number;
  outletCount: number;
  /** Independent owners: publisher families. An outlet with unknown owner counts as one. */
  ownerCount: number;
  bias: Bias;
  factuality: FactualityMix;
  ownership: {
    /** Outlets by type of owner, the most frequent first. */
    types: Record<string, number>;
    /** Outlets by owner, the most frequent first. */
    owners: { owner: string; outlets: number }[];
    /** Outlets by publisher family (the ultimate owner, else the owner), the most frequent first. */
    families: { family: string; outlets: number }[];
    /** Outlets that are state media. */
    stateMedia: number;
    /** Outlets whose type of owner is not known. */
    unknown: number;
    /** Outlets whose owner is not known. */
    unknownOwner: number;
  };
  /** Outlets by country, the most frequent first; outlets of unknown country are left out. */
  countries: Record<string, number>;
  blindspot: Blindspot | null;
  /** The outlet of the earliest dated article, and its time. */
  firstBy: { outlet: string; at: string } | null;
};

/** Computes who covered a story. The order of the articles does not matter. */
export function coverage(input: CoverageInput): Coverage {
  const domains = [...new Set(input.articles.map((article) => article.outlet))];
  const facts = domains.map((domain) => input.outlets.get(domain));
  const bias = biasOf(facts.map((outlet) => outlet?.rating ?? null));
  const originalCount = input.articles.filter((article) => article.duplicateOf === null).length;
  return {
    articleCount: input.articles.length,
    originalCount,
    reprintCount: input.articles.length - originalCount,
    outletCount: domains.length,
    ownerCount: new Set(domains.map((domain, place) => familyKey(domain, facts[place]))).size,
    bias,
    factuality: factualityMixOf(facts.map((outlet) => outlet?.rating ?? null)),
    ownership: ownershipOf(facts),
    countries: Object.fromEntries(tallyKnown(facts.map((outlet) => outlet?.country ?? null))),
    blindspot: blindspotOf(bias),
    firstBy: firstBy(input.articles),
  };
}

function ownershipOf(facts: readonly (OutletFacts | undefined)[]): Coverage['ownership'] {
  const owners = tallyKnown(facts.map((outlet) => outlet?.owner ?? null));
  const families = tallyKnown(facts.map((outlet) => outlet?.family ?? outlet?.owner ?? null));
  return {
    types: Object.fromEntries(tallyKnown(facts.map((outlet) => outlet?.ownerType ?? null))),
    owners: [...owners].map(([owner, outlets]) => ({ owner, outlets })),
    families: [...families].map(([family, outlets]) => ({ family, outlets })),
    stateMedia: facts.filter((outlet) => outlet?.stateMedia === true).length,
    unknown: facts.filter((outlet) => (outlet?.ownerType ?? null) === null).length,
    unknownOwner: facts.filter((outlet) => (outlet?.owner ?? null) === null).length,
  };
}

function firstBy(articles: readonly CoveredArticle[]): Coverage['firstBy'] {
  const [first] = articles
    .map(({ id, outlet, publishedAt }) => ({ id, outlet, at: Date.parse(publishedAt ?? '') }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return first === undefined ? null : { outlet: first.outlet, at: new Date(first.at).toISOString() };
}
