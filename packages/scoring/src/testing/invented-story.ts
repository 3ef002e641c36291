import fc from 'fast-check';
import type { ArticleKind } from '../article-kind.ts';
import type { CoveredArticle, OutletFacts } from '../coverage.ts';
import { FACTUALITY_LEVELS, type Factuality } from '../factuality.ts';
import type { Lean } from '../lean.ts';
import { combineRatings, type OutletRating } from '../outlet-rating.ts';

/** The rating of an outlet by one rater. */
export const rated = (lean: Lean | null, factuality: Factuality | null = null): OutletRating =>
  combineRatings([{ rater: 'a rater', lean, factuality, ratedAt: '2026-01-01', evidenceUrl: null }]);

/** An outlet of which nothing is known. */
export const unknownFacts: OutletFacts = {
  name: 'An outlet',
  country: null,
  owner: null,
  family: null,
  ownerType: null,
  stateMedia: null,
  category: null,
  rating: null,
};

/** Outlets with these leans, named by their index; null for an unrated one. */
export const outletsWith = (leans: readonly (Lean | null)[]): Map<string, OutletFacts> =>
  new Map(
    leans.map((lean, place) => [
      `outlet-${place}.example`,
      { ...unknownFacts, name: `Outlet ${place}`, rating: lean && rated(lean) },
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

const domain = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom('', '', '', '/opinion'))
  .map(([place, section]) => `outlet-${place}.example${section}`);

const facts: fc.Arbitrary<OutletFacts> = fc.record({
  name: fc.constant('An outlet'),
  country: fc.option(fc.constantFrom('ML', 'SN', 'FR')),
  owner: fc.option(fc.constantFrom('Group A', 'Group B', '__proto__')),
  family: fc.option(fc.constantFrom('Group A', 'Holding', '__proto__')),
  ownerType: fc.option(fc.constantFrom('private', 'state-funded')),
  stateMedia: fc.option(fc.boolean()),
  category: fc.option(fc.constantFrom('news', 'satire')),
  rating: fc.option(
    fc
      .tuple(
        fc.option(fc.constantFrom<Lean>('left', 'lean-left', 'center', 'lean-right', 'right')),
        fc.option(fc.constantFrom(...FACTUALITY_LEVELS)),
        fc.option(fc.constantFrom<Lean>('left', 'center', 'right')),
      )
      .map(([lean, factuality, second]) =>
        combineRatings([
          { rater: 'a rater', lean, factuality, ratedAt: '2026-01-01', evidenceUrl: null },
          { rater: 'another', lean: second, factuality: null, ratedAt: '2025', evidenceUrl: null },
        ]),
      ),
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
        kind: fc.constantFrom<ArticleKind>('news', 'opinion', 'deals', 'live-blog'),
      }),
      { maxLength: 30 },
    )
    .map((all) => all.map((article, place) => ({ ...article, id: `article-${place}` }))),
  outlets: fc.array(fc.tuple(domain, facts), { maxLength: 12 }).map((entries) => new Map(entries)),
});
