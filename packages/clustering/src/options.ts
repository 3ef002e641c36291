/** The version of the rules and weights, stored with every assignment. It must change when they do. */
export const CLUSTERER_VERSION = 'two-looks-2';

export type ClusterOptions = {
  /** In milliseconds. An article this far from every article of a story does not join it. */
  windowMs: number;
  /**
   * How long articles are kept, in milliseconds: longer than `windowMs`, so that a late article still finds its story.
   * Callers pass it to `expire`.
   */
  keepMs: number;
  /**
   * From this similarity on an article joins the most likely story, 0 to 1. A higher value splits more, a lower joins
   * more.
   */
  threshold: number;
  /** The most articles in the window. Above it the oldest are dropped, whatever their dates. */
  maxArticles: number;
};

/** Changed stories are looked at again after this many articles at the latest, before they grow from wrong beginnings. */
export const LOOK_AFTER_ARTICLES = 1_000;

const DAY = 86_400_000;

export const defaultOptions: ClusterOptions = {
  windowMs: 3 * DAY, // nine events in ten are reported within a day or two; a longer window joins the days of a saga
  keepMs: 7 * DAY, // feeds bring most late articles within two days; a week covers a long weekend's outage
  threshold: 0.5, // an even chance by the weights of `decision.ts`
  maxArticles: 50_000, // about 350 MB; a week of 7,000 articles a day
};
