import { type ArticleKind, storyKind } from './article-kind.ts';
import { biasOf } from './bias.ts';
import { type Component, componentOf, weightedMean } from './component.ts';
import type { CoveredArticle, OutletFacts } from './coverage.ts';
import { FACTUALITY_LEVELS } from './factuality.ts';
import { type Importance, importanceOf } from './importance.ts';
import { familyKey } from './owner-family.ts';
import { tallyKnown, variety } from './tally.ts';

/** Must change with every weight or formula below, so that stored scores name what made them. */
export const SCORER_VERSION = 'scores-2';

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
  articles: readonly (CoveredArticle & { similarity: number | null; kind: ArticleKind })[];
  /** By domain, as for `coverage`. */
  outlets: ReadonlyMap<string, OutletFacts>;
  /** The time of the story's newest article, ISO 8601; null when none is dated. */
  asOf: string | null;
};

export type Scores = {
  importance: Importance;
  velocity: Velocity;
  diversity: Score<'sides' | 'owners' | 'countries'>;
  cohesion: Score<'mean' | 'lowest'>;
};

// Long enough that a pause between two editions does not look like the end of a story, short enough to follow a day.
const VELOCITY_HOURS = 6;
const HOUR_MS = 3_600_000;

// Two random outlets differ in side with a probability of at most 2/3, which is reached when the sides are equal.
const EVEN_SIDES = 2 / 3;

/**
 * The scores of a story, from event times only: the same articles give the same scores on any day.
 *
 * - `importance`: independent owners, outlets with a text of their own, countries, outlets of reliable reporting, and
 *   the pace of articles, times what the kind of the story is worth (`importance.ts`).
 * - `velocity`: articles per hour over the six hours up to `asOf`; undated articles are not counted.
 * - `diversity`: the probability that two outlets of the story differ in side (among rated outlets), owner, and country
 *   (among known ones).
 * - `cohesion`: the mean similarity of the articles to their story, and the lowest one; 0 if none is known.
 */
export function scores(input: ScoresInput): Scores {
  const domains = [...new Set(input.articles.map((article) => article.outlet))];
  const facts = domains.map((domain) => input.outlets.get(domain));
  const owners = tallyKnown(domains.map((domain, place) => familyKey(domain, facts[place])));
  const countries = tallyKnown(facts.map((outlet) => outlet?.country ?? null));
  const { left, center, right } = biasOf(facts.map((outlet) => outlet?.rating ?? null));
  const sides = variety([left, center, right]);
  const velocity = velocityOf(input);
  return {
    importance: importanceOf(
      {
        owners: owners.size,
        outlets: new Set(input.articles.flatMap((one) => (one.duplicateOf === null ? one.outlet : []))).size,
        countries: countries.size,
        reliable: facts.filter(isReliable).length,
        velocity: velocity.value,
        kind: kindOfStory(input.articles),
      },
      SCORER_VERSION,
    ),
    velocity,
    diversity: scoreOf({
      sides: componentOf(sides, EVEN_SIDES, 'linear', 0.5),
      owners: componentOf(variety(owners.values()), 1, 'linear', 0.3),
      countries: componentOf(variety(countries.values()), 1, 'linear', 0.2),
    }),
    cohesion: cohesionOf(input),
  };
}

const scoreOf = <Names extends string>(components: Record<Names, Component>): Score<Names> => ({
  value: weightedMean(components),
  components,
  scorerVersion: SCORER_VERSION,
});

// `mostly-factual` is the third of the levels.
const reliableLevels = FACTUALITY_LEVELS.slice(0, 3);

const isReliable = (facts: OutletFacts | undefined): boolean =>
  facts?.rating?.factuality != null && reliableLevels.includes(facts.rating.factuality);

/** The kind of a story. An outlet counts once for each kind, however many articles of it there are. */
export function kindOfStory(articles: readonly { outlet: string; kind: ArticleKind }[]): ArticleKind {
  const told = new Map(articles.map(({ outlet, kind }) => [`${kind} ${outlet}`, kind]));
  return storyKind([...told.values()]);
}

function velocityOf({ articles, asOf }: ScoresInput): Velocity {
  const end = Date.parse(asOf ?? '');
  const ages = articles.map(({ publishedAt }) => (end - Date.parse(publishedAt ?? '')) / HOUR_MS);
  const recent = ages.filter((hours) => hours >= 0 && hours < VELOCITY_HOURS).length;
  return {
    value: recent / VELOCITY_HOURS,
    components: { articles: recent, hours: VELOCITY_HOURS },
    scorerVersion: SCORER_VERSION,
  };
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
