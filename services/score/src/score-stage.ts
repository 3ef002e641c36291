import { defineStage, done, type Stage } from '@newsloom/pipeline';
import { members, outlets, stories } from '@newsloom/store';
import { figuresOf } from './story-figures.ts';

/** Scores a story: who covers it, from which sides, and how much it matters. */
export const scoreStage = (): Stage =>
  defineStage({
    name: 'score',
    load: (id, { db }) => stories.unscored(db, id),
    work: async (story, { db }) => {
      const inStory = await members.ofStory(db, story.id);
      const domains = new Set(inStory.flatMap((article) => article.outlet ?? []));
      return done('scored', figuresOf(inStory, await outlets.byDomains(db, [...domains])));
    },
    save: async (transaction, story, figures, { now }) => {
      await stories.saveCoverage(transaction, story.id, story.revision, figures, now());
      return [{ id: story.id }];
    },
  });
