import { toldChange } from '@newsloom/reading';
import { type ChangeRow, changes, type Db } from '@newsloom/store';
import { PAGE } from './change-feed.ts';
import { type ChangeFilter, isAskedFor } from './change-filter.ts';

/** Changes that one request looks through for those that its filters ask for: some 30 ms. */
const MOST_LOOKED_THROUGH = 5_000;

/** Changes that are asked for, the place after the last one that was looked at, and whether there may be more. */
export type Found = { rows: ChangeRow[]; next: number; more: boolean };

/** The changes of a page that are asked for, and the place after the last one that was looked at. */
export function chosen(
  rows: readonly ChangeRow[],
  after: number,
  most: number,
  filter: ChangeFilter,
  more: boolean,
): Found {
  const asked = rows.filter((row) => isAskedFor(filter, row));
  if (asked.length <= most) return { rows: asked, next: rows.at(-1)?.seq ?? after, more };
  const first = asked.slice(0, most);
  return { rows: first, next: first.at(-1)?.seq ?? after, more: true };
}

/** Up to `most` changes that are asked for, of those that one request may look through. */
export async function find(db: Db, after: number, most: number, filter: ChangeFilter): Promise<Found> {
  let found: Found = { rows: [], next: after, more: true };
  for (let looked = 0; looked < MOST_LOOKED_THROUGH && found.more && found.rows.length < most; ) {
    const size = Math.max(most, PAGE);
    const rows = await changes.after(db, found.next, size);
    looked += rows.length;
    const page = chosen(rows, found.next, most - found.rows.length, filter, rows.length === size);
    found = { ...page, rows: [...found.rows, ...page.rows] };
  }
  return found;
}

export const wantedOf = ({ story_id, version }: ChangeRow) => ({ storyId: story_id, version });

/** A change as JSON text, with its document if `documents` are given. */
export function changeJson(row: ChangeRow, documents: ReadonlyMap<string, string> | null): string {
  const json = JSON.stringify(toldChange(row));
  return documents === null ? json : `${json.slice(0, -1)},"document":${documents.get(row.story_id) ?? 'null'}}`;
}
