import { newsloomError } from '@newsloom/errors';
import { STORY_SORTS, type StorySort } from '@newsloom/store';
import { z } from 'zod';

/** The place of a story in a list: the sort of the list, the story's sort key, its id. */
export type StoryPlace = { sort: StorySort; key: string; id: string };

/** Keys are checked here, because Postgres would fail on an invalid one. */
const number = z.string().min(1).transform(Number).pipe(z.number()).transform(String);

const keySchemas: Record<StorySort, z.ZodType<string>> = {
  top: number,
  // A `real` of Postgres cannot have a larger or smaller value. No relevance is near these limits.
  relevance: number.refine(
    (key) => Number(key) === 0 || (Math.abs(Number(key)) > 1e-37 && Math.abs(Number(key)) < 1e37),
  ),
  new: z.string().refine(isTimestamp),
  updated: z.string().refine(isTimestamp),
};

const placeSchema = z.strictObject({
  sort: z.enum(STORY_SORTS),
  key: z.string().max(64),
  id: z.string().regex(/^[\w-]{1,64}$/),
});

/** A time as Postgres writes it, such as 2026-08-01 09:30:00.25+00. Offsets of early years have seconds. */
const TIMESTAMP =
  /^(\d{4})-(\d\d)-(\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?[+-](?:0\d|1[0-5])(?::[0-5]\d){0,2}$/;

/** Says whether `text` is a time that Postgres accepts: it refuses year 0 and 30 February. */
function isTimestamp(text: string): boolean {
  const [, year, month, day] = TIMESTAMP.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Makes the opaque cursor of a place. */
export const encodeCursor = (place: StoryPlace): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Reads the place in a cursor. Throws `request-invalid` if the cursor is invalid or belongs to another sort. */
export function decodeCursor(cursor: string, sort: StorySort): { key: string; id: string } {
  const place = placeSchema.safeParse(parsed(cursor));
  if (!place.success) throw invalid('is not a `next` of this list');
  if (place.data.sort !== sort) throw invalid(`belongs to sort=${place.data.sort}, not to sort=${sort}`);
  const key = keySchemas[sort].safeParse(place.data.key);
  if (!key.success) throw invalid('is not a `next` of this list');
  return { key: key.data, id: place.data.id };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

const invalid = (reason: string) => newsloomError('request-invalid', { reason: `cursor: ${reason}` });
