import { sql } from 'kysely';

/** For an article without a date, the time when it was first seen is the best guess. */
export const eventTime = sql<Date>`coalesce(published_at, discovered_at)`;
