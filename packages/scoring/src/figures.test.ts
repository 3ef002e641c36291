import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CoveredArticle, coverage, type OutletFacts } from './coverage.ts';
import { FACTUALITY_LEVELS } from './factuality.ts';
import { kindOfStory, scores } from './scores.ts';
import { story } from './testing/invented-story.ts';

// Computes each figure again from the stored articles and ratings, as plainly as possible and without the code under
// test. Facts of an unlisted outlet are unknown.

type Outlets = ReadonlyMap<string, OutletFacts>;
type Article = CoveredArticle & { similarity: number | null; kind: string };

const points: Record<string, number> = { left: -2, 'lean-left': -1, center: 0, 'lean-right': 1, right: 2 };

function mean(numbers: number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum / numbers.length;
}

/** The mean lean of the newest rating of each rater; null if there is none. */
function leanOfOutlet(facts: OutletFacts | undefined): number | null {
  const newest: Record<string, { at: string; points: number }> = {};
  for (const { rater, lean, ratedAt } of facts?.rating?.ratings ?? []) {
    if (lean === null) continue;
    if (newest[rater] === undefined || newest[rater].at < ratedAt)
      newest[rater] = { at: ratedAt, points: points[lean] ?? 0 };
  }
  const all = Object.values(newest).map((one) => one.points);
  return all.length === 0 ? null : mean(all);
}

const domainsOf = (articles: readonly Article[]) =>
  articles.map(({ outlet }) => outlet).filter((one, at, all) => all.indexOf(one) === at);

function owner(domain: string, outlets: Outlets): string {
  const facts = outlets.get(domain);
  if (facts?.family) return `by ${facts.family}`;
  if (facts?.owner) return `by ${facts.owner}`;
  return domain.replace('/opinion', '');
}

const count = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length;

test('coverage can be computed again from articles and ratings', () => {
  fc.assert(
    fc.property(story, ({ articles, outlets }) => {
      const got = coverage({ articles, outlets });
      const domains = domainsOf(articles);
      const leans = domains.map((domain) => leanOfOutlet(outlets.get(domain)));
      const left = count(leans, (lean) => lean !== null && lean < -0.5);
      const right = count(leans, (lean) => lean !== null && lean > 0.5);
      const unrated = count(leans, (lean) => lean === null);
      const rated = domains.length - unrated;
      expect(got).toMatchObject({
        articleCount: articles.length,
        originalCount: count(articles, ({ duplicateOf }) => duplicateOf === null),
        reprintCount: count(articles, ({ duplicateOf }) => duplicateOf !== null),
        outletCount: domains.length,
        ownerCount: new Set(domains.map((domain) => owner(domain, outlets))).size,
        bias: { left, right, center: rated - left - right, unrated, rated },
      });
      expect(got.bias.buckets).toEqual({
        left: count(leans, (lean) => lean !== null && lean < -1.5),
        'lean-left': count(leans, (lean) => lean !== null && lean >= -1.5 && lean < -0.5),
        center: rated - left - right,
        'lean-right': count(leans, (lean) => lean !== null && lean > 0.5 && lean <= 1.5),
        right: count(leans, (lean) => lean !== null && lean > 1.5),
      });
      for (const side of ['left', 'center', 'right'] as const) {
        expect(Math.abs(got.bias.percent[side] - (rated === 0 ? 0 : (100 * got.bias[side]) / rated))).toBeLessThan(1);
      }
      const oneSided =
        rated >= 5 ? (['left', 'right'] as const).find((side) => got.bias[side] / rated >= 0.6) : undefined;
      expect(got.blindspot?.side).toBe(oneSided);
      const all = domains.map((domain) => outlets.get(domain));
      for (const level of FACTUALITY_LEVELS) {
        expect(got.factuality[level]).toBe(count(all, (facts) => facts?.rating?.factuality === level));
      }
      expect(got.factuality.unknown).toBe(count(all, (facts) => !facts?.rating?.factuality));
      for (const [country, outlets] of Object.entries(got.countries)) {
        expect(outlets).toBe(count(all, (facts) => facts?.country === country));
      }
      for (const { family, outlets } of got.ownership.families) {
        expect(outlets).toBe(count(all, (facts) => (facts?.family ?? facts?.owner) === family));
      }
      for (const { owner, outlets } of got.ownership.owners) {
        expect(outlets).toBe(count(all, (facts) => facts?.owner === owner));
      }
      expect(got.ownership).toMatchObject({
        stateMedia: count(all, (facts) => facts?.stateMedia === true),
        unknown: count(all, (facts) => !facts?.ownerType),
        unknownOwner: count(all, (facts) => !facts?.owner),
      });
      const dated = articles.filter(({ publishedAt }) => publishedAt !== null);
      expect(dated.every(({ publishedAt }) => (publishedAt ?? '') >= (got.firstBy?.at ?? ''))).toBe(true);
      expect(got.firstBy === null).toBe(dated.length === 0);
    }),
  );
});

test('scores can be computed again from articles and ratings', () => {
  fc.assert(
    fc.property(story, ({ articles, outlets }) => {
      const asOf =
        articles
          .map(({ publishedAt }) => publishedAt ?? '')
          .sort()
          .at(-1) || null;
      const { importance, velocity, cohesion } = scores({ articles, outlets, asOf });
      const domains = domainsOf(articles);
      const known = articles.flatMap(({ similarity }) => similarity ?? []);
      const end = Date.parse(asOf ?? '');
      const recent = count(articles, (one) => end - Date.parse(one.publishedAt ?? '') < 6 * 3_600_000);
      const good = ['very-high', 'high', 'mostly-factual'];
      const raw = {
        owners: new Set(domains.map((domain) => owner(domain, outlets))).size,
        outlets: count(domains, (domain) => articles.some((one) => one.outlet === domain && one.duplicateOf === null)),
        countries: new Set(domains.flatMap((domain) => outlets.get(domain)?.country ?? [])).size,
        reliable: count(domains, (domain) => good.includes(outlets.get(domain)?.rating?.factuality ?? '')),
        velocity: recent / 6,
      };
      const part = (name: keyof typeof raw, full: number) => Math.min(1, Math.log(1 + raw[name]) / Math.log(1 + full));
      const sum =
        0.35 * part('owners', 40) +
        0.25 * part('outlets', 60) +
        0.15 * part('countries', 12) +
        0.1 * part('reliable', 30) +
        0.15 * part('velocity', 20);
      const kind = { news: 1, opinion: 0.6, deals: 0.2 }[kindOfStory(articles) as 'news' | 'opinion' | 'deals'];
      expect(importance.value).toBeCloseTo(sum * kind, 10);
      expect(importance.components).toMatchObject({ owners: { raw: raw.owners }, outlets: { raw: raw.outlets }, kind });
      expect(velocity.value).toBe(raw.velocity);
      const cohesive = known.length === 0 ? 0 : 0.75 * mean(known) + 0.25 * Math.min(...known);
      expect(cohesion.value).toBeCloseTo(cohesive, 10);
    }),
  );
});
