import fc from 'fast-check';
import type { CoveredArticle, OutletFacts } from '../coverage.ts';
import { type Factuality, factualityLevels } from '../factuality.ts';
import type { Lean } from '../lean.ts';
import { combineRatings, type OutletRating } from '../outlet-rating.ts';

/** The rating of an outlet by one rater. */
export const rated = (lean: Lean | null, factuality: Factuality | null = null): OutletRating =>
  combineRatings([{ rater: 'a rater', lean, factuality, ratedAt: '2026-01-01', evidenceUrl: null }]);

/** Outlets with these leans, named by their index; null for an unrated one. */
export const outletsWith = (leans: readonly (Lean | null)[]): Map<string, OutletFacts> =>
  new Map(
    leans.map((lean, place) => [
      `outlet-${place}.example`,
      { name: `Outlet ${place}`, country: null, owner: null, ownerType: null, rating: lean && rated(lean) },
    ]),
  );

/** One article of each outlet. */
export const articlesOf = (outlets: ReadonlyMap<string, OutletFacts>): CoveredArticle[] =>
  [...outlets.keys()].map((outlet, place) => ({
    id: `article-${place}`,
    outlet,
    publishedAt: null,
    duplicateOf: null,
  }));

const domain = fc.integer({ min: 0, max: 12 }).map((place) => `outlet-${place}.example`);

const facts: fc.Arbitrary<OutletFacts> = fc.record({
  name: fc.constant('An outlet'),
  country: fc.option(fc.constantFrom('ML', 'SN', 'FR')),
  owner: fc.option(fc.constantFrom('Group A', 'Group B', '__proto__')),
  ownerType: fc.option(fc.constantFrom('private', 'state-funded')),
  rating: fc.option(
    fc
      .tuple(
        fc.option(fc.constantFrom<Lean>('left', 'lean-left', 'center', 'lean-right', 'right')),
        fc.option(fc.constantFrom(...factualityLevels)),
      )
      .map(([lean, factuality]) => rated(lean, factuality)),
  ),
});

/** Any story: articles, some without time or outlet facts, and their outlets. */
export const story = fc.record({
  articles: fc
    .array(
      fc.record({
        outlet: domain,
        publishedAt: fc.option(
          fc.integer({ min: 0, max: 48 * 60 }).map((minutes) => new Date(minutes * 60_000).toISOString()),
        ),
        duplicateOf: fc.option(fc.constant('another')),
        similarity: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      }),
      { maxLength: 30 },
    )
    .map((all) => all.map((article, place) => ({ ...article, id: `article-${place}` }))),
  outlets: fc.array(fc.tuple(domain, facts), { maxLength: 12 }).map((entries) => new Map(entries)),
});
