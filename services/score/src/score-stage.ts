import { defineStage, done, type Stage } from '@newsloom/pipeline';
import { articles, outlets, stories } from '@newsloom/store';
import { figuresOf } from './story-figures.ts';

/** Scores a story: who covers it, from which sides, and how much it matters. */
export const scoreStage = (): Stage =>
  defineStage({
    name: 'score',
    load: (id, { db }) => stories.unscored(db, id),
    work: async (story, { db }) => {
      const members = await articles.ofStory(db, story.id);
      const domains = new Set(members.flatMap((article) => article.outlet ?? []));
      return done('scored', figuresOf(members, await outlets.byDomains(db, [...domains])));
    },
    save: async (transaction, story, figures, { now }) => {
      await stories.saveCoverage(transaction, story.id, story.revision, figures, now());
      return [{ id: story.id }];
    },
  });
