/** The rules and weights below, as one name: it is stored with every assignment and grows when they change. */
export const clustererVersion = 'tfidf-time-1';

export type ClusterOptions = {
  /** An article this far in time from every article of a story does not join it, in milliseconds. */
  windowMs: number;
  /**
   * How long articles are held, in milliseconds: longer than `windowMs`, so that one that arrives late still finds its
   * story. Callers expire by it.
   */
  keepMs: number;
  /** Similarity from which an article joins the likeliest story, 0 to 1. Higher splits more, lower joins more. */
  threshold: number;
  /** The window holds no more articles than this: beyond it the oldest are dropped, whatever their dates. */
  maxArticles: number;
};

const DAY = 86_400_000;

export const defaultOptions: ClusterOptions = {
  windowMs: 3 * DAY, // nine events in ten are told within a day or two; a longer window joins the days of a saga
  keepMs: 7 * DAY, // feeds bring most late articles within two days; a week covers a long weekend's outage
  threshold: 0.5, // an even chance by the weights of `decision.ts`
  maxArticles: 50_000, // about 350 MB; a week of 7,000 articles a day
};
