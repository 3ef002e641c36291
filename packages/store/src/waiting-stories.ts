import { sql } from 'kysely';

/**
 * The stories that wait for a stage, as conditions of a query. These are the conditions of partial indexes, written as
 * a difference because there are statistics of it: of a comparison of two columns the planner assumes that it holds for
 * a third of all stories, and then reads the table whole.
 */
export const waitingStories = {
  unscored: sql<boolean>`revision - scored_revision > 0`,
  unpublished: sql<boolean>`scored_revision - published_revision > 0`,
};
