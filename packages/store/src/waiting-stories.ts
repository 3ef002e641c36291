import { sql } from 'kysely';

/**
 * The stories that wait for a stage, as conditions of a query. They are the conditions of partial indexes. They are
 * written as differences, because Postgres has statistics of these: for a comparison of two columns the planner assumes
 * that it holds for a third of all stories, and then reads the whole table.
 */
export const waitingStories = {
  unscored: sql<boolean>`revision - scored_revision > 0`,
  unpublished: sql<boolean>`scored_revision - published_revision > 0`,
};
