import { biasOf } from './bias.ts';
import { type Component, componentOf, weightedMean } from './component.ts';
import type { CoveredArticle, OutletFacts } from './coverage.ts';
import { tallyKnown, variety } from './tally.ts';

/** Must change with every weight or formula below, so that stored scores name what made them. */
export const scorerVersion = 'scores-1';

/** A score from 0 to 1: `value` is the weighted mean of its components. */
export type Score<Names extends string> = {
  value: number;
  components: Record<Names, Component>;
  scorerVersion: string;
};

/** Articles per hour: `components.articles / components.hours`. */
export type Velocity = { value: number; components: { articles: number; hours: number }; scorerVersion: string };

export type ScoresInput = {
  /** `similarity` is how well the article fits its story, 0 to 1; null if unknown. */
  articles: readonly (CoveredArticle & { similarity: number | null })[];
  /** By domain, as for `coverage`. */
  outlets: ReadonlyMap<string, OutletFacts>;
  /** The time of the story's newest article, ISO 8601; null when none is dated. */
  asOf: string | null;
};

export type Scores = {
  importance: Score<'owners' | 'outlets' | 'originals' | 'sides' | 'velocity'>;
  velocity: Velocity;
  diversity: Score<'sides' | 'owners' | 'countries'>;
  cohesion: Score<'mean' | 'lowest'>;
};

// Long enough that a pause between two editions does not look like the end of a story, short enough to follow a day.
const velocityHours = 6;
const hourMs = 3_600_000;

// The figures of a top story; higher figures add nothing. Counts are on a log scale because the step from 2 newsrooms
// to 4 means as much as the step from 20 to 40.
const full = { owners: 40, outlets: 60, originals: 100, velocity: 20 };

// Two random outlets differ in side with a probability of at most 2/3, which is reached when the sides are equal.
const evenSides = 2 / 3;

/**
 * The scores of a story, from event times only: the same articles give the same scores on any day.
 *
 * - `importance`: mainly independent owners, since twenty titles of one press group are one decision to publish; then
 *   outlets, original texts, outlets of several sides, and the pace of articles.
 * - `velocity`: articles per hour over the six hours up to `asOf`; undated articles are not counted.
 * - `diversity`: the probability that two outlets of the story differ in side (among rated outlets), owner, and country
 *   (among known ones).
 * - `cohesion`: the mean similarity of the articles to their story, and the lowest one; 0 if none is known.
 */
export function scores(input: ScoresInput): Scores {
  const domains = [...new Set(input.articles.map((article) => article.outlet))];
  const facts = domains.map((domain) => input.outlets.get(domain));
  const owners = tallyKnown(domains.map((domain, place) => ownerOf(domain, facts[place])));
  const countries = tallyKnown(facts.map((outlet) => outlet?.country ?? null));
  const { left, center, right } = biasOf(facts.map((outlet) => outlet?.rating ?? null));
  const sides = variety([left, center, right]);
  const originals = input.articles.filter((article) => article.duplicateOf === null).length;
  const velocity = velocityOf(input);
  return {
    importance: scoreOf({
      owners: componentOf(owners.size, full.owners, 'log', 0.35),
      outlets: componentOf(domains.length, full.outlets, 'log', 0.2),
      originals: componentOf(originals, full.originals, 'log', 0.2),
      sides: componentOf(sides, evenSides, 'linear', 0.1),
      velocity: componentOf(velocity.value, full.velocity, 'log', 0.15),
    }),
    velocity,
    diversity: scoreOf({
      sides: componentOf(sides, evenSides, 'linear', 0.5),
      owners: componentOf(variety(owners.values()), 1, 'linear', 0.3),
      countries: componentOf(variety(countries.values()), 1, 'linear', 0.2),
    }),
    cohesion: cohesionOf(input),
  };
}

const scoreOf = <Names extends string>(components: Record<Names, Component>): Score<Names> => ({
  value: weightedMean(components),
  components,
  scorerVersion,
});

// The prefix distinguishes an owner from a domain of the same name.
const ownerOf = (domain: string, facts: OutletFacts | undefined): string =>
  facts?.owner == null ? `outlet ${domain}` : `owner ${facts.owner}`;

function velocityOf({ articles, asOf }: ScoresInput): Velocity {
  const end = Date.parse(asOf ?? '');
  const ages = articles.map(({ publishedAt }) => (end - Date.parse(publishedAt ?? '')) / hourMs);
  const recent = ages.filter((hours) => hours >= 0 && hours < velocityHours).length;
  return { value: recent / velocityHours, components: { articles: recent, hours: velocityHours }, scorerVersion };
}

function cohesionOf({ articles }: ScoresInput): Scores['cohesion'] {
  // Sorted, so that the last digit of the sum does not depend on the order of the articles.
  const known = articles.flatMap(({ similarity }) => similarity ?? []).sort((a, b) => a - b);
  const mean = known.length === 0 ? 0 : known.reduce((sum, similarity) => sum + similarity, 0) / known.length;
  return scoreOf({
    mean: componentOf(mean, 1, 'linear', 0.75),
    // One wrong article spoils a story, however many fit.
    lowest: componentOf(known[0] ?? 0, 1, 'linear', 0.25),
  });
}
