import { defineStage, done, type Stage } from '@newsloom/pipeline';
import { type Db, members, outlets, type RatedOutlet, storyProgress } from '@newsloom/store';
import { figuresOf, SCORED_COLUMNS, type ScoredArticle } from './story-figures.ts';

/** A story to score, with the inputs of its figures. */
type Scorable = { id: string; revision: number; articles: ScoredArticle[]; outlets: RatedOutlet[] };

/** Scores stories: who covers each, from which sides, and how much it matters. */
export const scoreStage = (): Stage =>
  defineStage({
    name: 'score',
    load: (ids, { db }) => scorablesOf(db, ids),
    work: async (story: Scorable) => done('scored', figuresOf(story.articles, story.outlets)),
    save: async (transaction, finished, { now }) => {
      const scored = finished.map(({ id, unit: { revision }, result: figures }) => ({ id, revision, figures }));
      const ids = await storyProgress.saveCoverage(transaction, scored, now());
      return new Map(ids.map((id) => [id, [{ id }]]));
    },
  });

async function scorablesOf(db: Db, ids: readonly string[]): Promise<Map<string, Scorable>> {
  const unscored = await storyProgress.unscored(db, ids);
  const storyIds = unscored.map(({ id }) => id);
  const inStories = await members.ofStories(db, storyIds, SCORED_COLUMNS);
  const domains = new Set([...inStories.values()].flat().flatMap(({ outlet }) => outlet ?? []));
  const rated = new Map((await outlets.byDomains(db, [...domains])).map((outlet) => [outlet.domain, outlet]));
  return new Map(
    unscored.map(({ id, revision }) => {
      const articles = inStories.get(id) ?? [];
      const own = new Set(articles.flatMap(({ outlet }) => outlet ?? []));
      return [id, { id, revision, articles, outlets: [...own].flatMap((domain) => rated.get(domain) ?? []) }];
    }),
  );
}
