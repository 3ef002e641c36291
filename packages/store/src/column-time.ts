import type { ColumnType } from 'kysely';

/** A point in time. Written as a Date or an ISO string, read as a Date. */
export type Time = ColumnType<Date, Date | string, Date | string>;
export type NullableTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
