import type { ArticleKind } from './article-kind.ts';
import { type Component, componentOf, weightedMean } from './component.ts';

/** The input of importance. Every number is at least 0, and a higher one never makes a story less important. */
export type ImportanceInput = {
  /** Independent owners: publisher families. */
  owners: number;
  /** Outlets with a text of their own. */
  outlets: number;
  /** Countries of the outlets. */
  countries: number;
  /** Outlets that are rated mostly factual or better. */
  reliable: number;
  /** Articles per hour, lately. */
  velocity: number;
  kind: ArticleKind;
};

/** The importance of a story, 0 to 1: the weighted mean of the components, times `kind`. */
export type Importance = {
  value: number;
  components: Record<'owners' | 'outlets' | 'countries' | 'reliable' | 'velocity', Component> & {
    /** The worth of a story of this kind compared with news, 0 to 1. */
    kind: number;
  };
  scorerVersion: string;
};

// The figures of a top story; higher figures add nothing. Counts are on a log scale because the step from 2 newsrooms
// to 4 means as much as the step from 20 to 40.
const FULL = { owners: 40, outlets: 60, countries: 12, reliable: 30, velocity: 20 };

// Owners weigh most, since twenty titles of one press group are one decision to publish. Outlets that wrote a text of
// their own come next: that costs more than a reprint. Pace mostly says how recent a story is, which freshness says
// too.
const WEIGHTS = { owners: 0.35, outlets: 0.25, countries: 0.15, reliable: 0.1, velocity: 0.15 };

// Compared with news. A half ranks a story as if it were half a day older (see the order of stories), so an opinion of
// this morning ranks with the news of last night, and a horoscope behind nearly everything of the day.
const WORTH: Readonly<Record<ArticleKind, number>> = {
  news: 1,
  'live-blog': 1,
  opinion: 0.6,
  'press-release': 0.5,
  satire: 0.3,
  scores: 0.3,
  deals: 0.2,
  horoscope: 0.1,
};

/**
 * Computes importance: `kind × Σ weight × value`. The story's age is no part of it, so it does not change with time.
 */
export function importanceOf(input: ImportanceInput, scorerVersion: string): Importance {
  const parts = {
    owners: componentOf(input.owners, FULL.owners, 'log', WEIGHTS.owners),
    outlets: componentOf(input.outlets, FULL.outlets, 'log', WEIGHTS.outlets),
    countries: componentOf(input.countries, FULL.countries, 'log', WEIGHTS.countries),
    reliable: componentOf(input.reliable, FULL.reliable, 'log', WEIGHTS.reliable),
    velocity: componentOf(input.velocity, FULL.velocity, 'log', WEIGHTS.velocity),
  };
  const kind = WORTH[input.kind];
  return { value: weightedMean(parts) * kind, components: { ...parts, kind }, scorerVersion };
}
