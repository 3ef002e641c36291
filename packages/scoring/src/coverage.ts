import { type Bias, type Blindspot, biasOf, blindspotOf } from './bias.ts';
import { type FactualityMix, factualityMixOf } from './factuality-mix.ts';
import type { OutletRating } from './outlet-rating.ts';
import { tallyKnown } from './tally.ts';

/** The fields of an article that coverage uses. */
export type CoveredArticle = {
  id: string;
  /** Domain of the outlet. */
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
  ownerType: string | null;
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
  /** Independent owners. An outlet with unknown owner counts as one owner. */
  ownerCount: number;
  bias: Bias;
  factuality: FactualityMix;
  ownership: {
    /** Outlets by type of owner, the most frequent first. */
    types: Record<string, number>;
    /** Outlets by owner, the most frequent first. */
    owners: { owner: string; outlets: number }[];
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
  const owners = tallyKnown(facts.map((outlet) => outlet?.owner ?? null));
  const types = tallyKnown(facts.map((outlet) => outlet?.ownerType ?? null));
  const bias = biasOf(facts.map((outlet) => outlet?.rating ?? null));
  const originalCount = input.articles.filter((article) => article.duplicateOf === null).length;
  const unknownOwner = facts.filter((outlet) => (outlet?.owner ?? null) === null).length;
  return {
    articleCount: input.articles.length,
    originalCount,
    reprintCount: input.articles.length - originalCount,
    outletCount: domains.length,
    ownerCount: owners.size + unknownOwner,
    bias,
    factuality: factualityMixOf(facts.map((outlet) => outlet?.rating ?? null)),
    ownership: {
      types: Object.fromEntries(types),
      owners: [...owners].map(([owner, outlets]) => ({ owner, outlets })),
      unknown: facts.filter((outlet) => (outlet?.ownerType ?? null) === null).length,
      unknownOwner,
    },
    countries: Object.fromEntries(tallyKnown(facts.map((outlet) => outlet?.country ?? null))),
    blindspot: blindspotOf(bias),
    firstBy: firstBy(input.articles),
  };
}

function firstBy(articles: readonly CoveredArticle[]): Coverage['firstBy'] {
  const [first] = articles
    .map(({ id, outlet, publishedAt }) => ({ id, outlet, at: Date.parse(publishedAt ?? '') }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return first === undefined ? null : { outlet: first.outlet, at: new Date(first.at).toISOString() };
}
