import { sql } from 'kysely';

/** An article without a date happened, as far as anybody knows, when it was first seen. */
export const eventTime = sql<Date>`coalesce(published_at, discovered_at)`;
