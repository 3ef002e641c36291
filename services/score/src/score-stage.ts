import { outletHosts, storedDomains } from '@newsloom/outlets';
import { defineStage, done, type Stage } from '@newsloom/pipeline';
import { type RatedRegistry, ratedRegistry } from '@newsloom/reading';
import { type Db, members, outlets, storyProgress } from '@newsloom/store';
import { figuresIn, SCORED_COLUMNS, type ScoredArticle } from './story-figures.ts';

/** A story to score, with the inputs of its figures. */
type Scorable = { id: string; revision: number; articles: ScoredArticle[]; registry: RatedRegistry };

/** Scores stories: who covers each, from which sides, and how much it matters. */
export const scoreStage = (): Stage =>
  defineStage({
    name: 'score',
    load: (ids, { db }) => scorablesOf(db, ids),
    work: async (story: Scorable) => done('scored', figuresIn(story.articles, story.registry)),
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
  const hosts = new Set([...inStories.values()].flat().flatMap(outletHosts));
  const registry = ratedRegistry(await outlets.underHosts(db, storedDomains([...hosts])));
  return new Map(
    unscored.map(({ id, revision }) => [id, { id, revision, articles: inStories.get(id) ?? [], registry }]),
  );
}
